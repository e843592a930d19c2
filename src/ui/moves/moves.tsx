import { useState } from "react";
import type { Trial } from "#experiments/moves/trial.ts";
import { gainOf } from "#experiments/moves/trial.ts";
import { Choice } from "#ui/parts/choice.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { isApplied, takeBack, type Tried, tryMove } from "#ui/state/tried.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import type { ShownAdvice } from "#ui/state/use-advice.ts";
import { useWords } from "#ui/text/use-words.ts";
import { MarginEntry } from "./margin-entry.tsx";
import { MoveCard } from "./move-card.tsx";
import type { Measure } from "./move-words.ts";

/** As many as there usually are. */
const OUTLINES = 4;

/** Moves tried in this visit, so that another screen and back does not forget them. */
const triedIn = new WeakMap<Experiment, readonly Tried[]>();

/** What to do next: moves tried on the same customers, best first, each one press away. */
export function Moves(props: {
  experiment: Experiment;
  shown: ShownAdvice | undefined;
  /** Days of the plan that are simulated together. */
  days: number;
  measure: Measure;
  onMeasure: (measure: Measure) => void;
  perYuan: number;
}) {
  const { t } = useWords();
  const { experiment, shown, measure, onMeasure, perYuan, days } = props;
  const now = scenarioOf(useExperiment(experiment).history.present);
  const [all, setAll] = useState<readonly Tried[]>(triedIn.get(experiment) ?? []);
  const tried = all.filter((one) => isApplied(now, one));
  const keep = (list: readonly Tried[]) => {
    triedIn.set(experiment, list);
    setAll(list);
  };
  const isTried = new Set(tried.map(({ trial }) => trial.move.id));
  const { trials = [], together, looked, isSettled = false } = shown?.advice ?? {};
  const open = inOrder(trials, measure === "sales" ? 1 : perYuan).filter(
    ({ move }) => !isTried.has(move.id),
  );
  const isCurrent = shown?.isCurrent ?? false;
  const press = (trial: Trial) => () => keep([...tried, tryMove(experiment, trial)]);
  const card = (trial: Trial, isTogether = false) => (
    <MoveCard
      key={trial.move.id}
      trial={trial}
      measure={measure}
      perYuan={perYuan}
      days={days}
      isTried={false}
      isTogether={isTogether}
      isCurrent={isCurrent}
      onPress={press(trial)}
    />
  );
  const isWorking = !isSettled || !isCurrent;
  const isEmpty = trials.length === 0 && tried.length === 0;
  const status = !isWorking
    ? t(isEmpty ? "moves.none" : "moves.same")
    : isCurrent && isEmpty && looked !== undefined
      ? t("moves.workingOn", looked)
      : t("moves.working");
  return (
    <section className="moves" aria-labelledby="moves-heading">
      <header>
        <h2 id="moves-heading">{t("moves.heading")}</h2>
        <p className="moves-status">{status}</p>
        <MarginEntry experiment={experiment} scenario={now} isShown={measure === "profit"} />
        <Choice
          name="measure"
          legend={t("moves.measure")}
          value={measure}
          options={(["sales", "profit"] as const).map((value) => ({
            value,
            label: t(`moves.${value}`),
            face: t(`moves.${value}`),
          }))}
          onChoose={onMeasure}
        />
      </header>
      <ul className={isCurrent ? "" : "stale"}>
        {tried.map((one) => (
          <MoveCard
            key={`tried ${one.trial.move.id}`}
            trial={one.trial}
            measure={measure}
            perYuan={perYuan}
            days={days}
            isTried
            isCurrent
            onPress={() => {
              keep(tried.filter((other) => other !== one));
              takeBack(experiment, one);
            }}
          />
        ))}
        {open.map((trial) => card(trial))}
        {together === undefined || !isCurrent ? null : card(together, true)}
        {isEmpty && isWorking ? <Outlines part={isCurrent ? looked : undefined} /> : null}
      </ul>
    </section>
  );
}

/** Cards to come, which fill one after the other while moves are looked at; what happens is said above them. */
function Outlines({ part }: { part: { readonly done: number; readonly of: number } | undefined }) {
  const cards = part === undefined ? 0 : (OUTLINES * part.done) / part.of;
  return Array.from({ length: OUTLINES }, (_, at) => (
    <li className="move outline" aria-hidden="true" key={at}>
      <i />
      <i />
      <i />
      <span
        className="outline-done"
        style={{ width: `${100 * Math.min(1, Math.max(0, cards - at))}%` }}
      />
    </li>
  ));
}

/** By what they bring in the measure shown. */
const inOrder = (trials: readonly Trial[], perYuan: number): readonly Trial[] =>
  [...trials].sort((one, other) => gainOf(other, perYuan).mean - gainOf(one, perYuan).mean);
