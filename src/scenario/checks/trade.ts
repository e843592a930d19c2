import type { Finding } from "#scenario/checked.ts";
import { DAY, type Draft, moment, present, told } from "./draft.ts";

/** The hours of a rule of one's own are a part of the day, and a fine has a line to miss. */
export function checkCustomRule(draft: Draft): Finding[] {
  const custom = draft.platform?.custom;
  const from = moment(custom?.from);
  const until = moment(custom?.until);
  const findings: Finding[] = [];
  if (from !== undefined && until !== undefined && (until <= from || until > DAY))
    findings.push({
      path: ["platform", "custom", "until"],
      zh: `自定规则的考核时段（platform.custom）从 ${told(from)} 到 ${told(until)}；请让结束晚于开始，且不晚于 24:00。`,
      en: `The hours of your own rule (platform.custom) run from ${told(from)} to ${told(until)}; let them end after their begin and by 24:00.`,
    });
  if (custom?.fine !== undefined && !("target" in custom))
    findings.push({
      path: ["platform", "custom", "fine"],
      zh: `自定规则写了罚款（platform.custom.fine）${custom.fine} 元，却没写平台要求（platform.custom.target），不知道低于多少要罚；请补上它，或删去罚款。`,
      en: `Your own rule has a fine (platform.custom.fine) of ${custom.fine} yuan and no share asked (platform.custom.target) to miss; add it, or remove the fine.`,
    });
  return findings;
}

/** Only somebody who has not bought yet can go to another shop. */
export function checkRivals(draft: Draft): Finding[] {
  return present(draft.customers).flatMap(([index, { need, rivals }]): Finding[] => {
    if (rivals === undefined || need !== "aftersales") return [];
    const place = `customers[${index}].rivals`;
    return [
      {
        path: ["customers", index, "rivals"],
        zh: `售后顾客（customers[${index}].need 为 aftersales）已经买了，不会去问别家（${place}）；请删去 rivals，或把需求改成 presale。`,
        en: `Customers after buying (customers[${index}].need is aftersales) do not ask other shops (${place}); remove the rivals, or let the need be presale.`,
      },
    ];
  });
}
