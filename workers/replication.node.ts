import { parentPort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { nodeApi } from "./node-api.ts";

if (parentPort === null) throw new Error("replication.node runs as a worker thread only");
expose(nodeApi, nodeEndpoint(parentPort));
