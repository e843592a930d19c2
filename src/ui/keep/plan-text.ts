import type { Scenario } from "#scenario/scenario.ts";
import type { Levers } from "#ui/state/levers.ts";
import type { Plan } from "#ui/state/plan.ts";
import { checksumText } from "#units/checksum.ts";

/** Name of this build's file, which changes with anything it is made of: what it wrote itself need not be checked again. */
const BUILD = import.meta.url.replace(/^.*\//, "");

/** A plan in the form it is stored in. The base is left out where it is the origin's scenario. */
interface PlanRecord {
  readonly origin: { readonly id: string; readonly scenario: Scenario };
  readonly base?: Scenario;
  readonly levers: Levers;
}

/** What a stored text holds. */
export type StoredPlan =
  | { readonly status: "sound"; readonly plan: Plan }
  /** From another build of this page: whole, but to be checked before it is used. */
  | { readonly status: "foreign"; readonly record: unknown }
  | { readonly status: "damaged" };

/** A plan as text, with a seal that tells who wrote it and whether it is whole. */
export function planText({ origin, base, levers }: Plan): string {
  const record: PlanRecord =
    base === origin.scenario ? { origin, levers } : { origin, base, levers };
  const text = JSON.stringify(record);
  return `${BUILD} ${checksumText(text)} ${text}`;
}

/** The plan of a stored text. */
export function storedPlan(stored: string): StoredPlan {
  const [, build, seal, text = ""] = /^(\S+) (\S+) (.*)$/s.exec(stored) ?? [];
  if (checksumText(text) !== seal) return { status: "damaged" };
  try {
    const record: unknown = JSON.parse(text);
    // The seal says that this very build wrote the text, from a plan.
    return build === BUILD
      ? { status: "sound", plan: planOfRecord(record as PlanRecord) }
      : { status: "foreign", record };
  } catch {
    return { status: "damaged" };
  }
}

const planOfRecord = ({ origin, base, levers }: PlanRecord): Plan => ({
  origin,
  base: base ?? origin.scenario,
  levers,
});
