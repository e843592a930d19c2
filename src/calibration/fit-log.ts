import { type ChatLog, Need, type Orders } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { fitConversion } from "./conversion.ts";
import { around, type Fitted } from "./fitted.ts";
import { fitDays } from "./fit-hours.ts";
import { sampleOf } from "./moments-of.ts";
import { Ending, fitPatience, type Patience, type Waits } from "./patience.ts";
import { beforeOf, LEAST, type RowMaker, rowsFor } from "./rows.ts";
import { inScope } from "./scope.ts";
import { type LoggedTurns, turnsOf } from "./turns.ts";

/** A wait that began this close to the end of the log may not show how it ended. */
const END_MARGIN = 900;

/** Chats of customers before buying where the log tells them apart, all chats where it does not. */
const isWanted = ({ chats }: LoggedTurns, chat: number): boolean =>
  chats.need[chat] === Need.Presale || chats.need[chat] === Need.Unknown;

/** Waits of a log beyond the base's graces; law 0 for the first turn of a chat. */
function waitsOf(turns: LoggedTurns, base: Scenario): Waits {
  const [kind] = inScope(base);
  const graces = [kind?.patience.first.grace ?? 0, kind?.patience.later.grace ?? 0] as const;
  const untilReply = [
    base.service.firstPatienceUntil === "reply-sent",
    base.service.laterPatienceUntil === "reply-sent",
  ] as const;
  const wait = new Float64Array(turns.count);
  const ending = new Uint8Array(turns.count);
  const law = new Uint8Array(turns.count);
  let count = 0;
  for (let turn = 0; turn < turns.count; turn++) {
    const asked = turns.asked[turn] as number;
    if (!isWanted(turns, turns.chat[turn] as number) || asked > turns.end - END_MARGIN) continue;
    const which = turns.index[turn] === 0 ? 0 : 1;
    // The bot has spent some of this patience.
    if (which === 0 && turns.afterBot[turn] === 1) continue;
    const closed = turns.closed[turn] as number;
    const began = (untilReply[which] ? turns.replied[turn] : turns.started[turn]) as number;
    const until = Number.isNaN(closed) ? (Number.isNaN(began) ? turns.end : began) : closed;
    wait[count] = Math.max(0, until - asked - graces[which]);
    law[count] = which;
    ending[count] = endingOf(turns, turn);
    count++;
  }
  return { count, wait, ending, law };
}

function endingOf(turns: LoggedTurns, turn: number): number {
  if (!Number.isNaN(turns.closed[turn])) return Ending.Left;
  if (Number.isNaN(turns.replied[turn])) return Ending.Unanswered;
  return Number.isNaN(turns.next[turn]) ? Ending.Silent : Ending.Responded;
}

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
    ...(patience === undefined ? [] : patienceRows(patience, waits.count, row)),
    mostChats(turns, base),
    ...(orders === undefined || patience === undefined
      ? []
      : fitConversion({ log, turns, orders, base, patience, row })),
  ];
}

function patienceRows(
  { means, silent, rounds, leavers }: Patience,
  waits: number,
  row: RowMaker,
): readonly Fitted[] {
  const count = Math.round(leavers);
  return [
    row("rounds", rounds, waits),
    row("first-patience", means[0], count),
    row("later-patience", means[1], count),
    row("silent-share", silent, count),
  ];
}

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
