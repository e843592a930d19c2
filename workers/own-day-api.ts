import { proxy } from "comlink";
import { fitOwnData, type OwnFit, ownDataOf, testOwnDay, withRows } from "#own-day/own-data.ts";
import type { BackTest } from "#own-day/back-test.ts";
import type { FittedId } from "#calibration/fitted.ts";
import { type Choices, type FileReading, readFile, type TableReading } from "#reading/read-file.ts";
import { sampleFiles, type SampleFiles } from "#own-day/sample.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Checked } from "#scenario/checked.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** A table as the page is told of it: what was read of it stays here. */
export type ShownTable = Omit<TableReading, "content"> & {
  readonly content: TableReading["content"]["kind"];
};

export interface ShownFile {
  readonly source: FileReading["source"];
  readonly tables: readonly ShownTable[];
}

/** Reads, fits and back-tests a shop's own files beside the page; nothing but figures leaves this thread. */
export function openOwnDay() {
  const files: {
    readonly name: string;
    readonly bytes: Uint8Array;
    choices: Choices;
    reading: FileReading;
  }[] = [];
  let fit: OwnFit | undefined;
  const shown = (): readonly ShownFile[] =>
    files.map(({ reading }) => ({
      source: reading.source,
      tables: reading.tables.map(({ content, ...table }) => ({ ...table, content: content.kind })),
    }));
  /** Everything is read again in order, so that customers have one number in all files. */
  const readAll = (
    wanted: readonly {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly choices: Choices;
    }[],
  ): Checked<readonly ShownFile[]> => {
    const buyers = new Map<string, number>();
    const read: typeof files = [];
    for (const one of wanted) {
      const reading = readFile(one.bytes, one.name, one.choices, buyers);
      if (!reading.ok) return reading;
      read.push({ ...one, reading: reading.value });
    }
    files.splice(0, files.length, ...read);
    return { ok: true, value: shown() };
  };
  const dataOf = () =>
    ownDataOf(files.flatMap(({ reading }) => reading.tables.map(({ content }) => content)));
  return proxy({
    /** Adds a file, or reads one of the same name anew. A refusal leaves what was read before. */
    add: (bytes: Uint8Array, name: string) =>
      readAll([...files.filter((file) => file.name !== name), { name, bytes, choices: new Map() }]),
    remove: (name: string) => readAll(files.filter((file) => file.name !== name)),
    choose: (name: string, choices: Choices) =>
      readAll(files.map((file) => (file.name === name ? { ...file, choices } : file))),
    fit: (base: Scenario): OwnFit => {
      fit = fitOwnData(dataOf(), base);
      return fit;
    },
    test: (
      base: Scenario,
      taken: ReadonlySet<FittedId>,
      replications: number,
      onProgress: (done: number) => void,
    ): BackTest | undefined =>
      fit === undefined
        ? undefined
        : testOwnDay(dataOf(), withRows(base, fit.rows, taken), replications, onProgress),
    /** The plan with the figures that are taken, or what a limit of the format forbids. */
    plan: (base: Scenario, taken: ReadonlySet<FittedId>): Checked<Scenario> =>
      checkScenario(withRows(base, fit?.rows ?? [], taken)),
    sample: (shop: Scenario, days: number): SampleFiles => sampleFiles(shop, days),
  });
}
