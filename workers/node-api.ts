import { type CaseResult, verifyCase, type VerifyOptions } from "#verification/verify.ts";
import type { TheoryCase } from "#verification/theory/case.ts";
import { type ReplicationApi, replicationApi } from "./replication-api.ts";

/** What a worker thread of the command line does: a browser's worker, and the theory cases. */
export interface NodeApi extends ReplicationApi {
  readonly verifyCase: (
    one: TheoryCase,
    options: Pick<VerifyOptions, "seed" | "fast">,
  ) => CaseResult;
}

/** The functions a worker thread exposes. */
export const nodeApi: NodeApi = { ...replicationApi, verifyCase };
