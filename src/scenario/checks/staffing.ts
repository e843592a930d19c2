import type { Clock } from "#units/clock.ts";
import type { Finding } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { type Draft, moment, present, told } from "./draft.ts";

/** Shift rules name staff types that exist, each once, and leave room for their shortest shift. */
export function checkStaffing(draft: Draft): Finding[] {
  const rules = present(draft.staffing?.shifts);
  const ids = draft.staff?.types?.map((type) => type?.id);
  const known = ids === undefined || ids.includes(undefined) ? undefined : ids;
  return rules.flatMap(([index, rule]): Finding[] => {
    const path = ["staffing", "shifts", index];
    const findings: Finding[] = [];
    const { type, lengths, earliest, latest } = rule;
    if (type !== undefined && known !== undefined && !known.includes(type)) {
      const names = known.flatMap((one) => one ?? []);
      const near = nearNames(type, names);
      const choice = near.length > 0 ? near : names;
      findings.push({
        path: [...path, "type"],
        zh: `没有代号为 ${type} 的客服类型（staffing.shifts[${index}].type）；可用 ${choice.join("、")}。`,
        en: `There is no staff type ${type} (staffing.shifts[${index}].type); use ${choice.join(", ")}.`,
      });
    }
    const twin = rules.find(([other, one]) => other < index && one.type === type);
    if (type !== undefined && twin !== undefined)
      findings.push({
        path: [...path, "type"],
        zh: `${type} 已有一条可用班次（staffing.shifts[${twin[0]}]）；请合并成一条。`,
        en: `${type} already has a rule (staffing.shifts[${twin[0]}]); merge them.`,
      });
    const from = moment(earliest as Clock | undefined);
    const until = moment(latest as Clock | undefined);
    const shortest = Math.min(...present(lengths).map(([, hours]) => hours)) * 3600;
    if (from !== undefined && until !== undefined && from + shortest > until)
      findings.push({
        path: [...path, "latest"],
        zh: `最早上班 ${told(from)}、最晚下班 ${told(until)} 之间排不下最短的班（staffing.shifts[${index}].latest）；请放宽时刻或缩短班次。`,
        en: `Between the earliest beginning ${told(from)} and the latest end ${told(until)} there is no room for the shortest shift (staffing.shifts[${index}].latest); widen the hours or shorten the shift.`,
      });
    return findings;
  });
}
