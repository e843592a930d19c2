import { expose } from "comlink";
import { detailApi } from "./detail-api.ts";

expose(detailApi);
