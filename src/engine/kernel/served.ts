import {
  agentOf,
  chatOf,
  doubleOf,
  salesOf,
  setDouble,
  setWhole,
  shop,
  typeOf,
  wholeOf,
} from "./layout.ts";
import { askedAt, qualityAt, receivedAt, slowAt, wrongRepliesAt } from "./places.ts";

/** Notes what a reply that reached its customer was worth to the after-sales part, which reads it in purchase.ts. */
export function noteReply(chat: i32, agent: i32): void {
  const type = typeOf(agentOf(agent).type);
  const beyond = shop.now - doubleOf(askedAt, chat) - salesOf(chatOf(chat).customer).slowAfter;
  setWhole(receivedAt, chat, wholeOf(receivedAt, chat) + 1);
  setDouble(qualityAt, chat, doubleOf(qualityAt, chat) + type.quality);
  setDouble(wrongRepliesAt, chat, doubleOf(wrongRepliesAt, chat) + type.wrong);
  if (beyond > 0) setDouble(slowAt, chat, doubleOf(slowAt, chat) + beyond);
}
