import { platformRules } from "#rules/index.ts";
import { isTimeMeasure } from "#rules/platform-rule.ts";
import type { Finding } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { DAY, type Draft, moment, told } from "./draft.ts";

type Custom = NonNullable<NonNullable<Draft["platform"]>["custom"]>;

const at = (...keys: (string | number)[]) => ["platform", "custom", ...keys];

/** What a rule of one's own measures; a share of replies where it does not say. */
const measureOf = ({ measures }: Custom) => measures ?? "reply-share";

/** Whether it measures a time and no share. */
export const isTimeOf = (custom: Custom): boolean => isTimeMeasure(measureOf(custom));

/** A rule of one's own: hours within a day, a cycle that can be kept, a limit where one is needed, a mark of the right kind. */
export function checkOwnRule(draft: Draft): Finding[] {
  const custom = draft.platform?.custom;
  if (custom === undefined) return [];
  return [
    ...hourFindings(custom),
    ...cycleFindings(custom),
    ...limitFindings(custom),
    ...percentileFindings(custom),
    ...markFindings(custom),
    ...originFindings(custom),
  ];
}

function hourFindings(custom: Custom): Finding[] {
  const from = moment(custom.from);
  const until = moment(custom.until);
  if (from === undefined || until === undefined || (until > from && until <= DAY)) return [];
  return [
    {
      path: at("until"),
      zh: `自定规则的考核时段（platform.custom）从 ${told(from)} 到 ${told(until)}；请让结束晚于开始，且不晚于 24:00。`,
      en: `The hours of your own rule (platform.custom) run from ${told(from)} to ${told(until)}; let them end after their begin and by 24:00.`,
    },
  ];
}

function cycleFindings({ cycle }: Custom): Finding[] {
  const turnsAt = moment(cycle?.turnsAt);
  const answeredBy = moment(cycle?.answeredBy);
  if (turnsAt !== undefined && turnsAt >= DAY)
    return [
      {
        path: at("cycle", "turnsAt"),
        zh: `自定规则的结算周期在 ${told(turnsAt)} 换日（platform.custom.cycle.turnsAt）；请写 24:00 以前的时刻，零点写 0:00。`,
        en: `The cycle of your own rule turns at ${told(turnsAt)} (platform.custom.cycle.turnsAt); give an hour before 24:00, and 0:00 for midnight.`,
      },
    ];
  if (turnsAt === undefined || answeredBy === undefined) return [];
  if (answeredBy >= turnsAt && answeredBy <= turnsAt + DAY) return [];
  return [
    {
      path: at("cycle", "answeredBy"),
      zh: `自定规则在 ${told(turnsAt)} 换日，却要在 ${told(answeredBy)} 前回（platform.custom.cycle.answeredBy）；请写 ${told(turnsAt)} 到 ${told(turnsAt + DAY)} 之间的时刻，次日接着往上数（26:00 是次日 2:00）。`,
      en: `The cycle of your own rule turns at ${told(turnsAt)} and replies count until ${told(answeredBy)} (platform.custom.cycle.answeredBy); give a time from ${told(turnsAt)} to ${told(turnsAt + DAY)}, the next day counting on (26:00 is 2:00).`,
    },
  ];
}

/** Only a share of replies has a limit or a cycle, and it needs one of them. */
function limitFindings(custom: Custom): Finding[] {
  const measures = measureOf(custom);
  if (measures === "reply-share") {
    if ("within" in custom || "cycle" in custom) return [];
    return [
      {
        path: at("within"),
        zh: "自定规则按回复的比例考核，却没写几秒内算达标（platform.custom.within），也没写结算周期（platform.custom.cycle）；请补上其中一个。",
        en: "Your own rule measures a share of replies and says neither how soon they must come (platform.custom.within) nor when a cycle ends (platform.custom.cycle); give one of them.",
      },
    ];
  }
  return (["within", "cycle"] as const).flatMap((key): Finding[] =>
    key in custom
      ? [
          {
            path: at(key),
            zh: `自定规则考核的是 ${measures}（platform.custom.measures），用不到 platform.custom.${key}；请删去它，或改成 reply-share。`,
            en: `Your own rule measures ${measures} (platform.custom.measures) and has no use for platform.custom.${key}; remove it, or measure reply-share.`,
          },
        ]
      : [],
  );
}

/** A percentile says of how many replies, and nothing else does. */
function percentileFindings(custom: Custom): Finding[] {
  const measures = measureOf(custom);
  const has = "percentile" in custom;
  if (has === (measures === "response-percentile")) return [];
  return [
    {
      path: at("percentile"),
      zh: has
        ? `自定规则考核的是 ${measures}（platform.custom.measures），用不到几成回复（platform.custom.percentile）；请删去它，或改成 response-percentile。`
        : "自定规则考核响应时长的分位数，却没写看几成回复（platform.custom.percentile）；请补上，如 0.9 就是九成回复不超过的时长。",
      en: has
        ? `Your own rule measures ${measures} (platform.custom.measures) and has no use for platform.custom.percentile; remove it, or measure response-percentile.`
        : "Your own rule measures a percentile of the response and does not say which (platform.custom.percentile); give it: 0.9 is the time that nine in ten replies do not exceed.",
    },
  ];
}

/** A share is asked of shares and a time of times; a plain fine needs a plain line, and does not stand beside gates. */
function markFindings(custom: Custom): Finding[] {
  const isTime = isTimeOf(custom);
  const [fitting, other] = isTime
    ? (["targetTime", "target"] as const)
    : (["target", "targetTime"] as const);
  const findings: Finding[] = [];
  if (other in custom)
    findings.push({
      path: at(other),
      zh: `自定规则考核的是${isTime ? "时长" : "比例"}，平台要求请写在 platform.custom.${fitting}，不写 platform.custom.${other}。`,
      en: `Your own rule measures a ${isTime ? "time" : "share"}, so what the platform asks stands in platform.custom.${fitting} and not in platform.custom.${other}.`,
    });
  if (custom.fine === undefined) return findings;
  if ("gates" in custom)
    findings.push({
      path: at("fine"),
      zh: `自定规则已经另写了门槛（platform.custom.gates），罚款（platform.custom.fine）${custom.fine} 元不知道算哪一条的；请把它写进那条门槛的罚款（penalty.fixed），删去这里的。`,
      en: `Your own rule has gates (platform.custom.gates), so a fine of ${custom.fine} yuan (platform.custom.fine) belongs to none of them; write it as the penalty.fixed of its gate and remove it here.`,
    });
  else if (!("target" in custom || "targetTime" in custom))
    findings.push({
      path: at("fine"),
      zh: `自定规则写了罚款（platform.custom.fine）${custom.fine} 元，却没写平台要求（platform.custom.${fitting}），不知道低于多少要罚；请补上它，或删去罚款。`,
      en: `Your own rule has a fine (platform.custom.fine) of ${custom.fine} yuan and nothing asked (platform.custom.${fitting}) to miss; add it, or remove the fine.`,
    });
  return findings;
}

/** The rule it takes the place of is one of a platform. */
function originFindings({ insteadOf }: Custom): Finding[] {
  if (insteadOf === undefined) return [];
  const known = platformRules.filter(({ platform }) => platform !== "house").map(({ id }) => id);
  if (known.includes(insteadOf)) return [];
  const near = nearNames(insteadOf, known);
  const names = near.length > 0 ? near : known;
  return [
    {
      path: at("insteadOf"),
      zh: `没有平台规则 ${JSON.stringify(insteadOf)} 可以代替（platform.custom.insteadOf）；${near.length > 0 ? "是不是" : "可选"} ${names.join("、")}${near.length > 0 ? "？" : "。"}`,
      en: `There is no platform's rule ${JSON.stringify(insteadOf)} to take the place of (platform.custom.insteadOf); ${near.length > 0 ? "did you mean" : "known are"} ${names.join(", ")}${near.length > 0 ? "?" : "."}`,
    },
  ];
}
