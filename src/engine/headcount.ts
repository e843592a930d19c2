import { CLOSING, DUTY, OFF, ON, OPEN, TYPE } from "./columns.ts";
import { comeOn, endDuty } from "./slots.ts";
import { type State } from "./state.ts";

/** The next change of the roster happens. */
export function changeRoster(state: State): void {
  const event = state.roster[state.rosterAt];
  state.rosterAt++;
  if (!event) return;
  const { roster } = state.compiled;
  if (roster.byCount || event.change > 1 || event.change < -1 || roster.spells.length === 0)
    changeCount(state, event.who, event.change);
  else if (event.change > 0) comeOn(state, event.who);
  else endDuty(state, event.who);
}

/** More or fewer agents of a type: those about to leave stay first; those with fewest chats leave first. */
function changeCount(state: State, type: number, change: number): void {
  const { agents } = state;
  const from = change > 0 ? [CLOSING, OFF] : [ON];
  const chosen: number[] = [];
  for (const duty of from)
    for (let agent = 0; agent < state.agentCount; agent++)
      if (agents[(agent << 4) + DUTY] === duty && agents[(agent << 4) + TYPE] === type)
        chosen.push(agent);
  if (change < 0)
    chosen.sort(
      (one, other) =>
        (agents[(one << 4) + OPEN] as number) - (agents[(other << 4) + OPEN] as number) ||
        one - other,
    );
  for (const agent of chosen.slice(0, Math.abs(change))) {
    if (change > 0) comeOn(state, agent);
    else endDuty(state, agent);
  }
}
