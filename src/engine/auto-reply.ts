import { exponential } from "#random/exponential.ts";
import { drawTo } from "#random/law.ts";
import { ADDRESS, BOT, CONTACT, CUSTOMER, ESCALATED, NUMBER, PHASE } from "./columns.ts";
import { type ClassAutoReply, type CompiledBot, isOn } from "./compile-auto-reply.ts";
import { classOf, drawLength, flowEvent, lot, schedule, word } from "./draws.ts";
import { Fate, Met } from "./journal.ts";
import {
  BOT_ASK_KEY,
  BOT_KEY,
  BOT_OUTCOME_KEY,
  BOT_REPLIES_KEY,
  BOT_RETURN_AFTER_KEY,
  BOT_RETURN_KEY,
  BOT_SHUN_KEY,
  BOT_TIME_KEY,
  KEYS,
  MENU_KEY,
} from "./keys.ts";
import { comeBackLater } from "./returning.ts";
import { contactEnded, isLeftToCase } from "./served.ts";
import type { State } from "./state.ts";

/** More replies of the bot to one contact than anybody waits for. */
const MOST_REPLIES = 10_000;

/** A new contact meets the menu and the bot. Returns whether it goes on to the people at once. */
export function meetsAutoReply(state: State, chat: number, known: ClassAutoReply): boolean {
  if (known.menu > 0 && lot(state, chat, MENU_KEY) < known.menu)
    return end(state, chat, Fate.MenuResolved);
  const { bot } = state.compiled;
  if (bot === null || known.attempted === 0 || lot(state, chat, BOT_KEY) >= known.attempted)
    return true;
  if (!isOn(bot, state.now[0] as number)) return true;
  const { contacts } = state.journal;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  if (known.asksForHuman > 0 && lot(state, chat, BOT_ASK_KEY) < known.asksForHuman) {
    contacts.bot[contact] = Met.AskedForHuman;
    return true;
  }
  if (known.turnsAway > 0 && lot(state, chat, BOT_SHUN_KEY) < known.turnsAway) {
    contacts.bot[contact] = Met.TurnedAway;
    return end(state, chat, Fate.BotLeft);
  }
  contacts.bot[contact] = Met.Bot;
  state.chats[(chat << 4) + PHASE] = BOT;
  drawTimeWithBot(state, chat, bot);
  schedule(state, flowEvent(state, chat));
  return false;
}

/** Draws the time with the bot into `state.drawn[0]`: one draw, or the sum of one for each of its replies. */
function drawTimeWithBot(state: State, chat: number, bot: CompiledBot): void {
  drawLength(state, chat, bot.time, BOT_TIME_KEY);
  if (bot.repliesScale < 0) return;
  const { chats, keys, drawn } = state;
  const c = chat << 4;
  const key = (chats[c + CUSTOMER] as number) * KEYS + BOT_TIME_KEY;
  const replies =
    1 +
    Math.floor(
      Math.min(MOST_REPLIES, exponential(word(state, chat, BOT_REPLIES_KEY)) * bot.repliesScale),
    );
  let sum = drawn[0] as number;
  for (let reply = 1; reply < replies; reply++) {
    const address = (chats[c + ADDRESS] as number) + reply;
    drawTo(
      drawn,
      bot.time,
      keys[key] as number,
      keys[key + 1] as number,
      chats[c + NUMBER] as number,
      address,
    );
    sum += drawn[0] as number;
  }
  drawn[0] = sum;
}

/** The bot ends: resolved, left unnoticed (and perhaps back later), or handed over. Returns whether it was handed over. */
export function endsEscalated(state: State, chat: number): boolean {
  const { resolved, recognised, bouncesBack } = classOf(state, chat).autoReply;
  const u = lot(state, chat, BOT_OUTCOME_KEY);
  if (u < resolved) return end(state, chat, Fate.BotResolved);
  if (u < resolved + (1 - resolved) * recognised) {
    state.chats[(chat << 4) + ESCALATED] = 1;
    return true;
  }
  const after = state.compiled.bot?.bounceAfter;
  let returns = false;
  if (
    after &&
    bouncesBack > 0 &&
    !isLeftToCase(state, chat) &&
    lot(state, chat, BOT_RETURN_KEY) < bouncesBack
  ) {
    drawLength(state, chat, after, BOT_RETURN_AFTER_KEY);
    returns = comeBackLater(state, chat);
  }
  return end(state, chat, Fate.BotLeft, returns);
}

/** The contact is over before people heard of it. */
function end(state: State, chat: number, fate: Fate, returns = false): false {
  const { contacts } = state.journal;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  contacts.fate[contact] = fate;
  contacts.ended[contact] = state.now[0] as number;
  if (state.after !== null && !returns) contactEnded(state, state.after, chat);
  state.kernel.giveBackChat(chat);
  return false;
}
