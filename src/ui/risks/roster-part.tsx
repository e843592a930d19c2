import { useEffect } from "react";
import type { Input } from "#experiments/sensitivity/inputs.ts";
import { GLANCE } from "#experiments/sensitivity/equivalent-demand.ts";
import { type RosterBar, slightHours } from "#experiments/sensitivity/roster-effects.ts";
import { SAMPLE_DAYS, targetOf } from "#experiments/staffing/target.ts";
import { type Tornado, spanOf } from "#experiments/sensitivity/tornado.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { useEscape } from "#ui/parts/use-escape.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import { targetInWords } from "#ui/plan/target-words.ts";
import { useWords } from "#ui/text/use-words.ts";
import { filled } from "#ui/text/filled.ts";
import { type DrawnBar, lengthOfBar, rosterBarsOf } from "./bars.ts";
import { TornadoBars } from "./tornado-bars.tsx";
import { useRosterEffects } from "./use-roster-effects.ts";
import { useRisksWords } from "./words.ts";

/** Days of the first real look at every input: after it their order is known. */
const LOOKED = 4;

/** What the inputs do to the cheapest roster that reaches the target; worked out when asked. */
export function RosterPart(props: {
  scenario: Scenario;
  tornado: Tornado | undefined;
  rate: string;
  /** Whether the workers are needed here. */
  onBusy: (isBusy: boolean) => void;
}) {
  const { scenario, tornado, rate, onBusy } = props;
  const { text, language, say } = useRisksWords();
  const { t } = useWords();
  const runner = useRunner();
  const { effects, status, start, stop } = useRosterEffects(runner, scenario);
  useEscape(status === "running", stop);
  const isBusy = status === "running";
  useEffect(() => {
    onBusy(isBusy);
    return () => onBusy(false);
  }, [isBusy, onBusy]);
  /** Between sentences. */
  const gap = language === "zh" ? "" : " ";
  const isReady = tornado !== undefined && isRanked(tornado);
  const words = text.roster;
  const hours = (value: number) => plain(language, value, 0);
  const begin = () => start(longestIn(tornado, rate));
  const count = (value: number) => plain(language, value);
  const { base, ground, bars = [], inputs = 0, toSolve = 0, solved = 0 } = effects ?? {};
  const progress =
    ground === undefined
      ? words.first
      : bars.length < inputs
        ? filled(words.running, { done: count(bars.length), all: count(inputs) })
        : base === undefined
          ? words.searching
          : filled(words.solving, { done: count(solved), all: count(toSolve) });
  const drawn = rosterBarsOf(bars, language, text);
  const slight = slightHours((base ?? ground)?.hours ?? 0);
  const still = drawn.filter((bar) => lengthOfBar(bar) < slight);
  const nil = nilOf(bars);
  const target = targetInWords(targetOf(scenario), { t, say, language });
  return (
    <>
      <p className="quiet">
        {filled(words.lead, { target })}
        {gap}
        {tornado === undefined || tornado.skipped === 0
          ? null
          : filled(text.skipped, { count: count(tornado.skipped) })}
      </p>
      {status === "running" ? (
        <p className="risks-work">
          <i className="pulse" aria-hidden="true" />
          {progress}
          <button type="button" className="quiet-button" onClick={stop}>
            {text.stopButton}
          </button>
        </p>
      ) : status === "done" ? null : (
        <p className="risks-work">
          <button type="button" className="strong-button" disabled={!isReady} onClick={begin}>
            {status === undefined ? words.start : words.again}
          </button>
          {isReady ? null : words.needs}
        </p>
      )}
      {typeof status === "object" ? (
        <p role="alert">{filled(words.failed, { reason: status.reason })}</p>
      ) : null}
      {effects === undefined || ground === undefined ? null : (
        <>
          <p className="quiet">
            {base === undefined
              ? filled(words.ground, { hours: hours(ground.hours) })
              : filled(base.ended === "reached" ? words.base : words.short, {
                  hours: hours(base.hours),
                })}
            {gap}
            {filled(words.method, { days: plain(language, SAMPLE_DAYS) })}
            {gap}
            {effects.checked === 0
              ? null
              : filled(words.checked, {
                  count: plain(language, effects.checked),
                  hours: hours(effects.missedBy),
                })}
          </p>
          <TornadoBars
            bars={drawn.filter((bar) => !still.includes(bar))}
            most={(length) => filled(words.hours, { hours: hours(length) })}
            label={text.measures.roster}
          />
          {still.length === 0 ? null : (
            <details className="roster-still">
              <summary>{filled(words.still, { count: count(still.length) })}</summary>
              <Names
                bars={still.filter(({ input }) => !nil.has(input.field.address))}
                lead={(some) => filled(words.slight, { count: some, hours: hours(slight) })}
              />
              <Names
                bars={still.filter(({ input }) => nil.has(input.field.address))}
                lead={(some) => filled(words.nil, { count: some, days: count(GLANCE) })}
              />
            </details>
          )}
        </>
      )}
    </>
  );
}

/** Addresses of the inputs that leave the roster as it is to the last digit. */
const nilOf = (bars: readonly RosterBar[]): ReadonlySet<string> =>
  new Set(
    bars.flatMap(({ input, low, high }) =>
      low.isNil === true && high.isNil === true ? [input.field.address] : [],
    ),
  );

/** Inputs by name alone, under what is said of them. */
function Names(props: { bars: readonly DrawnBar[]; lead: (count: string) => string }) {
  const { bars, lead } = props;
  const { language } = useRisksWords();
  if (bars.length === 0) return null;
  return (
    <>
      <p>{lead(plain(language, bars.length))}</p>
      <ul>
        {bars.map(({ input, name }) => (
          <li key={input.field.address}>{name}</li>
        ))}
      </ul>
    </>
  );
}

/** Whether every input has been looked at for long enough to put them in order. */
const isRanked = ({ bars, inputs, skipped, isSettled }: Tornado): boolean =>
  isSettled || (bars.length + skipped >= inputs && bars.every(({ days }) => days >= LOOKED));

const longestIn = (tornado: Tornado | undefined, rate: string): readonly Input[] =>
  [...(tornado?.bars ?? [])]
    .sort((one, other) => spanOf(other, rate) - spanOf(one, rate))
    .map(({ input }) => input);
