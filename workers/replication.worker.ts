import { expose } from "comlink";
import { replicationApi } from "./replication-api.ts";

expose(replicationApi);
