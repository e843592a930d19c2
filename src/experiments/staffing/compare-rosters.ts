import { outcomeById } from "#outcomes/index.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { cover } from "./cover.ts";
import type { Load } from "./demand.ts";
import {
  CHATS_AN_HOUR,
  dayTotalRoster,
  type ErlangQuestion,
  erlangNeed,
  meanPatience,
  peakHourRoster,
} from "./formulas.ts";
import type { RosterFigures } from "./judged.ts";
import type { Problem } from "./problem.ts";
import { reachedDays } from "./sample.ts";
import { shiftsOf } from "./shifts.ts";
import type { Target } from "./target.ts";
import type { TrialDay, Trials } from "./trials.ts";

/** How a roster that nobody searched for was made. */
type Rule = "current" | "day-total" | "peak-hour" | "erlang-c" | "erlang-a";

/** A rule's roster as it comes, and the cheapest of its rosters that reaches the target, on the fresh days. */
export interface Comparison {
  readonly rule: Rule;
  /** Chats an hour of the manager's formulas; demand planned for over the average of Erlang's; undefined for the current one. */
  readonly setting: number | undefined;
  readonly asItComes: RosterFigures | undefined;
  /** The setting at which the rule reaches the target, and its roster; undefined where none was found. */
  readonly reaching: { readonly setting: number; readonly figures: RosterFigures } | undefined;
}

interface Question {
  readonly scenario: Scenario;
  readonly load: Load;
  readonly target: Target;
  readonly problem: Problem;
  readonly fresh: Trials;
  /** The fresh days under the roster that was found, from which the deciding ones are known. */
  readonly days: readonly TrialDay[];
  readonly judge: (shifts: readonly Shift[]) => Promise<RosterFigures>;
}

/** A rule with a setting from lean to lavish. */
interface Scale {
  readonly rule: Rule;
  readonly usual: number;
  /** Settings from the leanest to the most lavish. */
  readonly settings: readonly number[];
  readonly roster: (setting: number) => readonly Shift[];
}

/** Seconds within which an interval formula wants contacts begun where the target names no time. */
const WITHIN = 180;

/** The current roster, the manager's two formulas and Erlang C and A by the half hour, judged on the fresh days. */
export async function compareRosters(question: Question): Promise<readonly Comparison[]> {
  const { scenario, judge } = question;
  const found: Comparison[] = [];
  if (scenario.staff.headcounts.length === 0) {
    const asItComes = await judge(scenario.staff.shifts);
    found.push({ rule: "current", setting: undefined, asItComes, reaching: undefined });
  }
  for (const scale of scalesOf(question)) {
    const asItComes = await judge(scale.roster(scale.usual));
    const setting = await leanestReaching(question, scale);
    const reaching =
      setting === undefined ? undefined : { setting, figures: await judge(scale.roster(setting)) };
    found.push({ rule: scale.rule, setting: scale.usual, asItComes, reaching });
  }
  return found;
}

function scalesOf(question: Question): readonly Scale[] {
  const { scenario, load, problem } = question;
  // 18 to 25 chats an hour, and on down where even 18 is too many
  const chats = Array.from({ length: CHATS_AN_HOUR.most - 3 }, (_, at) => CHATS_AN_HOUR.most - at);
  const factors = Array.from({ length: 61 }, (_, at) => Math.round((0.8 + at * 0.05) * 100) / 100);
  const erlang = (formula: ErlangQuestion["formula"]): Scale => ({
    rule: formula,
    usual: 1,
    settings: factors,
    roster: (factor) => {
      const ask = { formula, ...wish(question), patience: meanPatience(scenario) };
      const agents = erlangNeed(load, ask, factor);
      const { candidates, supply, people } = problem;
      return shiftsOf(candidates, cover(candidates, { agents, people }, supply).counts);
    },
  });
  return [
    {
      rule: "day-total",
      usual: CHATS_AN_HOUR.least,
      settings: chats,
      roster: (rate) => dayTotalRoster(scenario, load, rate),
    },
    {
      rule: "peak-hour",
      usual: CHATS_AN_HOUR.least,
      settings: chats,
      roster: (rate) => peakHourRoster(scenario, load, rate),
    },
    erlang("erlang-c"),
    erlang("erlang-a"),
  ];
}

/** The service level an interval formula is asked for: the target's own where it is a share with a time. */
function wish({ target }: Question): { readonly level: number; readonly within: number } {
  const isShare = outcomeById(target.outcome)?.unit === "share";
  const named = /-(\d+)-s$/.exec(target.outcome)?.[1];
  const within = named === undefined ? WITHIN : Number(named);
  return { level: isShare ? Math.min(target.level, 0.999) : 0.9, within };
}

/** Days of the fresh sample that decide whether a roster reaches the target, those near the rank that counts. */
function decidingDays({ days, target }: Question): readonly number[] {
  const least = ({ slacks }: TrialDay) =>
    slacks.reduce((so, one) => Math.min(so, one), Number.POSITIVE_INFINITY);
  const hardest = [...days].sort((one, other) => least(one) - least(other));
  const mayMiss = days.length - Math.ceil(target.chance * days.length - 1e-9);
  return hardest
    .slice(Math.max(0, mayMiss - 12), mayMiss + 28)
    .map(({ replication }) => replication);
}

/** The leanest setting whose roster reaches the target; taken to reach it at every more lavish setting too. */
async function leanestReaching(question: Question, scale: Scale): Promise<number | undefined> {
  const { fresh, target, days } = question;
  const { settings, roster } = scale;
  const whole = days.map(({ replication }) => replication);
  const mayMiss = days.length - Math.ceil(target.chance * days.length - 1e-9);
  const deciding = decidingDays(question);
  const reaches = async (at: number): Promise<boolean> => {
    const shifts = roster(settings[at] as number);
    const sample = await fresh.days(shifts, deciding);
    if (sample.length - reachedDays(sample) > Math.min(mayMiss, 12)) return false;
    const all = await fresh.days(shifts, whole);
    return all.length - reachedDays(all) <= mayMiss;
  };
  let [low, high] = [-1, settings.length - 1];
  if (!(await reaches(high))) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (await reaches(middle)) high = middle;
    else low = middle;
  }
  return settings[high];
}
