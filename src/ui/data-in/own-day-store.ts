import type { FittedId } from "#calibration/fitted.ts";
import type { BackTest } from "#own-day/back-test.ts";
import type { OwnFit } from "#own-day/own-data.ts";
import type { FarOwnDay, ShownFile } from "#pool/own-day-worker.ts";
import type { Choices } from "#reading/read-file.ts";
import type { Checked, Problem } from "#scenario/checked.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Experiment } from "#ui/state/experiment.ts";

const REPLICATIONS = 40;

/** What the screen shows. */
export interface OwnDayState {
  readonly work: "idle" | "reading" | "fitting" | "testing";
  readonly files: readonly ShownFile[];
  readonly choices: ReadonlyMap<string, Choices>;
  readonly problems: readonly Problem[];
  /** Why the reader failed, where that is no fault of a file. */
  readonly failure: string | undefined;
  readonly fit: OwnFit | undefined;
  /** The plan the fit began from. */
  readonly base: Scenario | undefined;
  readonly taken: ReadonlySet<FittedId>;
  readonly test: BackTest | undefined;
  /** Whether `test` is of the rows that are taken now. */
  readonly isTested: boolean;
  readonly done: number;
  readonly total: number;
}

const nothing: OwnDayState = {
  work: "idle",
  files: [],
  choices: new Map(),
  problems: [],
  failure: undefined,
  fit: undefined,
  base: undefined,
  taken: new Set(),
  test: undefined,
  isTested: false,
  done: 0,
  total: REPLICATIONS,
};

/** Files of the shop and what came of them: kept while the page is open, in its memory alone. */
export class OwnDayStore {
  readonly #listeners = new Set<() => void>();
  #state = nothing;
  #far: Promise<FarOwnDay> | undefined;
  /** Tasks go one after the other: the worker has one thread. */
  #last: Promise<void> = Promise.resolve();

  readonly getState = (): OwnDayState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads files, then fits and tests. */
  add(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    base: Scenario,
  ): void {
    this.#queue("reading", async (far) => {
      let read: Checked<readonly ShownFile[]> | undefined;
      const problems: Problem[] = [];
      for (const { name, bytes } of files) {
        read = await far.add(bytes, name);
        if (!read.ok)
          problems.push(
            ...read.problems.map((one) => ({
              ...one,
              zh: `${name}：${one.zh}`,
              en: `${name}: ${one.en}`,
            })),
          );
        else this.#set({ files: read.value });
      }
      this.#set({ problems });
      await this.#refit(far, base);
    });
  }

  remove(name: string, base: Scenario): void {
    this.#queue("reading", async (far) => {
      const read = await far.remove(name);
      if (read.ok) this.#set({ files: read.value });
      await this.#refit(far, base);
    });
  }

  /** Reads a file anew with the columns as the user says. */
  choose(name: string, choices: Choices, base: Scenario): void {
    this.#queue("reading", async (far) => {
      const read = await far.choose(name, choices);
      if (read.ok)
        this.#set({
          files: read.value,
          choices: new Map(this.#state.choices).set(name, choices),
          problems: [],
        });
      else this.#set({ problems: read.problems });
      await this.#refit(far, base);
    });
  }

  /** Takes a row or keeps the plan's own figure; the back-test is then out of date. */
  take(ids: readonly FittedId[], isTaken: boolean): void {
    const taken = new Set(this.#state.taken);
    for (const id of ids)
      if (isTaken) taken.add(id);
      else taken.delete(id);
    this.#set({ taken, isTested: false });
  }

  test(): void {
    this.#queue("testing", (far) => this.#test(far));
  }

  /** The plan with what is taken, checked; problems are shown. */
  async plan(base: Scenario): Promise<Scenario | undefined> {
    const far = await this.#open();
    const plan = await far.plan(base, this.#state.taken);
    if (plan.ok) return plan.value;
    this.#set({ problems: plan.problems });
    return undefined;
  }

  async sample(shop: Scenario, days: number) {
    return (await this.#open()).sample(shop, days);
  }

  #open(): Promise<FarOwnDay> {
    this.#far ??= import("#pool/own-day-worker.ts").then(({ startOwnDay }) => startOwnDay());
    return this.#far;
  }

  #queue(work: OwnDayState["work"], task: (far: FarOwnDay) => Promise<void>): void {
    const run = async () => {
      this.#set({ work, failure: undefined });
      try {
        await task(await this.#open());
      } catch (error) {
        // A worker that died has forgotten what it read.
        this.#far = undefined;
        this.#set({ ...nothing, failure: error instanceof Error ? error.message : String(error) });
      }
      this.#set({ work: "idle" });
    };
    this.#last = this.#last.then(run);
  }

  async #refit(far: FarOwnDay, base: Scenario): Promise<void> {
    const hasContent = this.#state.files.some(({ tables }) =>
      tables.some(({ content }) => content !== "nothing"),
    );
    if (!hasContent) {
      this.#set({ fit: undefined, test: undefined, taken: new Set() });
      return;
    }
    this.#set({ work: "fitting" });
    const fit = await far.fit(base);
    const taken = new Set(fit.rows.filter(({ advice }) => advice === "accept").map(({ id }) => id));
    this.#set({ fit, base, taken, test: undefined, isTested: false });
    if (fit.canTest) await this.#test(far);
  }

  async #test(far: FarOwnDay): Promise<void> {
    const { base, taken } = this.#state;
    if (base === undefined) return;
    this.#set({ work: "testing", done: 0 });
    const test = await far.test(base, taken, REPLICATIONS, (done) => {
      if (done % 5 === 0) this.#set({ done });
    });
    this.#set({ test, isTested: this.#state.taken === taken, done: REPLICATIONS });
  }

  #set(part: Partial<OwnDayState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

const stores = new WeakMap<Experiment, OwnDayStore>();

/** The store of a page: what was read stays when its screen is left. */
export function ownDayOf(experiment: Experiment): OwnDayStore {
  const store = stores.get(experiment) ?? new OwnDayStore();
  stores.set(experiment, store);
  return store;
}
