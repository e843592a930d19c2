import {
  AGENT,
  CLOCK,
  CONTACT,
  FIRST_CLOCK,
  IDLE,
  INBOX,
  NO_CLOCK,
  PENDING,
  PHASE,
  QUEUED,
  SILENT,
  TURN,
  TYPING,
} from "./columns.ts";
import { classOf, drawLength, lot } from "./draws.ts";
import { Fate, TurnState } from "./journal.ts";
import { LEAVING_KEY, RETURN_AFTER_KEY, RETURN_KEY } from "./keys.ts";
import { FEWEST_PENDING } from "./rules.ts";
import { addWork, FILL, START, type State } from "./state.ts";

/** Whether the first clock ran out because another shop answered: the race, drawn once more. */
function isLostToRival(state: State, chat: number): boolean {
  const { rivalLaw } = classOf(state, chat);
  if (rivalLaw === null || state.chats[(chat << 4) + CLOCK] !== FIRST_CLOCK) return false;
  state.kernel.drawFirstPatience(chat);
  const own = state.drawn[0] as number;
  state.kernel.raceRivals(chat);
  return (state.drawn[0] as number) < own;
}

/** Patience is over, or another shop has answered: the customer leaves, openly or without a sign. */
export function losePatience(state: State, chat: number): void {
  const { chats, agents, journal } = state;
  const c = chat << 4;
  const { silentShare } = classOf(state, chat);
  const silent = silentShare > 0 && lot(state, chat, LEAVING_KEY) < silentShare;
  const contact = chats[c + CONTACT] as number;
  const isToRival = isLostToRival(state, chat);
  chats[c + CLOCK] = NO_CLOCK;
  journal.contacts.ended[contact] = state.now[0] as number;
  journal.contacts.fate[contact] = silent ? Fate.LeftSilently : Fate.LeftOpenly;
  journal.turns.state[chats[c + TURN] as number] = TurnState.Left;
  if (isToRival) journal.contacts.rival[contact] = 1;
  const returns = !isToRival && planReturn(state, chat);
  if (state.after !== null && !returns) state.kernel.contactEnded(chat);
  if (silent) {
    chats[c + SILENT] = 1;
    return;
  }
  const agent = chats[c + AGENT] as number;
  if (chats[c + PHASE] === QUEUED) state.kernel.leaveQueue(chat);
  else {
    const a = agent << 4;
    if (chats[c + PHASE] === INBOX) state.kernel.leaveInbox(chat, agent);
    else {
      // the agent stops typing
      state.kernel.remove(agent);
      agents[a + TYPING] = IDLE;
    }
    agents[a + PENDING] = (agents[a + PENDING] as number) - 1;
    if (state.compiled.rules.choice === FEWEST_PENDING) state.kernel.relist(agent);
  }
  const toFill = state.kernel.close(chat);
  if (agent >= 0) addWork(state, START, agent);
  if (toFill >= 0) addWork(state, FILL, toFill);
}

/** Some leavers come back once, with what they had left to ask. Returns whether this one will. */
function planReturn(state: State, chat: number): boolean {
  const { chats, journal } = state;
  const known = classOf(state, chat);
  const c = chat << 4;
  const contact = chats[c + CONTACT] as number;
  if (known.returnShare === 0 || (journal.contacts.previous[contact] as number) >= 0) return false;
  if (lot(state, chat, RETURN_KEY) >= known.returnShare) return false;
  drawLength(state, chat, known.returnAfter, RETURN_AFTER_KEY);
  return state.kernel.comeBackLater(chat) !== 0;
}
