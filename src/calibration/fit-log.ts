import type { ChatLog, Orders } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { fitConversion } from "./conversion.ts";
import { around, type Fitted } from "./fitted.ts";
import { fitDays } from "./fit-hours.ts";
import { sampleOf } from "./moments-of.ts";
import { fitPatience, type Patience } from "./patience.ts";
import { beforeOf, LEAST, type RowMaker, rowsFor } from "./rows.ts";
import { inScope } from "./scope.ts";
import { staysOf } from "./stays.ts";
import { type LoggedTurns, turnsOf } from "./turns.ts";
import { isWanted, type Waits, waitsOf } from "./waits.ts";

/** Everything that can be fitted from a chat log, and from the orders of the same customers where there are any. */
export function fitLog(
  log: ChatLog,
  orders: Orders | undefined,
  base: Scenario,
): readonly Fitted[] {
  const turns = turnsOf(log);
  const row = rowsFor(base);
  const effort = sampleOf(gaps(turns, "effort"));
  const think = sampleOf(gaps(turns, "think"));
  const waits = waitsOf(turns, base);
  const patience = waits.count >= LEAST ? fitPatience(waits) : undefined;
  return [
    ...fitDays(arrivalsByDay(log, turns), base),
    ...botRows(turns, base, row),
    ...(effort === undefined
      ? []
      : [
          row("effort", effort.mean, effort.count),
          row("effort-cv", effort.cvInterval, effort.count),
        ]),
    ...(think === undefined ? [] : [row("think", think.mean, think.count)]),
    ...(patience === undefined
      ? []
      : patienceRows(patience, waits, inScope(base)[0]?.patience.first.grace ?? 0, row)),
    mostChats(turns, base),
    ...(orders === undefined || patience === undefined
      ? []
      : fitConversion({ log, turns, orders, base, patience, row })),
  ];
}

function patienceRows(
  { laws: [first, later], silent, rounds, leavers }: Patience,
  waits: Waits,
  grace: number,
  row: RowMaker,
): readonly Fitted[] {
  const count = Math.round(leavers);
  return [
    row("rounds", rounds, waits.count),
    row("first-patience", first.mean, count, {
      ...shapesOf(first),
      stays: staysOf(waits, first.law, grace),
    }),
    row("later-patience", later.mean, count, shapesOf(later)),
    row("silent-share", silent, count),
  ];
}

const shapesOf = ({ shape, allowed }: Patience["laws"][0]): Partial<Fitted> => ({
  ...(shape && { weibull: shape }),
  ...(allowed && { allowed }),
});

/** Seconds of replies by idle agents, or of customers' thought; whole seconds of a log are spread evenly, which the mean does not notice. */
function gaps(turns: LoggedTurns, what: "effort" | "think"): Float64Array {
  const values: number[] = [];
  for (let turn = 0; turn < turns.count; turn++) {
    if (!isWanted(turns, turns.chat[turn] as number)) continue;
    const finished = turns.finished[turn] as number;
    if (what === "think") {
      const next = turns.next[turn] as number;
      if (!Number.isNaN(next)) values.push(next - finished);
    } else if (turns.idle[turn] === 1 && !Number.isNaN(finished)) {
      values.push(finished - (turns.started[turn] as number));
    }
  }
  return Float64Array.from(values);
}

function arrivalsByDay(log: ChatLog, { chats, end }: LoggedTurns) {
  const step = 1800;
  const days = Math.max(1, Math.ceil((end + 1) / 86_400));
  const counts = Array.from({ length: days }, () => Array.from({ length: 48 }, () => 0));
  for (let chat = 0; chat < chats.count; chat++) {
    const at = chats.arrived[chat] as number;
    const day = counts[Math.floor(at / 86_400)];
    const slot = Math.floor((at % 86_400) / step);
    if (day !== undefined) day[slot] = (day[slot] ?? 0) + 1;
  }
  // A log that runs a little past midnight has no day of its own there.
  const total = counts.flat().reduce((sum, n) => sum + n, 0) / days;
  const whole = counts.filter((day) => day.reduce((sum, n) => sum + n, 0) > total * 0.1);
  return {
    kind: "hours" as const,
    step,
    days: whole.map((day, i) => ({ day: log.firstDay + i, counts: day, measured: {} })),
  };
}

/** Bot: share it met, and share it resolved given how many failures it is said to notice. */
function botRows(turns: LoggedTurns, base: Scenario, row: RowMaker): readonly Fitted[] {
  const { chats } = turns;
  let all = 0;
  let met = 0;
  let handed = 0;
  for (let chat = 0; chat < chats.count; chat++) {
    if (!isWanted(turns, chat) || Number.isNaN(chats.arrived[chat])) continue;
    all++;
    if (chats.bot[chat] === 0) continue;
    met++;
    if ((chats.turns[chat] as number) > 0) handed++;
  }
  if (met < LEAST) return [];
  const attempted = met / all;
  const error = Math.sqrt((attempted * (1 - attempted)) / all);
  const recognised = base.autoReply.bot?.recognised ?? 1;
  const on = handed / met;
  const resolved = 1 - on / recognised;
  const own = Math.sqrt((on * (1 - on)) / met) / recognised;
  const why = {
    zh: "按计划里“失败能被察觉”的比例换算：日志看不出悄悄走掉的人是不是满意",
    en: "reckoned with the plan's share of failures noticed: a log cannot tell who left the bot content",
  };
  return [
    row("bot-attempted", around(attempted, error, 0, 1), all),
    ...(resolved > 0 ? [row("bot-resolved", around(resolved, own, 0, 1), met, { why })] : []),
  ];
}

/** Most chats an agent was seen to hold at once, from the first message to the last reply: a lower bound of the cap. */
function mostChats(turns: LoggedTurns, base: Scenario): Fitted {
  const spans = new Map<number, { agent: number; from: number; until: number }>();
  for (let turn = 0; turn < turns.count; turn++) {
    const agent = turns.agent[turn] as number;
    if (agent < 0) continue;
    const key = turns.chat[turn] as number;
    const span = spans.get(key);
    const until = turns.finished[turn] as number;
    if (span === undefined) spans.set(key, { agent, from: turns.started[turn] as number, until });
    else span.until = until;
  }
  const moments = [...spans.values()].flatMap(({ agent, from, until }) => [
    { agent, at: from, by: 1 },
    { agent, at: until, by: -1 },
  ]);
  moments.sort((a, b) => a.at - b.at || a.by - b.by);
  const open = new Map<number, number>();
  let most = 0;
  for (const { agent, by } of moments) {
    const now = (open.get(agent) ?? 0) + by;
    open.set(agent, now);
    if (now > most) most = now;
  }
  const before = beforeOf(base, "most-chats");
  const why = {
    zh: "只见过的最多数，上限可能更高",
    en: "the most ever seen; the cap may be higher",
  };
  return {
    id: "most-chats",
    before,
    value: most,
    low: most,
    high: most,
    count: spans.size,
    advice: most > before ? "accept" : "keep",
    why,
  };
}
