import type { Finding } from "#scenario/checked.ts";
import { DAY, type Draft, daysOf, horizonOf, moment, present, told } from "./draft.ts";

/** Whether one number goes into the other a whole number of times, but for rounding. */
function divides(part: number, whole: number): boolean {
  const times = whole / part;
  return times >= 0.5 && Math.abs(times - Math.round(times)) < 1e-6;
}

/** The steps of the shape fit a day or the run, and its weights are demand. */
export function checkShapeOfDay(draft: Draft): Finding[] {
  const { step, weights } = draft.demand?.shape ?? {};
  const horizon = horizonOf(draft);
  const findings: Finding[] = [];
  if (weights && weights.every((weight) => weight === 0))
    findings.push({
      path: ["demand", "shape", "weights"],
      zh: "形状的权重（demand.shape.weights）全是 0，不会有顾客来；请至少写一个大于 0 的权重。",
      en: "All weights of the shape (demand.shape.weights) are 0, so nobody would come; give at least one above 0.",
    });
  if (step === undefined || !horizon) return findings;
  const fits = (length: number) =>
    divides(length, DAY) || divides(length, horizon.until - horizon.from);
  if (!fits(step))
    findings.push({
      path: ["demand", "shape", "step"],
      zh: `形状的步长（demand.shape.step）${step} 秒既不能整除一天，也不能整除时间范围；请用 3600、1800 或 900 这样的步长。`,
      en: `The step of the shape (demand.shape.step), ${step} s, divides neither a day nor the horizon; take one such as 3600, 1800 or 900.`,
    });
  else if (weights) {
    const cycle = step * weights.length;
    const whole = fits(cycle) || divides(DAY, cycle) || cycle >= horizon.until;
    if (!whole)
      findings.push({
        path: ["demand", "shape", "weights"],
        zh: `形状有 ${weights.length} 个权重、每个 ${step} 秒，合 ${told(cycle)}，既不是整天也盖不住时间范围，第二轮会错位；一天应有 ${Math.round(DAY / step)} 个权重（demand.shape.weights）。`,
        en: `The shape has ${weights.length} weights of ${step} s, ${told(cycle)} in all, neither whole days nor the whole horizon, so it would slip when it starts again; a day takes ${Math.round(DAY / step)} weights (demand.shape.weights).`,
      });
  }
  return findings;
}

/** One weight for each day of the run, and not all zero. */
export function checkDayWeights(draft: Draft): Finding[] {
  const weights = draft.demand?.dayWeights;
  const horizon = horizonOf(draft);
  if (!weights) return [];
  if (weights.every((weight) => weight === 0))
    return [
      {
        path: ["demand", "dayWeights"],
        zh: "各日权重（demand.dayWeights）全是 0，不会有顾客来；请至少写一个大于 0 的权重。",
        en: "All day weights (demand.dayWeights) are 0, so nobody would come; give at least one above 0.",
      },
    ];
  if (!horizon || weights.length === daysOf(horizon.until)) return [];
  const days = daysOf(horizon.until);
  return [
    {
      path: ["demand", "dayWeights"],
      zh: `各日权重（demand.dayWeights）有 ${weights.length} 个，而时间范围涉及 ${days} 天；请写 ${days} 个，或整项删去。`,
      en: `There are ${weights.length} day weights (demand.dayWeights) and the horizon touches ${days} days; give ${days}, or leave the list out.`,
    },
  ];
}

/** Somebody comes within the run: its hours are not just those with weight 0. */
export function checkDemandInHorizon(draft: Draft): Finding[] {
  const { shape, dayWeights, visitors, consultRate } = draft.demand ?? {};
  const horizon = horizonOf(draft);
  if (!shape?.step || !shape.weights || !horizon || !visitors || !consultRate) return [];
  const { step, weights } = shape;
  const first = Math.floor(horizon.from / step);
  const last = Math.min(Math.ceil(horizon.until / step), first + 1_000_000);
  if (weights.every((weight) => weight === 0) || dayWeights?.every((weight) => weight === 0))
    return [];
  for (let index = first; index < last; index += 1) {
    const day = Math.floor(((index + 0.5) * step) / DAY);
    const ofDay = dayWeights ? (dayWeights[day] ?? 1) : 1;
    if ((weights[index % weights.length] ?? 1) * ofDay > 0) return [];
  }
  return [
    {
      path: ["demand", "shape", "weights"],
      zh: `从 ${told(horizon.from)} 到 ${told(horizon.until)} 的权重（demand.shape.weights）全是 0，${visitors} 位访客无处安放；请给这段时间写上权重。`,
      en: `All weights (demand.shape.weights) from ${told(horizon.from)} to ${told(horizon.until)} are 0, so ${visitors} visitors have no time to come; give weights to these hours.`,
    },
  ];
}

/** What happens at a moment happens within the run. */
export function checkMoments(draft: Draft): Finding[] {
  const horizon = horizonOf(draft);
  if (!horizon) return [];
  const lists = [
    { key: "openings", zh: "开场", en: "An opening", last: false },
    { key: "deadlines", zh: "截止", en: "A deadline", last: true },
    { key: "batches", zh: "集中到达", en: "A batch", last: false },
  ] as const;
  return lists.flatMap(({ key, zh, en, last }) =>
    present(draft.demand?.[key]).flatMap(([index, entry]): Finding[] => {
      const at = moment(entry.at);
      if (at === undefined) return [];
      const inside = last
        ? at > horizon.from && at <= horizon.until
        : at >= horizon.from && at < horizon.until;
      if (inside) return [];
      const place = `demand.${key}[${index}].at`;
      return [
        {
          path: ["demand", key, index, "at"],
          zh: `${zh}（${place}）在 ${told(at)}，不在时间范围 ${told(horizon.from)} 到 ${told(horizon.until)} 之内；请改时刻或改 horizon。`,
          en: `${en} (${place}) is at ${told(at)}, outside the horizon from ${told(horizon.from)} to ${told(horizon.until)}; change the moment or the horizon.`,
        },
      ];
    }),
  );
}

/** Blocks end after they begin and touch the run. */
export function checkBlocks(draft: Draft): Finding[] {
  const horizon = horizonOf(draft);
  return present(draft.demand?.blocks).flatMap(([index, block]): Finding[] => {
    const from = moment(block.from);
    const until = moment(block.until);
    if (from === undefined || until === undefined) return [];
    const place = `demand.blocks[${index}]`;
    if (until <= from)
      return [
        {
          path: ["demand", "blocks", index, "until"],
          zh: `时段加成（${place}）从 ${told(from)} 开始，却在 ${told(until)} 结束；请让结束（until）晚于开始，跨零点写 24:00 以后的时刻。`,
          en: `A block (${place}) begins at ${told(from)} and ends at ${told(until)}; let it end (until) later, past midnight hours run on beyond 24:00.`,
        },
      ];
    if (!horizon || (from < horizon.until && until > horizon.from)) return [];
    return [
      {
        path: ["demand", "blocks", index, "from"],
        zh: `时段加成（${place}）${told(from)} 到 ${told(until)} 不在时间范围 ${told(horizon.from)} 到 ${told(horizon.until)} 之内；请改时刻或删去。`,
        en: `A block (${place}) from ${told(from)} to ${told(until)} lies outside the horizon from ${told(horizon.from)} to ${told(horizon.until)}; change its moments or remove it.`,
      },
    ];
  });
}
