import type { Finding } from "./checked.ts";
import type { Scenario } from "./scenario.ts";

/** Settings of the auto-reply that are allowed but hardly meant. */
export function autoReplyWarnings({ autoReply, customers }: Scenario): Finding[] {
  const findings: Finding[] = [];
  const wanted = customers.findIndex((customer) => customer.bot.attempted > 0);
  if (autoReply.bot === null && wanted >= 0)
    findings.push({
      path: ["autoReply", "bot"],
      zh: `没有机器人（autoReply.bot 为 null），customers[${wanted}].bot 的设置不起作用。`,
      en: `There is no bot (autoReply.bot is null), so the settings of customers[${wanted}].bot have no effect.`,
    });
  const deflected = customers.findIndex((customer) => (customer.menu ?? 0) > 0);
  if (!autoReply.menu && deflected >= 0)
    findings.push({
      path: ["autoReply", "menu"],
      zh: `没有自助菜单（autoReply.menu），customers[${deflected}].menu 的设置不起作用。`,
      en: `There is no self-service menu (autoReply.menu), so customers[${deflected}].menu has no effect.`,
    });
  const bouncing = customers.findIndex((customer) => (customer.bot.bounceBack ?? 0) > 0);
  if (autoReply.bot && !autoReply.bot.bounceBack && bouncing >= 0)
    findings.push({
      path: ["customers", bouncing, "bot", "bounceBack"],
      zh: `customers[${bouncing}].bot.bounceBack 不起作用：没有写隔多久再来，请加上 autoReply.bot.bounceBack。`,
      en: `customers[${bouncing}].bot.bounceBack has no effect: nothing says when they come back; add autoReply.bot.bounceBack.`,
    });
  const { phrases } = autoReply;
  if (phrases && phrases.share > phrases.cap)
    findings.push({
      path: ["autoReply", "phrases", "share"],
      zh: `话术占比（autoReply.phrases.share）${phrases.share} 超过上限 ${phrases.cap}，会伤转化和耐心。`,
      en: `The share of canned replies (autoReply.phrases.share), ${phrases.share}, is above its cap of ${phrases.cap}, which costs conversion and patience.`,
    });
  return findings;
}
