import type { Finding } from "./checked.ts";
import type { Scenario } from "./scenario.ts";

/** Settings of the auto-reply that are allowed but hardly meant. */
export function autoReplyWarnings({ autoReply, customers }: Scenario): Finding[] {
  const findings: Finding[] = [];
  const nameOf = (index: number) => customers[index]?.name ?? { zh: "", en: "" };
  const wanted = customers.findIndex((customer) => customer.bot.attempted > 0);
  if (autoReply.bot === null && wanted >= 0)
    findings.push({
      path: ["autoReply", "bot"],
      zh: `没有启用机器人，“${nameOf(wanted).zh}”等顾客类型里机器人的设置不起作用。`,
      en: `There is no bot, so what customer classes such as “${nameOf(wanted).en}” say of it has no effect.`,
    });
  const deflected = customers.findIndex((customer) => (customer.menu ?? 0) > 0);
  if (!autoReply.menu && deflected >= 0)
    findings.push({
      path: ["autoReply", "menu"],
      zh: `没有启用自助菜单，“${nameOf(deflected).zh}”等顾客类型里的菜单自助率不起作用。`,
      en: `There is no self-service menu, so the share customer classes such as “${nameOf(deflected).en}” find in it has no effect.`,
    });
  const bouncing = customers.findIndex((customer) => (customer.bot.bounceBack ?? 0) > 0);
  if (autoReply.bot && !autoReply.bot.bounceBack && bouncing >= 0)
    findings.push({
      path: ["customers", bouncing, "bot", "bounceBack"],
      zh: `“${nameOf(bouncing).zh}”等顾客类型里机器人没解决会再来的比例不起作用：机器人那里没有写隔多久再来，请补上。`,
      en: `The share of “${nameOf(bouncing).en}” that the bot fails and that comes back has no effect: the bot does not say after how long; add it there.`,
    });
  const { phrases } = autoReply;
  if (phrases && phrases.share > phrases.cap)
    findings.push({
      path: ["autoReply", "phrases", "share"],
      zh: `快捷话术的占比 ${phrases.share} 超过上限 ${phrases.cap}，会伤转化和耐心。`,
      en: `The share of canned replies, ${phrases.share}, is above its cap of ${phrases.cap}, which costs conversion and patience.`,
    });
  return findings;
}
