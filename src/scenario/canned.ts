import type { Scenario } from "./scenario.ts";

/** How far the share of canned replies lies above its cap: 0 up to the cap, 1 where every reply is canned. */
export function cannedExcess({ phrases }: Scenario["autoReply"]): number {
  if (!phrases) return 0;
  return Math.max(0, (phrases.share - phrases.cap) / (1 - phrases.cap));
}
