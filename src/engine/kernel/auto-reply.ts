import { insert } from "./calendar.ts";
import { flowEvent, giveBackChat } from "./contact.ts";
import {
  BOT_ASK_KEY,
  BOT_KEY,
  BOT_OUTCOME_KEY,
  BOT_REPLIES_KEY,
  BOT_RETURN_AFTER_KEY,
  BOT_RETURN_KEY,
  BOT_SHUN_KEY,
  BOT_TIME_KEY,
  Draw,
  MENU_KEY,
} from "./draws.ts";
import { botSharesOf, chatOf, doubleOf, LawRow, setByte, setDouble, shop } from "./layout.ts";
import { autoReplyAt, botAt, endedAt, fateAt } from "./places.ts";
import { contactEnded, isLeftToCase } from "./purchase.ts";
import { comeBackLater } from "./returning.ts";
import {
  ASKED_FOR_HUMAN,
  BOT,
  BOT_LEFT,
  BOT_RESOLVED,
  MENU_RESOLVED,
  MET_BOT,
  TURNED_AWAY,
} from "./values.ts";

const DAY: f64 = 86_400;
/** More replies of the bot to one contact than anybody waits for. */
const MOST_REPLIES: f64 = 10_000;

/** The bot, as src/engine/tables.ts writes it from `CompiledBot` of compile-auto-reply.ts: behind two laws. */
@unmanaged
class Bot {
  timeP: f64;
  timeQ: f64;
  timeKind: i32;
  unused: i32;
  bounceP: f64;
  bounceQ: f64;
  bounceKind: i32;
  /** 1 where who left unnoticed may come back, by the law before. */
  bounces: i32;
  /** A geometric number of replies, or one where negative. */
  repliesScale: f64;
  /** 1 where there is a bot. */
  exists: i32;
  /** Begins and ends of its windows of the day, so many numbers; 0 where it is always on. */
  hours: i32;
  hoursAt: usize;
}

const BOUNCE_LAW: usize = 24;

/** A new contact meets the menu and the bot. Returns whether it goes on to the people at once. */
export function meetsAutoReply(chat: i32): bool {
  const own = chatOf(chat);
  const shares = botSharesOf(own.customer);
  if (shares.menu > 0 && lot(chat, MENU_KEY) < shares.menu) return end(chat, MENU_RESOLVED, false);
  const bot = changetype<Bot>(autoReplyAt);
  if (bot.exists == 0 || shares.attempted == 0) return true;
  if (lot(chat, BOT_KEY) >= shares.attempted || !isBotOn(shop.now)) return true;
  if (shares.asksForHuman > 0 && lot(chat, BOT_ASK_KEY) < shares.asksForHuman) {
    setByte(botAt, own.contact, ASKED_FOR_HUMAN);
    return true;
  }
  if (shares.turnsAway > 0 && lot(chat, BOT_SHUN_KEY) < shares.turnsAway) {
    setByte(botAt, own.contact, TURNED_AWAY);
    return end(chat, BOT_LEFT, false);
  }
  setByte(botAt, own.contact, MET_BOT);
  own.phase = BOT;
  insert(flowEvent(chat), shop.now + timeWithBot(chat, bot));
  return false;
}

/** Whether the bot is on: at a moment of any day, windows that run past midnight included. */
export function isBotOn(time: f64): bool {
  const bot = changetype<Bot>(autoReplyAt);
  if (bot.hours == 0) return true;
  const at = time - DAY * Math.floor(time / DAY);
  for (let i = 0; i < bot.hours; i += 2) {
    const from = doubleOf(bot.hoursAt, i);
    const until = doubleOf(bot.hoursAt, i + 1);
    if ((at >= from && at < until) || at + DAY < until) return true;
  }
  return false;
}

/** The time with the bot: one draw, or the sum of one for each of its replies. */
function timeWithBot(chat: i32, bot: Bot): f64 {
  const own = chatOf(chat);
  const law = changetype<LawRow>(autoReplyAt);
  let sum = Draw.fromLaw(law, own.customer, BOT_TIME_KEY, own.number, own.address);
  if (bot.repliesScale < 0) return sum;
  const luck = Draw.exponential(Draw.word(own.customer, BOT_REPLIES_KEY, own.number, own.address));
  const replies = 1 + <i32>Math.floor(min(MOST_REPLIES, luck * bot.repliesScale));
  for (let reply = 1; reply < replies; reply++)
    sum += Draw.fromLaw(law, own.customer, BOT_TIME_KEY, own.number, own.address + reply);
  return sum;
}

/** The bot ends: resolved, left unnoticed (and perhaps back later), or handed over. Returns whether it was handed over. */
export function endsEscalated(chat: i32): bool {
  const own = chatOf(chat);
  const shares = botSharesOf(own.customer);
  const resolved = shares.resolved;
  const luck = lot(chat, BOT_OUTCOME_KEY);
  if (luck < resolved) return end(chat, BOT_RESOLVED, false);
  if (luck < resolved + (1 - resolved) * shares.recognised) {
    own.escalated = 1;
    return true;
  }
  return end(chat, BOT_LEFT, bouncesBack(chat, shares.bouncesBack));
}

/** Whether a customer whom the bot left unresolved comes back. */
function bouncesBack(chat: i32, share: f64): bool {
  if (changetype<Bot>(autoReplyAt).bounces == 0 || share <= 0 || isLeftToCase(chat)) return false;
  if (lot(chat, BOT_RETURN_KEY) >= share) return false;
  const own = chatOf(chat);
  const law = changetype<LawRow>(autoReplyAt + BOUNCE_LAW);
  shop.drawn = Draw.fromLaw(law, own.customer, BOT_RETURN_AFTER_KEY, own.number, own.address);
  return comeBackLater(chat);
}

/** The contact is over before people heard of it. */
function end(chat: i32, fate: i32, returns: bool): bool {
  const contact = chatOf(chat).contact;
  setByte(fateAt, contact, fate);
  setDouble(endedAt, contact, shop.now);
  if (shop.hasAfterSales && !returns) contactEnded(chat);
  giveBackChat(chat);
  return false;
}

/** A uniform draw of the chat's turn from one source. */
function lot(chat: i32, source: i32): f64 {
  const own = chatOf(chat);
  return Draw.uniform(Draw.word(own.customer, source, own.number, own.address));
}
