import { backtest } from "./backtest.ts";
import { bench } from "./bench.ts";
import { benchEngine } from "./bench-engine.ts";
import { compare } from "./compare.ts";
import { fit } from "./fit.ts";
import { merge } from "./merge.ts";
import { queue } from "./queue.ts";
import { queueWorker } from "./queue-worker.ts";
import { run } from "./run.ts";
import { staff } from "./staff.ts";
import { sweep } from "./sweep.ts";
import type { Verb } from "./verb.ts";
import { verify } from "./verify.ts";

/** Every command. */
export const verbs: readonly Verb[] = [
  run,
  compare,
  sweep,
  staff,
  merge,
  queue,
  queueWorker,
  verify,
  backtest,
  fit,
  bench,
  benchEngine,
];

/** Those the help names. */
export const listedVerbs: readonly Verb[] = verbs.filter(({ isListed }) => isListed !== false);
