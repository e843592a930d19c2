import { Draw, PURCHASE_KEY } from "./draws.ts";
import { byteOf, chatOf, doubleOf, salesOf, setDouble, setWhole, shop, wholeOf } from "./layout.ts";
import {
  caseOfAt,
  fateAt,
  liftAt,
  plannedRepliesAt,
  qualityAt,
  receivedAt,
  rivalAt,
  slowAt,
  wrongRepliesAt,
} from "./places.ts";
import { exp } from "./portable.ts";
import { endCaseContact, placeOrder } from "./rare.ts";
import { BOT_RESOLVED, DONE, ENDLESS, MENU_RESOLVED } from "./values.ts";

/** A chat begins, of a case or, at -1, of nobody known before: nothing has been received. */
export function beginsWith(chat: i32, planned: i32, about: i32): void {
  setWhole(caseOfAt, chat, about);
  setWhole(plannedRepliesAt, chat, planned);
  setWhole(receivedAt, chat, 0);
  setDouble(qualityAt, chat, 0);
  setDouble(slowAt, chat, 0);
  setDouble(wrongRepliesAt, chat, 0);
  setDouble(liftAt, chat, 0);
}

/** A customer who left will be back: the new chat begins with what this one has brought. */
export function carryOver(chat: i32, again: i32): void {
  setDouble(liftAt, again, max(doubleOf(liftAt, chat), liftOf(chat)));
  setWhole(caseOfAt, again, wholeOf(caseOfAt, chat));
  setWhole(plannedRepliesAt, again, wholeOf(plannedRepliesAt, chat));
  setWhole(receivedAt, again, wholeOf(receivedAt, chat));
  setDouble(qualityAt, again, doubleOf(qualityAt, chat));
  setDouble(slowAt, again, doubleOf(slowAt, chat));
  setDouble(wrongRepliesAt, again, doubleOf(wrongRepliesAt, chat));
}

/** Whether it is up to the case, and not to the class's habits, if the customer of this chat comes back. */
export function isLeftToCase(chat: i32): bool {
  return shop.hasAfterSales && shop.casesComeBack && wholeOf(caseOfAt, chat) >= 0;
}

/** A contact has ended and the customer will not be back by the habits of the class. */
export function contactEnded(chat: i32): void {
  if (wholeOf(caseOfAt, chat) >= 0) endCaseContact(chat);
  else if (buys(chat)) placeOrder(chat);
}

/** The customer's last contact is over: who buys is whom the same luck lets buy in the outcomes' expected values. */
function buys(chat: i32): bool {
  const own = chatOf(chat);
  const sales = salesOf(own.customer);
  if (sales.answered == 0 || wholeOf(plannedRepliesAt, chat) == ENDLESS) return false;
  const isToRival = byteOf(rivalAt, own.contact) == 1;
  const floor = isToRival ? sales.rivalFloor : sales.floor;
  const lift = max(doubleOf(liftAt, chat), liftOf(chat));
  const luck = Draw.uniform(Draw.word(own.customer, PURCHASE_KEY, own.number, 0));
  return luck < sales.answered * (floor + (1 - floor) * lift);
}

/** Share of the planned replies received, times their quality and the penalty for slow ones: L of docs/model.md, conversion. */
function liftOf(chat: i32): f64 {
  const own = chatOf(chat);
  const sales = salesOf(own.customer);
  const how = byteOf(fateAt, own.contact);
  const planned = <f64>wholeOf(plannedRepliesAt, chat);
  const got = <f64>wholeOf(receivedAt, chat);
  const quality = doubleOf(qualityAt, chat);
  const isMenu = how == MENU_RESOLVED;
  let lift: f64;
  if (isMenu || how == BOT_RESOLVED) {
    const answer = isMenu ? shop.menuQuality : sales.botQuality;
    lift = (quality + max(0, planned - got) * answer) / max(planned, got);
  } else if (how == DONE) lift = got > 0 ? quality / got : 0;
  else lift = (min(1, got / planned) * quality) / (got > 0 ? got : 1);
  return sales.slowLoss > 0 ? lift * exp(-sales.slowLoss * doubleOf(slowAt, chat)) : lift;
}
