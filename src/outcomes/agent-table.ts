import { TurnState } from "#engine/journal.ts";
import { seconds, toHours } from "#units/units.ts";
import type { Day } from "./outcome.ts";
import { staysOf } from "./stays.ts";
import { workOf } from "./work.ts";

/** One agent's day. */
export interface AgentRow {
  readonly agent: number;
  /** Index and id of the staff type in the scenario. */
  readonly type: number;
  readonly typeId: string;
  readonly hours: number;
  /** Chats taken; one that was closed and reopened or handed back counts again. */
  readonly chats: number;
  /** Replies sent, and the part of them that reached nobody. */
  readonly replies: number;
  readonly ghostReplies: number;
  /** Mean time from question to reply in seconds, over replies received; NaN without any. */
  readonly meanResponse: number;
  /** Typing time over time on duty; NaN when never on duty. */
  readonly busyShare: number;
}

/** One row per agent of the roster, in its order, those who did not turn up included. */
export function agentTable(day: Day): readonly AgentRow[] {
  const { agentType, turns } = day.journal;
  const { agentDuty, agentBusy } = workOf(day);
  const stays = staysOf(day);
  const chats = new Int32Array(agentType.length);
  const replies = new Int32Array(agentType.length);
  const ghosts = new Int32Array(agentType.length);
  const response = new Float64Array(agentType.length);
  for (let i = 0; i < stays.count; i++) {
    const agent = stays.agent[i] as number;
    chats[agent] = (chats[agent] as number) + 1;
  }
  for (let t = 0; t < turns.count; t++) {
    const replied = turns.replied[t] as number;
    if (Number.isNaN(replied)) continue;
    const agent = turns.agent[t] as number;
    replies[agent] = (replies[agent] as number) + 1;
    if (turns.state[t] === TurnState.Ghost) ghosts[agent] = (ghosts[agent] as number) + 1;
    else response[agent] = (response[agent] as number) + replied - (turns.asked[t] as number);
  }
  return Array.from(agentType, (type, agent) => ({
    agent,
    type,
    typeId: day.scenario.staff.types[type]?.id ?? "",
    hours: toHours(seconds(agentDuty[agent] as number)),
    chats: chats[agent] as number,
    replies: replies[agent] as number,
    ghostReplies: ghosts[agent] as number,
    meanResponse:
      (response[agent] as number) / ((replies[agent] as number) - (ghosts[agent] as number)),
    busyShare: (agentBusy[agent] as number) / (agentDuty[agent] as number),
  }));
}
