import { toSeconds } from "#units/clock.ts";
import { relativeDemand } from "./relative-demand.ts";
import type { Scenario } from "./scenario.ts";

/** Contacts a scenario expects on average in each of `count` equal parts of its horizon. */
export function demandCurve({ demand, horizon }: Scenario, count: number): readonly number[] {
  const from = toSeconds(horizon.from);
  const until = toSeconds(horizon.until);
  const { width, rate, total } = relativeDemand(demand, from, until);
  const scale = total > 0 ? (demand.visitors * demand.consultRate) / total : 0;
  const part = (until - from) / count;
  const curve = Array.from({ length: count }, () => 0);
  const blocks = demand.blocks.map((one) => ({
    from: toSeconds(one.from),
    until: toSeconds(one.until),
    factor: one.factor,
  }));
  rate.forEach((relative, bin) => {
    const begin = from + bin * width;
    const end = Math.min(begin + width, until);
    const middle = (begin + end) / 2;
    let level = relative * scale;
    for (const block of blocks)
      if (block.from <= middle && middle < block.until) level *= block.factor;
    // A bin may lie across several parts.
    for (let at = begin; at < end; ) {
      const index = Math.min(count - 1, Math.floor((at - from) / part + 1e-9));
      const next = index === count - 1 ? end : Math.min(end, from + (index + 1) * part);
      curve[index] = (curve[index] ?? 0) + level * (next - at);
      at = next;
    }
  });
  for (const { at, contacts } of demand.batches) {
    const index = Math.floor((toSeconds(at) - from) / part);
    if (index >= 0 && index < count) curve[index] = (curve[index] ?? 0) + contacts;
  }
  return curve;
}
