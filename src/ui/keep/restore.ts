import type { Checked } from "#scenario/checked.ts";
import type { Plan } from "#ui/state/plan.ts";
import type { StoredPlan } from "./plan-text.ts";

/** The plan of a stored text, whichever build of the page wrote it; the checker is fetched only for those of another build. */
export async function restoreChecked(stored: StoredPlan): Promise<Checked<Plan>> {
  switch (stored.status) {
    case "sound":
      return { ok: true, value: stored.plan };
    case "foreign": {
      const { checkedRecord } = await import("./checked-plan.ts");
      return checkedRecord(stored.record);
    }
    case "damaged":
      return { ok: false, problems: [DAMAGED] };
  }
}

const DAMAGED = {
  path: "",
  zh: "存下的内容已损坏（校验不符）。",
  en: "What was kept is damaged (its checksum does not fit).",
};
