import { plain } from "#ui/format/figure.ts";
import type { Language } from "#ui/format/figure.ts";
import type { AxisId } from "./question.ts";

/** How a value of a direction is written: a factor and decimals. */
const shown: Readonly<Record<AxisId, { readonly times: number; readonly decimals: number }>> = {
  visitors: { times: 1, decimals: 0 },
  consultRate: { times: 100, decimals: 1 },
  botResolved: { times: 100, decimals: 0 },
  agentHours: { times: 1, decimals: 0 },
  replySeconds: { times: 1, decimals: 0 },
  orderValue: { times: 1, decimals: 0 },
  temps: { times: 1, decimals: 0 },
};

/** A value without its unit: "27", "120,000". */
export function axisNumber(language: Language, id: AxisId, value: number, more = 0): string {
  const { times, decimals } = shown[id];
  return plain(language, value * times, decimals + more);
}

/** Steps of the arrow keys: one person, one point of bot, a fortieth of other directions. */
export function stepOf(id: AxisId, length: number): number {
  if (id === "temps" || id === "replySeconds") return 1;
  return id === "botResolved" ? 0.01 : length / 40;
}

/** Round values to mark on a direction. */
export function ticksOf(from: number, to: number, wanted: number): readonly number[] {
  const steps = [
    0.01, 0.02, 0.05, 0.1, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4,
  ];
  const step = steps.find((one) => (to - from) / one <= wanted) ?? (to - from) / wanted;
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9; k++) ticks.push(k * step);
  return ticks;
}
