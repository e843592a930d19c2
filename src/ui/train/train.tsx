import { useMemo, useState, useSyncExternalStore } from "react";
import { drills } from "#experiments/lessons/drills.ts";
import { lessons } from "#experiments/lessons/index.ts";
import { browserStore } from "#ui/keep/storage.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { defaultPlan } from "#ui/state/examples.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { changesOf } from "#ui/state/workbook.ts";
import { filled } from "#ui/text/filled.ts";
import { linkOf, readLink } from "./codes.ts";
import { DrillPanel } from "./drill-panel.tsx";
import { LessonPanel } from "./lesson-panel.tsx";
import { emptyPage, keepNotebook, noted, type Page, pageName, readNotebook } from "./notebook.ts";
import { SitInPanel } from "./sit-in-panel.tsx";
import { useTrainWords } from "./words.ts";
import "#ui/styles/train.css";

const SEED = "dacu";
const SIT_IN = "sit-in";
const FIRST = lessons[0]?.id ?? "";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

const hash = () => location.hash;

/** Six lessons and four drills on the sample shop: predict, reveal, explain; what was written stays on this machine. */
export function Train({ experiment }: ScreenProps) {
  const { text, say } = useTrainWords();
  const link = readLink(useSyncExternalStore(subscribe, hash));
  const seed = link?.seed ?? SEED;
  const wanted = link?.lesson ?? FIRST;
  const [notebook, setNotebook] = useState(() => readNotebook(browserStore));
  const [isLasting] = useState(() => browserStore.isLasting());
  const lesson = lessons.find(({ id }) => id === wanted);
  const drill = drills.find(({ id }) => id === wanted);
  const shown = lesson ?? drill ?? lessons[0];
  const name = pageName(shown?.id ?? FIRST, seed);
  const onNote = (change: Partial<Page>) =>
    setNotebook((now) => {
      const next = noted(now, name, change);
      keepNotebook(browserStore, next);
      return next;
    });
  const scenario = scenarioOf(defaultPlan);
  const plan = useExperiment(experiment).history.present;
  const own = useMemo(() => {
    const tried = scenarioOf(plan);
    return changesOf(scenario, tried).length === 0 ? undefined : tried;
  }, [scenario, plan]);
  const parts = {
    scenario,
    seed,
    page: notebook[name] ?? emptyPage,
    isLasting,
    onNote,
  };
  const entry = (id: string, title: string, hook: string) => (
    <li key={id}>
      <a
        href={linkOf({ lesson: id, seed })}
        aria-current={id === (wanted === SIT_IN ? SIT_IN : shown?.id) ? "true" : undefined}
      >
        <span>{title}</span>
        <small>{hook}</small>
        {notebook[pageName(id, seed)]?.isLocked === true ? <em>{text.learnt}</em> : null}
      </a>
    </li>
  );
  return (
    <main className="train">
      <nav className="train-list" aria-label={text.lessons}>
        <h2>{text.lessons}</h2>
        <ol>{lessons.map((one) => entry(one.id, say(one.title), say(one.hook)))}</ol>
        <h2>{text.drills}</h2>
        <ul>
          {drills.map((one) => entry(one.id, say(one.title), ""))}
          {entry(SIT_IN, text.sit.title, "")}
        </ul>
      </nav>
      <div className="train-body">
        {wanted === SIT_IN ? (
          <SitInPanel key={seed} sample={scenario} own={own} seed={seed} />
        ) : drill !== undefined ? (
          <DrillPanel key={name} drill={drill} {...parts} />
        ) : (
          <LessonPanel
            key={name}
            lesson={lesson ?? (lessons[0] as (typeof lessons)[number])}
            own={own}
            {...parts}
          />
        )}
        {wanted === SIT_IN ? null : (
          <p className="train-foot">
            {filled(text.footer, { name: say(scenario.name), days: "50", seed })}
          </p>
        )}
      </div>
    </main>
  );
}
