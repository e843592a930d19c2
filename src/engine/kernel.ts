import { exponential } from "#random/exponential.ts";
import { drawTo } from "#random/law.ts";
import { bits } from "#random/source.ts";
import { nextComing } from "./after-sales.ts";
import {
  ADDRESS,
  AGENT,
  ANSWERING,
  CLOCK,
  CONTACT,
  CUSTOMER,
  DUTY,
  ESCALATED,
  FIRST_CLOCK,
  HANDED_OVER,
  IDLE,
  INBOX,
  INBOX_HEAD,
  INBOX_TAIL,
  INDEX,
  LEAVING,
  LEFT,
  NEXT,
  NO_CLOCK,
  NUMBER,
  OFF,
  ON,
  OPEN,
  PENDING,
  PHASE,
  PREVIOUS,
  QUEUED,
  SILENT,
  THINKING,
  TURN,
  TYPE,
  TYPING,
  WRAPPING,
} from "./columns.ts";
import { type CompiledClass, ENDLESS } from "./compile.ts";
import { flow } from "./contact.ts";
import { changeRoster, goHome, handOver, mayLeave, nextChange } from "./duty.ts";
import { easedEffort } from "./ease.ts";
import { Fate, TurnState } from "./journal.ts";
import { EFFORT_KEY, KEYS, THINK_KEY } from "./keys.ts";
import { enqueue, headOfQueue, intoInbox, leaveQueue } from "./lists.ts";
import { losePatience, startClock, stopClock } from "./patience.ts";
import { chooseAgent, relist } from "./routing.ts";
import { AT_ASSIGNMENT, AT_REPLY, FEWEST_PENDING, ROUND_ROBIN } from "./rules.ts";
import { contactEnded, noteReply } from "./served.ts";
import { endChat, ghostReply, pauseAfter, thinkLong } from "./slots.ts";
import { FILL, PLACE, shop } from "./state.ts";
import { beginTask, endPause } from "./tasks.ts";

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Handles up to `most` events; false when the run is over. At one moment replies, patience and messages go before the roster,
 * the roster before arrivals. The commonest steps stand in this one function with its columns in locals, because calls and repeated look-ups would cost more
 * than the steps. Rare steps live in files of their own and leave what must happen next on the state's work list.
 */
export function run(most: number): boolean {
  const state = shop;
  const { queue, arrivals, compiled, chats, agents, asked, keys, turnOf, work, after } = state;
  const { contacts, turns } = state.journal;
  const { rules, classes, cap, speed, weight, stop } = compiled;
  const { agentCount, now: clock, drawn } = state;
  const { times } = queue;
  const { effortMean, thinkMean, ease } = compiled;
  const byPending = rules.choice === FEWEST_PENDING;
  const inTurn = rules.choice === ROUND_ROBIN;
  const coming = after === null ? arrivals.soonest : after.coming;
  let roster = nextChange(state);

  let handled = 0;
  for (; handled < most; handled++) {
    const event = queue.first();
    const due = event < 0 ? NEVER : (times[event] as number);
    const soonest = coming[0] as number;
    // left to do: a chat without agent, an agent with a free slot, one who may begin a reply, a customer who begins to wait
    let toPlace = -1;
    let toFill = -1;
    let toStart = -1;
    let toWait = -1;
    let now = due;

    if (due <= soonest && due <= roster) {
      if (due > stop || due === NEVER) break;
      clock[0] = due;
      queue.take();
      if (event < agentCount) {
        // a reply is sent, or the pause after a chat is over
        toStart = event;
        const a = event << 4;
        const chat = agents[a + TYPING] as number;
        agents[a + TYPING] = IDLE;
        if (chat <= WRAPPING) toFill = endPause(state, event, chat);
        else {
          agents[a + PENDING] = (agents[a + PENDING] as number) - 1;
          const c = chat << 4;
          const turn = chats[c + TURN] as number;
          turns.replied[turn] = now;
          if (chats[c + SILENT] === 1) toFill = ghostReply(state, chat);
          else {
            const contact = chats[c + CONTACT] as number;
            if (chats[c + CLOCK] !== NO_CLOCK) stopClock(state, chat);
            turns.state[turn] = TurnState.Answered;
            contacts.replies[contact] = (chats[c + INDEX] as number) + 1;
            if (after !== null) noteReply(state, after, chat, event);
            chats[c + HANDED_OVER] = 0;
            chats[c + ESCALATED] = 0;
            const left = chats[c + LEFT] as number;
            if (left === 1) {
              contacts.fate[contact] = Fate.Done;
              contacts.ended[contact] = now;
              if (after !== null) contactEnded(state, after, chat);
              if (compiled.wrapUp === null) toFill = endChat(state, chat);
              else pauseAfter(state, chat, event);
            } else {
              if (left !== ENDLESS) chats[c + LEFT] = left - 1;
              const customer = chats[c + CUSTOMER] as number;
              const number = chats[c + NUMBER] as number;
              const address = chats[c + ADDRESS] as number;
              chats[c + ADDRESS] = address + 1;
              const mean = thinkMean[customer] as number;
              const ka = keys[customer * KEYS + THINK_KEY] as number;
              const kb = keys[customer * KEYS + THINK_KEY + 1] as number;
              if (mean > 0) drawn[0] = mean * exponential(bits(ka, kb, number, address));
              else
                drawTo(drawn, (classes[customer] as CompiledClass).think, ka, kb, number, address);
              const think = drawn[0] as number;
              const writes = agentCount + 2 * chat;
              times[writes] = now + think;
              chats[c + PHASE] = THINKING;
              if (think <= rules.holdThinking) queue.insert(writes);
              else toFill = thinkLong(state, chat);
            }
          }
          if (byPending) relist(state, event);
        }
      } else if (((event - agentCount) & 1) === 1) losePatience(state, (event - agentCount) >> 1);
      else {
        const chat = (event - agentCount) >> 1;
        const c = chat << 4;
        if (chats[c + PHASE] !== THINKING || (asked[chat] as number) > now)
          toPlace = flow(state, chat);
        else {
          // the customer writes again to the agent who kept the slot
          const index = (chats[c + INDEX] as number) + 1;
          const turn = turns.count;
          turns.count = turn + 1;
          turns.contact[turn] = chats[c + CONTACT] as number;
          turns.index[turn] = index;
          turns.asked[turn] = now;
          asked[chat] = now;
          chats[c + INDEX] = index;
          chats[c + TURN] = turn;
          chats[c + PHASE] = INBOX;
          const agent = chats[c + AGENT] as number;
          agents[(agent << 4) + PENDING] = (agents[(agent << 4) + PENDING] as number) + 1;
          intoInbox(state, chat, agent);
          if (byPending) relist(state, agent);
          toStart = agent;
          toWait = chat;
        }
      }
    } else if (roster <= soonest) {
      if (roster > stop) break;
      now = roster;
      clock[0] = now;
      changeRoster(state);
      roster = nextChange(state);
    } else {
      now = soonest;
      clock[0] = now;
      toPlace = nextComing(state);
    }
    for (;;) {
      let chat = -1;
      let agent = -1;
      // a chat whose first reply its agent begins at once, without a stay in the inbox
      let direct = -1;
      if (toPlace >= 0) {
        chat = toPlace;
        toWait = toPlace;
        toPlace = -1;
        agent = chooseAgent(state, chat);
        if (agent < 0) {
          chats[(chat << 4) + PHASE] = QUEUED;
          enqueue(state, chat);
          chat = -1;
        }
      } else if (toFill >= 0) {
        const a = toFill << 4;
        if (state.closingAgents > 0 && agents[a + OPEN] === 0 && mayLeave(state, toFill))
          goHome(state, toFill);
        else if (
          state.waiting > 0 &&
          agents[a + DUTY] === ON &&
          (agents[a + OPEN] as number) < (cap[agents[a + TYPE] as number] as number)
        )
          chat = headOfQueue(state, agents[a + TYPE] as number);
        if (chat < 0) {
          relist(state, toFill);
          toFill = -1;
        } else {
          agent = toFill;
          leaveQueue(state, chat);
          if (chats[(chat << 4) + CLOCK] === FIRST_CLOCK && rules.firstUntil === AT_ASSIGNMENT) {
            stopClock(state, chat);
            if (rules.laterClockAfterAssignment) toWait = chat;
          }
        }
      }
      if (chat >= 0) {
        // the chat gets a slot of the agent
        const c = chat << 4;
        const a = agent << 4;
        const contact = chats[c + CONTACT] as number;
        if (chats[c + INDEX] === 0 && chats[c + HANDED_OVER] === 0)
          contacts.assigned[contact] = now;
        contacts.agent[contact] = agent;
        contacts.since[contact] = now;
        chats[c + AGENT] = agent;
        chats[c + PHASE] = INBOX;
        agents[a + OPEN] = (agents[a + OPEN] as number) + 1;
        agents[a + PENDING] = (agents[a + PENDING] as number) + 1;
        if (inTurn)
          turnOf[agent] =
            (turnOf[agent] as number) + 1 / (weight[agents[a + TYPE] as number] as number);
        if (agents[a + TYPING] === IDLE && (agents[a + INBOX_HEAD] as number) < 0) direct = chat;
        else intoInbox(state, chat, agent);
        if (toFill < 0) relist(state, agent);
        toStart = agent;
      }
      if (toStart >= 0) {
        const a = toStart << 4;
        if (agents[a + TYPING] === IDLE && agents[a + DUTY] !== OFF) {
          const next = direct < 0 ? (agents[a + INBOX_HEAD] as number) : direct;
          if (agents[a + LEAVING] === 1) handOver(state, toStart);
          else if (next >= 0) {
            // the agent begins the next reply of the inbox
            const c = next << 4;
            if (direct < 0) {
              const after = chats[c + NEXT] as number;
              agents[a + INBOX_HEAD] = after;
              if (after < 0) agents[a + INBOX_TAIL] = -1;
              else chats[(after << 4) + PREVIOUS] = -1;
            }
            agents[a + TYPING] = next;
            chats[c + PHASE] = ANSWERING;
            const turn = chats[c + TURN] as number;
            turns.started[turn] = now;
            turns.agent[turn] = toStart;
            const running = chats[c + CLOCK] as number;
            if (
              running !== NO_CLOCK &&
              (running === FIRST_CLOCK ? rules.firstUntil : rules.laterUntil) !== AT_REPLY
            )
              stopClock(state, next);
            const customer = chats[c + CUSTOMER] as number;
            const mean = effortMean[customer] as number;
            const ka = keys[customer * KEYS + EFFORT_KEY] as number;
            const kb = keys[customer * KEYS + EFFORT_KEY + 1] as number;
            const number = chats[c + NUMBER] as number;
            const address = chats[c + ADDRESS] as number;
            if (mean > 0) drawn[0] = mean * exponential(bits(ka, kb, number, address));
            else
              drawTo(drawn, (classes[customer] as CompiledClass).effort, ka, kb, number, address);
            let effort = drawn[0] as number;
            effort *= speed[agents[a + TYPE] as number] as number;
            const crowd = (agents[a + OPEN] as number) - rules.crowdAbove;
            if (crowd > 0) effort *= 1 + rules.crowdCost * crowd;
            if (chats[c + ESCALATED] === 1) effort *= rules.escalatedEffort;
            if (ease !== null) effort = easedEffort(state, next, toStart, effort, ease);
            if (chats[c + HANDED_OVER] === 1) effort += rules.handoverEffort;
            times[toStart] = now + effort;
            queue.insert(toStart);
          } else if (after !== null && after.waiting > 0) beginTask(state, after, toStart);
        }
        toStart = -1;
      }
      if (toWait >= 0) {
        const phase = chats[(toWait << 4) + PHASE] as number;
        if (phase !== ANSWERING || rules.firstUntil === AT_REPLY || rules.laterUntil === AT_REPLY)
          startClock(state, toWait);
        toWait = -1;
      }
      if (toFill >= 0) continue;
      if (work.length === 0) break;
      const next = work.shift();
      const who = work.shift() ?? -1;
      if (next === PLACE) toPlace = who;
      else if (next === FILL) toFill = who;
      else toStart = who;
    }
  }
  state.events += handled;
  return handled === most;
}
