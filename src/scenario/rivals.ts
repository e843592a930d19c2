import { z } from "zod";
import { distribution } from "./distribution.ts";
import { field, share } from "./field.ts";

/** The other shops a buyer writes to at the same moment; a part of a customer class. */
export const rivals = z.strictObject({
  shopsAsked: field(z.int().min(2).max(10), "同时问几家", "Shops asked at once", {
    zh: "包括本店：3 表示另有 2 家在抢答。",
    en: "This shop among them: 3 means two rivals race for the first reply.",
  }),
  reply: field(distribution, "对手抢走顾客的时间", "A rival's time to win", {
    zh: "宽限过后，每一家对手答复并留住顾客所需的时间；谁先谁赢。",
    en: "After the grace, how long each rival takes to answer and keep the buyer; the first to do so wins.",
  }),
  floor: field(share, "被抢走后仍回来买的比例", "Floor after a rival", {
    zh: "对手先答之后，购买概率还剩下的比例；省略则与无人回复时相同。",
    en: "Share of the chance to buy that stays once a rival was first; the class's own floor when left out.",
  }).optional(),
});
