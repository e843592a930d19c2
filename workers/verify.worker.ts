import { expose } from "comlink";
import { verifyApi } from "./verify-api.ts";

expose(verifyApi);
