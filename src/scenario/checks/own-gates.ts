import type { Finding } from "#scenario/checked.ts";
import { type Draft, present } from "./draft.ts";
import { isTimeOf } from "./own-rule.ts";

type Custom = NonNullable<NonNullable<Draft["platform"]>["custom"]>;
type Gate = NonNullable<NonNullable<Custom["gates"]>[number]>;

const at = (index: number, ...keys: string[]) => ["platform", "custom", "gates", index, ...keys];
const place = (index: number, key: string) => `platform.custom.gates[${index}].${key}`;

/** Gates of a rule of one's own: told apart by their ids, each with a line of the rule's kind and a penalty that can be worked out. */
export function checkOwnGates(draft: Draft): Finding[] {
  const custom = draft.platform?.custom;
  if (custom === undefined) return [];
  const gates = present(custom.gates);
  const isTime = isTimeOf(custom);
  const seen = new Map<string, number>();
  return gates.flatMap(([index, gate]) => {
    const findings = [
      ...lineFindings(index, gate, isTime),
      ...penaltyFindings(index, gate, isTime),
    ];
    if (gate.id === undefined) return findings;
    const first = seen.get(gate.id);
    seen.set(gate.id, first ?? index);
    if (first !== undefined)
      findings.push({
        path: at(index, "id"),
        zh: `代号 ${gate.id}（${place(index, "id")}）与 ${place(first, "id")} 重复；请换一个。`,
        en: `The id ${gate.id} (${place(index, "id")}) is already that of ${place(first, "id")}; choose another.`,
      });
    return findings;
  });
}

function lineFindings(index: number, gate: Gate, isTime: boolean): Finding[] {
  const [fitting, other] = isTime ? ["asksTime", "asks"] : ["asks", "asksTime"];
  const findings: Finding[] = [];
  if (other in gate)
    findings.push({
      path: at(index, other),
      zh: `自定规则考核的是${isTime ? "时长" : "比例"}，门槛请写在 ${place(index, fitting)}，不写 ${place(index, other)}。`,
      en: `Your own rule measures a ${isTime ? "time" : "share"}, so the line stands in ${place(index, fitting)} and not in ${place(index, other)}.`,
    });
  else if (!(fitting in gate))
    findings.push({
      path: at(index, fitting),
      zh: `门槛没有写要求多少（${place(index, fitting)}）；请补上，或删去这条门槛。`,
      en: `A gate does not say what it asks (${place(index, fitting)}); give it, or remove the gate.`,
    });
  return findings;
}

function penaltyFindings(index: number, { penalty }: Gate, isTime: boolean): Finding[] {
  if (penalty === undefined) return [];
  const findings: Finding[] = [];
  const isEmpty = !["fixed", "perPoint", "perMissed"].some((key) => key in penalty);
  if (isEmpty)
    findings.push({
      path: at(index, "penalty"),
      zh: `门槛的罚款（${place(index, "penalty")}）没写怎么罚；请写每次罚（fixed）、每差一点加罚（perPoint）或每个未达标加罚（perMissed），或删去罚款。`,
      en: `The penalty of a gate (${place(index, "penalty")}) does not say what a miss costs; give fixed, perPoint or perMissed, or remove it.`,
    });
  if (isTime && "perMissed" in penalty)
    findings.push({
      path: at(index, "penalty", "perMissed"),
      zh: `时长没有“未达标的个数”，不能按个数罚（${place(index, "penalty.perMissed")}）；请改用每差一点加罚（perPoint，每多 1 秒）。`,
      en: `A time has no units that were missed to fine by (${place(index, "penalty.perMissed")}); use perPoint, which is for each second.`,
    });
  const { fixed, most } = penalty;
  if (fixed !== undefined && most !== undefined && most < fixed)
    findings.push({
      path: at(index, "penalty", "most"),
      zh: `罚款封顶 ${most} 元（${place(index, "penalty.most")}）低于每次罚的 ${fixed} 元，每次罚永远罚不满；请提高封顶或降低每次罚。`,
      en: `A penalty is capped at ${most} yuan (${place(index, "penalty.most")}), below its fixed ${fixed} yuan, which could never be taken in full; raise the cap or lower the fixed part.`,
    });
  return findings;
}
