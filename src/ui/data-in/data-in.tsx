import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import smallShop from "#scenarios/small-shop.json";
import { saveFile } from "#ui/keep/scenario-file.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { filled } from "#ui/text/filled.ts";
import { BackTestChart } from "./back-test-chart.tsx";
import { DataVerdict } from "./data-verdict.tsx";
import { FittedTable } from "./fitted-table.tsx";
import { KnownTables } from "./known-tables.tsx";
import { ownDayOf } from "./own-day-store.ts";
import { ReadTables } from "./read-tables.tsx";
import { TakeFile } from "./take-file.tsx";
import { useDataInWords } from "./words.ts";
import "#ui/styles/data-in.css";

/** A week of the small shop. */
const SAMPLE_DAYS = 7;

/** The shop's own data: what was read of it, what it makes of the plan's figures, and how near the plan then comes to a real day. */
export function DataIn({ experiment }: ScreenProps) {
  const { text, language, say } = useDataInWords();
  const store = ownDayOf(experiment);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const plan = usePlan(experiment);
  const scenario = scenarioOf(plan);
  const [applied, setApplied] = useState<Scenario>();
  const isBusy = state.work !== "idle";
  const add = useCallback(
    (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
      store.add(files, scenario),
    [store, scenario],
  );
  const addFiles = useCallback(
    async (files: readonly File[]) =>
      add(
        await Promise.all(
          files.map(async (file) => ({
            name: file.name,
            bytes: new Uint8Array(await file.arrayBuffer()),
          })),
        ),
      ),
    [add],
  );
  useHanded(add, addFiles);
  const sample = async (): Promise<readonly { name: string; text: string }[]> => {
    // The example is checked by the scenario tests.
    const { chats, orders } = await store.sample(smallShop as unknown as Scenario, SAMPLE_DAYS);
    return [
      { name: text.sampleName, text: chats },
      { name: text.sampleOrders, text: orders },
    ];
  };
  const readSample = async () =>
    add(
      (await sample()).map(({ name, text: cells }) => ({
        name,
        bytes: new TextEncoder().encode(cells),
      })),
    );
  const saveSample = async () => {
    for (const { name, text: cells } of await sample()) saveFile(name, cells, "text/csv");
  };
  const apply = async () => {
    const next = await store.plan(scenario);
    if (next === undefined) return;
    const count = String(state.taken.size);
    experiment.edit(
      { type: "changed", change: () => next },
      { zh: `换成自己店的 ${count} 个数`, en: `${count} figures of the own shop` },
    );
    setApplied(next);
  };
  return (
    <main className="data-in" data-takes-files aria-busy={isBusy}>
      <section className="verdict" aria-label={text.region} id="verdict" tabIndex={-1}>
        <DataVerdict state={state} />
        <TakeFile
          isFirst={state.files.length === 0}
          onFiles={addFiles}
          onText={(cells) => add([{ name: text.paste, bytes: new TextEncoder().encode(cells) }])}
          onSample={readSample}
          onSaveSample={saveSample}
        />
      </section>
      <output className="data-work">
        {filled(text.work[state.work], { done: String(state.done), total: String(state.total) })}
      </output>
      {state.failure === undefined ? null : (
        <p className="data-problem" role="alert">
          {filled(text.failed, { reason: state.failure })}
        </p>
      )}
      {state.problems.length === 0 ? null : (
        <ul className="data-problem" role="alert" aria-label={text.problems}>
          {state.problems.map((problem) => (
            <li key={`${problem.path} ${problem.en}`}>{say(problem)}</li>
          ))}
        </ul>
      )}
      <div className="data-body">
        {state.files.length === 0 ? null : (
          <ReadTables
            state={state}
            onChoose={(name, choices) => store.choose(name, choices, scenario)}
            onRemove={(name) => store.remove(name, scenario)}
          />
        )}
        {state.fit === undefined || state.fit.rows.length === 0 ? null : (
          <FittedTable
            fit={state.fit}
            taken={state.taken}
            isApplied={applied !== undefined && plan.base === applied}
            onTake={(ids, isTaken) => store.take(ids, isTaken)}
            onApply={apply}
          />
        )}
      </div>
      {state.files.length === 0 && !isBusy ? <KnownTables /> : null}
      {state.test === undefined ? null : (
        <BackTestChart
          test={state.test}
          keptDay={state.fit?.keptDay}
          onRetest={state.isTested || isBusy ? undefined : () => store.test()}
        />
      )}
      <p className="data-foot" lang={language === "zh" ? "zh-CN" : "en"}>
        {text.privacy}
      </p>
    </main>
  );
}

/** What is dropped anywhere on the page, or pasted outside of a field, as text or as a file. */
function useHanded(
  add: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => void,
  addFiles: (files: readonly File[]) => Promise<void>,
): void {
  const { text } = useDataInWords();
  useEffect(() => {
    const gone = new AbortController();
    const onPaste = (event: ClipboardEvent) => {
      const isField =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isField || event.clipboardData === null) return;
      const files = [...event.clipboardData.files];
      const cells = event.clipboardData.getData("text/plain");
      if (files.length > 0) void addFiles(files);
      else if (cells !== "") add([{ name: text.paste, bytes: new TextEncoder().encode(cells) }]);
    };
    document.addEventListener("paste", onPaste, gone);
    document.addEventListener("dragover", (event) => event.preventDefault(), gone);
    document.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) void addFiles(files);
      },
      gone,
    );
    return () => gone.abort();
  }, [add, addFiles, text]);
}
