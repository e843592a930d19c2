declare module "comlink/dist/esm/node-adapter.mjs" {
  import type { Endpoint } from "comlink";

  /** What a worker thread and its parent port have in common. */
  interface NodeEndpoint {
    postMessage(message: unknown, transfer?: readonly unknown[]): void;
    on(type: string, listener: (message: unknown) => void): unknown;
    off(type: string, listener: (message: unknown) => void): unknown;
    start?(): void;
  }

  export default function nodeEndpoint(port: NodeEndpoint): Endpoint;
}
