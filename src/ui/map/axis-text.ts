import { plain } from "#ui/format/figure.ts";
import type { Language } from "#ui/format/figure.ts";
import { type FieldAxisId, isFieldAxis, unitOfFieldAxis } from "./field-axis.ts";
import type { AxisId } from "./question.ts";

/** How a value of a direction is written: a factor and decimals. */
const shown: Readonly<
  Record<Exclude<AxisId, FieldAxisId>, { readonly times: number; readonly decimals: number }>
> = {
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
  if (isFieldAxis(id)) return fieldNumber(language, id, value, more);
  const { times, decimals } = shown[id];
  return plain(language, value * times, decimals + more);
}

/** As many decimals as a number of its size needs; shares in per cent. */
function fieldNumber(language: Language, id: FieldAxisId, value: number, more: number): string {
  const isShare = unitOfFieldAxis(id) === "share";
  const size = Math.abs(isShare ? value * 100 : value);
  const decimals = size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
  return `${plain(language, isShare ? value * 100 : value, decimals + more)}${isShare ? "%" : ""}`;
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
