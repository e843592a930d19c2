import { cannedExcess } from "./canned.ts";
import type { Scenario } from "./scenario.ts";

/** Selling quality of the bot by customer class. */
export const botQualities = ({ autoReply, customers }: Scenario): Float64Array =>
  Float64Array.from(customers, ({ bot }) => bot.quality ?? autoReply.bot?.quality ?? 0);

/** Selling quality of the people's replies by staff type, less what too many canned replies take off. */
export function staffQualities({ autoReply, staff }: Scenario): Float64Array {
  const kept = 1 - (autoReply.phrases?.qualityLoss ?? 0) * cannedExcess(autoReply);
  return Float64Array.from(staff.types, ({ quality }) => quality * kept);
}
