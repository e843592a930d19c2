import type { RosterFigures } from "#experiments/staffing/judged.ts";
import type { CheapestStep } from "#experiments/staffing/staff.ts";
import { type Plan, planOf, shiftRulesOf } from "#experiments/staffing/shifts.ts";
import type { Target } from "#experiments/staffing/target.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { figure, inOne, moneyInWords, percent, plain } from "#ui/format/figure.ts";
import { pieces } from "#ui/text/tagged.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { readLever } from "#ui/state/levers.ts";
import { useWords } from "#ui/text/use-words.ts";
import { FIRST_REPLY, isMost } from "#ui/plan/target-words.ts";
import { cheapestShown, type SearchState } from "./search-state.ts";

/** Overtime of fewer hours would be told as none. */
export const LEAST_OVERTIME = 0.05;

/** The current roster by plan; undefined where it is given by numbers of people and not by shifts. */
export function currentPlan(scenario: Scenario): Plan | undefined {
  if (scenario.staff.headcounts.length > 0) return undefined;
  return planOf(scenario, shiftRulesOf(scenario), scenario.staff.shifts);
}

/** The answer: what the target needs, beside what there is now; and how far to believe it. */
export function RosterVerdict({ state, scenario }: { state: SearchState; scenario: Scenario }) {
  const { t, language } = useSpanWords();
  const { sought, found, work } = state;
  const now = currentPlan(sought?.scenario ?? scenario);
  const hoursInWords = (hours: number) => plain(language, hours, hours < 100 ? 1 : 0);
  const isFirst = work.status === "running" && work.step === "cheapest";
  const { figures } = cheapestShown(state);
  if (sought === undefined || (figures === undefined && !isFirst))
    return (
      <>
        <h1>
          {sought !== undefined
            ? t("roster.nothingYet")
            : now === undefined
              ? t("roster.firstHeadingNone")
              : t("roster.firstHeading", { hours: hoursInWords(now.paidHours) })}
        </h1>
        <p className="quiet">{t("roster.firstBody")}</p>
        <BeyondWords scenario={sought?.scenario ?? scenario} now={now} />
      </>
    );
  const aim = <AimWords target={sought.target} />;
  if (figures === undefined)
    return (
      <h1 className="waiting-words">
        {aim}
        {t("roster.searching")}
      </h1>
    );
  const reaches = found?.cheapest.reaches ?? figures.judged.share >= sought.target.chance;
  const key = !reaches ? "nearest" : found === undefined ? "leastSoFar" : "least";
  const gap = now === undefined ? undefined : figures.paidHours - now.paidHours;
  const size = hoursInWords(Math.abs(gap ?? 0));
  return (
    <>
      <h1>
        <span className="clause">{aim}</span>
        <span className="clause">
          <Tagged text={t(`roster.${key}`, { hours: hoursInWords(figures.paidHours) })} />
          {gap === undefined
            ? t("roster.stop")
            : size === "0"
              ? t("roster.same")
              : t(gap > 0 ? "roster.more" : "roster.fewer", { hours: size })}
        </span>
      </h1>
      <p className="quiet">
        <CostWords figures={figures} now={now} /> <SampleWords state={state} />
      </p>
      <RichestWords state={state} />
      <BeyondWords scenario={sought.scenario} now={now} />
    </>
  );
}

/** Why the plan page has another number of hours for the same people, where it has. */
function BeyondWords({ scenario, now }: { scenario: Scenario; now: Plan | undefined }) {
  const { t, language } = useWords();
  const within = readLever(scenario, "agentHours");
  const [paid, inside] = [now?.paidHours ?? within, within].map((one) => plain(language, one, 0));
  if (paid === inside) return null;
  return <p className="quiet">{t("roster.beyond", { hours: paid, within: inside })}</p>;
}

const Tagged = ({ text }: { text: string }) =>
  pieces(text).map((piece) =>
    piece.tag === undefined ? (
      piece.text
    ) : (
      <b className="roster-live" key={piece.text}>
        {piece.text}
      </b>
    ),
  );

function AimWords({ target }: { target: Target }) {
  const { t, say, language } = useSpanWords();
  const outcome = outcomeById(target.outcome);
  const isFirst = target.outcome === FIRST_REPLY;
  const level =
    outcome?.unit === "share"
      ? `${plain(language, target.level * 100, 1)}%`
      : inOne(figure(language, target.level, outcome?.unit ?? "share"));
  const label = outcome === undefined ? target.outcome : say(outcome.label);
  const name = isFirst ? t("roster.firstReplies") : label;
  const goal = t(isMost(target.outcome) ? "roster.goalMost" : "roster.goalLevel", { name, level });
  const days = plain(language, target.chance * 100, 1);
  return t(target.per === "day" ? "roster.aimDay" : "roster.aimSlot", { days, goal });
}

function CostWords({ figures, now }: { figures: RosterFigures; now: Plan | undefined }) {
  const { t, language } = useSpanWords();
  const gap = now === undefined ? 0 : figures.plannedCost - now.cost;
  const cost = moneyInWords(language, Math.abs(gap));
  return (
    <>
      {t("roster.cost", {
        cost: moneyInWords(language, figures.plannedCost, now === undefined ? undefined : gap),
      })}
      {Math.round(gap) === 0 ? null : t(gap > 0 ? "roster.costMore" : "roster.costLess", { cost })}
      {figures.overtimeHours < LEAST_OVERTIME ? null : (
        <>
          {language === "zh" ? "，" : ", "}
          {t("roster.overtime", {
            hours: plain(language, figures.overtimeHours, 1),
            cost: moneyInWords(language, figures.overtimeCost),
          })}
        </>
      )}
      {language === "zh" ? "。" : "."}
    </>
  );
}

/** Both figures, of the search and of fresh days, and what they are worth. */
function SampleWords({ state }: { state: SearchState }) {
  const { t, language } = useSpanWords();
  const { search, fresh } = cheapestShown(state);
  const chance = state.sought?.target.chance ?? 0;
  const share = (value: number) => percent(language, value, 1);
  const isLow = fresh !== undefined && state.found?.cheapest.reaches !== false;
  return (
    <>
      {fresh === undefined ? null : (
        <b>
          {t("roster.fresh", {
            count: fresh.judged.days,
            share: share(fresh.judged.share),
            range: `${share(fresh.judged.low)}–${share(fresh.judged.high)}`,
          })}{" "}
        </b>
      )}
      {search === undefined
        ? null
        : t("roster.search", { count: search.judged.days, share: share(search.judged.share) })}{" "}
      {fresh === undefined ? t("roster.unchecked") : null}
      {isLow && fresh.judged.share < chance
        ? t("roster.freshLow", { chance: percent(language, chance, 0) })
        : null}{" "}
      {state.found === undefined ? null : t(`roster.how.${howOf(state.found)}`)}
    </>
  );
}

/** A search that ran out of days has shown nothing about what it did not try. */
const howOf = ({ cheapest: { reaches, stopped } }: CheapestStep) =>
  !reaches && stopped === "budget" ? "outOfDays" : stopped;

/** Profits this part apart are as good as the same. */
const ALIKE = 0.002;

function RichestWords({ state: { profitable, found } }: { state: SearchState }) {
  const { t, language } = useSpanWords();
  if (profitable === undefined || found === undefined) return null;
  const { paidHours, judged } = profitable.fresh;
  const other = found.cheapest.fresh.judged.profit;
  const gap = judged.profit - other;
  return (
    <p className="quiet">
      <Tagged
        text={t("roster.richest", {
          hours: plain(language, paidHours, 0),
          days: plain(language, judged.share * 100),
          profit: moneyInWords(language, judged.profit),
          than:
            Math.abs(gap) < ALIKE * Math.abs(other)
              ? t("roster.richAlike")
              : t(gap > 0 ? "roster.richMore" : "roster.richLess", {
                  gap: moneyInWords(language, Math.abs(gap)),
                }),
        })}
      />
    </p>
  );
}
