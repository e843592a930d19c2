import { Fate, type Journal, TurnState } from "#engine/journal.ts";
import type { Scenario } from "#scenario/scenario.ts";

/**
 * What no run may break (model C2): every broken rule as a sentence.
 */
export function broken(journal: Journal, scenario: Scenario): string[] {
  return [
    ...brokenContacts(journal),
    ...brokenTurns(journal),
    ...brokenSlots(journal, scenario),
    ...brokenDuty(journal),
  ];
}

function brokenContacts({ contacts, turns, from, until }: Journal): string[] {
  const found: string[] = [];
  const answered = new Int32Array(contacts.count);
  for (let turn = 0; turn < turns.count; turn++)
    if (turns.state[turn] === TurnState.Answered)
      answered[turns.contact[turn] ?? 0] = (answered[turns.contact[turn] ?? 0] ?? 0) + 1;
  for (let row = 0; row < contacts.count; row++) {
    const say = (what: string) => found.push(`contact ${row}: ${what}`);
    const [fate, planned, replies] = [
      contacts.fate[row],
      contacts.planned[row] ?? 0,
      contacts.replies[row] ?? 0,
    ];
    const [arrived, queued, assigned] = [
      contacts.arrived[row] ?? 0,
      contacts.queued[row] ?? 0,
      contacts.assigned[row] ?? 0,
    ];
    const ended = contacts.ended[row] ?? 0;
    if (arrived < from || arrived > until) say(`arrived at ${arrived}, outside the horizon`);
    if (row > 0 && arrived < (contacts.arrived[row - 1] ?? 0)) say("out of order of arrival");
    if (queued < arrived || assigned < queued) say("went backwards in time");
    if (replies !== answered[row]) say(`${replies} replies, but ${answered[row]} answered turns`);
    if (replies > planned) say("more replies than planned");
    if ((fate === Fate.Done) !== (replies === planned))
      say("done and fully answered are not the same");
    if ((fate === Fate.Open) !== Number.isNaN(ended)) say("open and ended, or neither");
    if (ended < arrived) say("ended before it began");
    const isHuman = fate === Fate.Done || fate === Fate.LeftOpenly || fate === Fate.LeftSilently;
    if (isHuman && Number.isNaN(queued)) say("left or was served without reaching people");
  }
  return found;
}

function brokenTurns({ turns, contacts, closed }: Journal): string[] {
  const found: string[] = [];
  for (let row = 0; row < turns.count; row++) {
    const say = (what: string) => found.push(`turn ${row}: ${what}`);
    const [asked, started, replied] = [
      turns.asked[row] ?? 0,
      turns.started[row] ?? 0,
      turns.replied[row] ?? 0,
    ];
    const state = turns.state[row];
    if (started < asked || replied < started || asked > closed || replied > closed)
      say("went backwards in time");
    const sent = state === TurnState.Answered || state === TurnState.Ghost;
    if (sent === Number.isNaN(replied)) say("replied and state differ");
    if (!Number.isNaN(replied) && Number.isNaN(started)) say("replied but never started");
    const ended = contacts.ended[turns.contact[row] ?? 0] ?? 0;
    if (state === TurnState.Answered && replied > ended)
      say("answered after the contact had ended");
    if (state === TurnState.Ghost && replied < ended) say("a ghost before the customer left");
  }
  return found;
}

/** Nobody types two replies at once, or holds more chats than allowed. */
function brokenSlots(journal: Journal, scenario: Scenario): string[] {
  const { turns, contacts, stints, closed } = journal;
  const found: string[] = [];
  const typing = new Map<number, [number, number][]>();
  const stays = new Map<number, [number, number][]>();
  const add = (to: typeof typing, agent: number, from: number, until: number) => {
    const list = to.get(agent) ?? [];
    list.push([from, until]);
    to.set(agent, list);
  };
  for (let row = 0; row < turns.count; row++) {
    const started = turns.started[row] ?? 0;
    if (Number.isNaN(started)) continue;
    const replied = turns.replied[row] ?? 0;
    const left =
      turns.state[row] === TurnState.Left
        ? (contacts.ended[turns.contact[row] ?? 0] ?? closed)
        : closed;
    add(
      typing,
      turns.agent[row] ?? -1,
      started,
      Number.isNaN(replied) ? Math.max(left, started) : replied,
    );
  }
  const noted = new Map<number, number>();
  for (let row = 0; row < stints.count; row++) {
    add(stays, stints.agent[row] ?? -1, stints.from[row] ?? 0, stints.until[row] ?? 0);
    noted.set(stints.contact[row] ?? -1, stints.from[row] ?? 0);
  }
  for (let row = 0; row < contacts.count; row++) {
    const since = contacts.since[row] ?? 0;
    if (Number.isNaN(since) || noted.get(row) === since) continue;
    const released = contacts.released[row] ?? 0;
    add(stays, contacts.agent[row] ?? -1, since, released >= since ? released : closed);
  }
  for (const [agent, spans] of typing)
    if (mostAtOnce(spans) > 1) found.push(`agent ${agent} types two replies at once`);
  for (const [agent, spans] of stays) {
    const most =
      scenario.staff.types[journal.agentType[agent] ?? 0]?.maxChats ?? Number.POSITIVE_INFINITY;
    if (mostAtOnce(spans) > most)
      found.push(`agent ${agent} holds ${mostAtOnce(spans)} chats, more than ${most}`);
  }
  return found;
}

/** Most spans that overlap; one that ends when another begins does not. */
function mostAtOnce(spans: readonly [number, number][]): number {
  const edges = spans.flatMap(([from, until]) =>
    until > from
      ? [
          { time: from, step: 1 },
          { time: until, step: -1 },
        ]
      : [],
  );
  edges.sort((one, other) => one.time - other.time || one.step - other.step);
  let now = 0;
  let most = 0;
  for (const { step } of edges) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

/** Replies are begun on duty only. */
function brokenDuty({ turns, duty }: Journal): string[] {
  const spells = new Map<number, [number, number][]>();
  for (let row = 0; row < duty.count; row++) {
    const gone = duty.gone[row] ?? Number.NaN;
    const list = spells.get(duty.agent[row] ?? -1) ?? [];
    list.push([duty.from[row] ?? 0, Number.isNaN(gone) ? Number.POSITIVE_INFINITY : gone]);
    spells.set(duty.agent[row] ?? -1, list);
  }
  const found: string[] = [];
  for (let row = 0; row < turns.count; row++) {
    const started = turns.started[row] ?? 0;
    if (Number.isNaN(started)) continue;
    const agent = turns.agent[row] ?? -1;
    if (!spells.get(agent)?.some(([from, gone]) => started >= from && started <= gone))
      found.push(`turn ${row} is begun by agent ${agent}, who is not on duty`);
  }
  return found;
}
