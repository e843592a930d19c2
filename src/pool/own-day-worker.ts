import { proxy, type Remote, wrap } from "comlink";
import type { FittedId } from "#calibration/fitted.ts";
import type { BackTest } from "#own-day/back-test.ts";
import type { OwnFit } from "#own-day/own-data.ts";
import type { SampleFiles } from "#own-day/sample.ts";
import type { Choices } from "#reading/read-file.ts";
import type { Checked } from "#scenario/checked.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { openOwnDay, ShownFile } from "#workers/own-day-api.ts";

export type { ShownFile, ShownTable } from "#workers/own-day-api.ts";

/** Reader, fit and back-test in a worker of their own. */
export interface FarOwnDay {
  readonly add: (bytes: Uint8Array, name: string) => Promise<Checked<readonly ShownFile[]>>;
  readonly remove: (name: string) => Promise<Checked<readonly ShownFile[]>>;
  readonly choose: (name: string, choices: Choices) => Promise<Checked<readonly ShownFile[]>>;
  readonly fit: (base: Scenario) => Promise<OwnFit>;
  readonly test: (
    base: Scenario,
    taken: ReadonlySet<FittedId>,
    replications: number,
    onProgress: (done: number) => void,
  ) => Promise<BackTest | undefined>;
  readonly plan: (base: Scenario, taken: ReadonlySet<FittedId>) => Promise<Checked<Scenario>>;
  readonly sample: (shop: Scenario, days: number) => Promise<SampleFiles>;
  /** Ends the worker; what it had read is gone. */
  readonly close: () => void;
}

/** No reading takes longer on any machine that could run the page; a file that does is refused. */
const READ_WITHIN = 60_000;

/** Starts the reader beside the page. */
export async function startOwnDay(): Promise<FarOwnDay> {
  const worker = new Worker(new URL("../../workers/own-day.worker.ts", import.meta.url), {
    type: "module",
  });
  // Comlink never rejects when a worker dies.
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the reader's worker failed"));
    });
  });
  died.catch(() => {});
  const alive = <Value>(answer: Promise<Value>): Promise<Value> => Promise.race([answer, died]);
  const inTime = async <Value>(answer: Promise<Value>): Promise<Value> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        worker.terminate();
        reject(new Error("reading took longer than a minute and was stopped"));
      }, READ_WITHIN);
    });
    try {
      return await Promise.race([answer, died, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  const api = wrap<{ openOwnDay: typeof openOwnDay }>(worker);
  const far = (await alive(api.openOwnDay())) as unknown as Remote<Far>;
  return {
    add: (bytes, name) => inTime<Files>(far.add(bytes, name)),
    remove: (name) => inTime<Files>(far.remove(name)),
    choose: (name, choices) => inTime<Files>(far.choose(name, choices)),
    fit: (base) => alive(far.fit(base)),
    test: (base, taken, replications, onProgress) =>
      alive(far.test(base, taken, replications, proxy(onProgress) as never)),
    plan: (base, taken) => alive<Checked<Scenario>>(far.plan(base, taken)),
    sample: (shop, days) => alive(far.sample(shop, days)),
    close: () => worker.terminate(),
  };
}

type Files = Checked<readonly ShownFile[]>;
type Far = Omit<FarOwnDay, "close">;
