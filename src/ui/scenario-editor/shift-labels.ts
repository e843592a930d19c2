import type { Scenario } from "#scenario/scenario.ts";
import { spanClock } from "#ui/format/time.ts";
import { toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { stepLabel } from "./labels.ts";

/** "晚班 15:30–24:30": a shift and when it is on. */
export function shiftMovedLabel({ staff }: Scenario, index: number): Text {
  const shift = staff.shifts[index];
  if (shift === undefined) return stepLabel("shiftMoved");
  const span = spanClock({ from: toSeconds(shift.from), until: toSeconds(shift.until) });
  return stepLabel("shiftMoved", { name: shift.name, span });
}

/** "晚班 9 人". */
export function shiftCountLabel({ staff }: Scenario, index: number): Text {
  const shift = staff.shifts[index];
  return stepLabel("shiftCount", { name: shift?.name ?? "", count: shift?.count ?? 0 });
}

export const breakLabel = ({ staff }: Scenario, index: number): Text =>
  stepLabel("breakChanged", { name: staff.shifts[index]?.name ?? "" });
