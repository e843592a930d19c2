/** Outcomes that the bot's row of the day reads by name. */
export const botIds = {
  passed: "bot-escalated",
  resolved: "bot-containment-resolved-share",
  escalated: "bot-containment-escalated-share",
  bounced: "bot-containment-bounced-share",
} as const;
