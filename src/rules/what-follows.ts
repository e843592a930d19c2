import type { Text } from "#units/text.ts";
import type { Gate } from "./gate.ts";

const grouped = (yuan: number): string =>
  Number.isInteger(yuan) ? String(yuan).replace(/\B(?=(\d{3})+$)/g, ",") : String(yuan);

const yuanOf = (low: number, high: number, join: string): string =>
  low === high ? grouped(low) : `${grouped(low)}${join}${grouped(high)}`;

/** The parts of a penalty as clauses. */
function clausesOf({ fine }: Gate, isTime: boolean): Text[] {
  if (fine === null) return [];
  const { low, high, perPoint = 0, perMissed = 0, most } = fine;
  const [zhPoint, enPoint] = isTime ? ["超 1 秒", "second"] : ["差 1 个百分点", "percentage point"];
  return [
    high > 0 && {
      zh: `每次罚 ${yuanOf(low, high, "–")} 元`,
      en: `a fine of ${yuanOf(low, high, " to ")} yuan each time`,
    },
    perPoint > 0 && {
      zh: `每${zhPoint}罚 ${grouped(perPoint)} 元`,
      en: `${grouped(perPoint)} yuan for each ${enPoint} beyond the line`,
    },
    perMissed > 0 && {
      zh: `每个未达标罚 ${grouped(perMissed)} 元`,
      en: `${grouped(perMissed)} yuan for each unit missed`,
    },
    most !== undefined && { zh: `最多 ${grouped(most)} 元`, en: `at most ${grouped(most)} yuan` },
  ].filter((clause) => clause !== false);
}

/**
 * What follows when a gate is missed: campaigns, fines and whatever else is said of it.
 *
 * @param isTime whether its rule measures a mean time
 */
export function whatFollows(gate: Gate, isTime: boolean): Text {
  const clauses = [
    ...(gate.closesCampaigns ? [{ zh: "不能报活动", en: "no campaigns" }] : []),
    ...clausesOf(gate, isTime),
    gate.consequence,
  ];
  return {
    zh: clauses.map(({ zh }) => zh).join("；"),
    en: clauses.map(({ en }) => en).join("; "),
  };
}
