import { platformRules } from "#rules/index.ts";
import type { Finding } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import { DAY, type Draft, moment, told } from "./draft.ts";

const SHORTEST_HOURS = 2;
const LONGEST_DAYS = 40;

/** The run begins on the first day and lasts from two hours to forty days. */
export function checkHorizon(draft: Draft): Finding[] {
  const findings: Finding[] = [];
  const from = moment(draft.horizon?.from);
  const until = moment(draft.horizon?.until);
  if (from !== undefined && from >= DAY)
    findings.push({
      path: ["horizon", "from"],
      zh: `开始（horizon.from）是 ${told(from)}，已过首日；时刻都从首日零点算起，请写 24:00 之前的时刻。`,
      en: `The run begins (horizon.from) at ${told(from)}, after the first day; moments count from midnight of the first day, so give one before 24:00.`,
    });
  if (from === undefined || until === undefined) return findings;
  const span = { zh: `${told(from)} 到 ${told(until)}`, en: `${told(from)} to ${told(until)}` };
  if (until <= from)
    findings.push({
      path: ["horizon", "until"],
      zh: `结束（horizon.until）${told(until)} 不在开始 ${told(from)} 之后；请写更晚的时刻，次日 0 点写作 "24:00"。`,
      en: `The run ends (horizon.until) at ${told(until)}, not after its begin at ${told(from)}; give a later moment, midnight at the end of the day is "24:00".`,
    });
  else if (until - from < SHORTEST_HOURS * 3600)
    findings.push({
      path: ["horizon", "until"],
      zh: `时间范围 ${span.zh} 太短；结束（horizon.until）至少要比开始晚 ${SHORTEST_HOURS} 小时。`,
      en: `The run from ${span.en} is too short; let it end (horizon.until) at least ${SHORTEST_HOURS} hours after its begin.`,
    });
  else if (until - from > LONGEST_DAYS * DAY)
    findings.push({
      path: ["horizon", "until"],
      zh: `时间范围 ${span.zh} 太长；结束（horizon.until）最多比开始晚 ${LONGEST_DAYS} 天。`,
      en: `The run from ${span.en} is too long; let it end (horizon.until) at most ${LONGEST_DAYS} days after its begin.`,
    });
  return findings;
}

/** The rule the shop is judged by is one the product knows, or the scenario's own. */
export function checkPlatform(draft: Draft): Finding[] {
  const rule = draft.platform?.rule;
  if (rule === CUSTOM_RULE && draft.platform && !("custom" in draft.platform))
    return [
      {
        path: ["platform", "rule"],
        zh: '平台规则（platform.rule）是 "custom"，却没有写自定规则（platform.custom）；请补上它，或换一条平台规则。',
        en: 'The platform rule (platform.rule) is "custom" and there is no rule of your own (platform.custom); write it, or name another rule.',
      },
    ];
  const known = [...platformRules.map(({ id }) => id), CUSTOM_RULE];
  if (rule === undefined || known.includes(rule)) return [];
  const near = nearNames(rule, known);
  const names = near.length > 0 ? near : known;
  return [
    {
      path: ["platform", "rule"],
      zh: `没有平台规则 ${JSON.stringify(rule)}（platform.rule）；${near.length > 0 ? "是不是" : "可选"} ${names.join("、")}${near.length > 0 ? "？" : "。"}`,
      en: `There is no platform rule ${JSON.stringify(rule)} (platform.rule); ${near.length > 0 ? "did you mean" : "known are"} ${names.join(", ")}${near.length > 0 ? "?" : "."}`,
    },
  ];
}

/** The fewest simulated days are not more than the most. */
export function checkStudy(draft: Draft): Finding[] {
  const { least, most } = draft.study ?? {};
  if (least === undefined || most === undefined || least <= most) return [];
  return [
    {
      path: ["study", "least"],
      zh: `最少天数（study.least）${least} 大于最多天数（study.most）${most}；请减小前者或加大后者。`,
      en: `The fewest days (study.least), ${least}, are more than the most (study.most), ${most}; lower the first or raise the second.`,
    },
  ];
}

/** The range a source gives is the right way round. */
export function checkSources(draft: Draft): Finding[] {
  return Object.entries(draft.sources ?? {}).flatMap(([key, source]): Finding[] => {
    const { low, high } = source ?? {};
    if (low === undefined || high === undefined || low <= high) return [];
    return [
      {
        path: ["sources", key, "low"],
        zh: `${key} 的出处（sources）下限 ${low} 大于上限 ${high}；请对调。`,
        en: `The source of ${key} (sources) has a low of ${low} above its high of ${high}; swap them.`,
      },
    ];
  });
}
