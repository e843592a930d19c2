import { meanOf, stretched } from "#scenario/law.ts";
import type { CustomerClass, Distribution, Scenario } from "#scenario/scenario.ts";
import type { Fitted } from "./fitted.ts";
import { MINUTE, patienceLawOf, staying } from "./patience-law.ts";
import { inScope } from "./scope.ts";

/**
 * The plan with fitted figures in place of its own. A figure of customers changes every class before buying by the same factor, so
 * that classes keep their proportions; the shape takes the place of openings, deadlines, phases and blocks, which it contains.
 */
export function applyFitted(base: Scenario, rows: readonly Fitted[]): Scenario {
  // The floor says all that the slope says, and more.
  const hasFloor = rows.some(({ id }) => id === "floor");
  return rows.filter(({ id }) => !(hasFloor && id === "conversion-slope")).reduce(applyRow, base);
}

function applyRow(scenario: Scenario, row: Fitted): Scenario {
  const { value } = row;
  const { demand } = scenario;
  switch (row.id) {
    case "contacts":
      return {
        ...scenario,
        demand: {
          ...demand,
          visitors: value / (demand.consultRate || 1),
          consultRate: demand.consultRate || 1,
        },
      };
    case "shape": {
      if (row.shape === undefined) return scenario;
      const { phases: _, ...rest } = demand;
      return {
        ...scenario,
        demand: {
          ...rest,
          shape: { step: row.shape.step, weights: [...row.shape.weights] },
          openings: [],
          deadlines: [],
          blocks: [],
        },
      };
    }
    case "day-cv":
      return { ...scenario, demand: { ...demand, dayCv: Math.min(3, value) } };
    case "within-day-sd":
      return {
        ...scenario,
        demand: {
          ...demand,
          withinDay: { ...demand.withinDay, sd: Math.min(2, value), every: row.every ?? 3600 },
        },
      };
    case "neighbour-correlation":
      return {
        ...scenario,
        demand: {
          ...demand,
          withinDay: { ...demand.withinDay, correlation: Math.min(0.999, value) },
        },
      };
    case "most-chats":
      return {
        ...scenario,
        staff: {
          ...scenario.staff,
          types: scenario.staff.types.map((type, i) =>
            i === 0 ? { ...type, maxChats: Math.round(value) } : type,
          ),
        },
      };
    case "bot-attempted":
    case "bot-resolved":
    case "effort":
    case "effort-cv":
    case "think":
    case "rounds":
    case "first-patience":
    case "later-patience":
    case "silent-share":
    case "conversion":
    case "floor":
    case "conversion-slope":
    case "order-value":
      return { ...scenario, customers: customersWith(scenario, row) };
  }
}

/** Classes in scope, changed; the others as they are. Laws of all classes follow effort, thought and rounds. */
function customersWith(scenario: Scenario, row: Fitted): Scenario["customers"] {
  const scope = new Set(inScope(scenario));
  const [first] = scope;
  if (first === undefined) return scenario.customers;
  return scenario.customers.map((kind) => (scope.has(kind) ? changed(kind, first, row) : kind));
}

function changed(
  kind: CustomerClass,
  first: CustomerClass,
  { id, value, weibull, withPlan }: Fitted,
): CustomerClass {
  const scaled = (law: Distribution, of: Distribution): Distribution =>
    stretched(law, value / meanOf(of));
  const patience = (which: "first" | "later"): CustomerClass => {
    const { law, grace } = kind.patience[which];
    const of = first.patience[which].law;
    const mean = law === null || of === null ? value : (value * meanOf(law)) / meanOf(of);
    const fitted: Distribution =
      weibull === undefined
        ? { kind: "exponential", mean }
        : { kind: "weibull", mean, shape: weibull.value };
    const { rivals: _, ...rest } = kind;
    // A log cannot tell rivals from impatience: the fitted patience stands for both.
    const own = which === "first" ? rest : kind;
    return { ...own, patience: { ...kind.patience, [which]: { grace, law: fitted } } };
  };
  switch (id) {
    case "effort":
      return { ...kind, effort: scaled(kind.effort, first.effort) };
    case "effort-cv":
      return {
        ...kind,
        effort: { kind: "lognormal", mean: meanOf(kind.effort), cv: Math.max(0.01, value) },
      };
    case "think":
      return { ...kind, think: scaled(kind.think, first.think) };
    case "rounds": {
      const own = kind.rounds.kind === "geometric" ? kind.rounds.mean : value;
      const of = first.rounds.kind === "geometric" ? first.rounds.mean : value;
      return { ...kind, rounds: { kind: "geometric", mean: Math.max(1, (value * own) / of) } };
    }
    case "first-patience":
      return patience("first");
    case "later-patience":
      return patience("later");
    case "silent-share":
      return { ...kind, silentShare: value };
    case "bot-attempted":
      return { ...kind, bot: { ...kind.bot, attempted: value } };
    case "bot-resolved":
      return { ...kind, bot: { ...kind.bot, resolved: value } };
    case "conversion":
      return { ...kind, conversion: { ...kind.conversion, answered: value } };
    case "floor":
      return { ...kind, conversion: { ...kind.conversion, floor: value } };
    case "conversion-slope":
      return {
        ...kind,
        conversion: { ...kind.conversion, floor: floorFor(kind, withPlan?.value ?? value) },
      };
    case "order-value":
      return { ...kind, orderValue: value };
    case "contacts":
    case "shape":
    case "day-cv":
    case "within-day-sd":
    case "neighbour-correlation":
    case "most-chats":
      return kind;
  }
}

/** The floor at which the first minute beyond the grace costs `slope` of the conversion; the plan's own where no floor does. */
function floorFor({ conversion, patience }: CustomerClass, slope: number): number {
  const law = patience.first.law === null ? undefined : patienceLawOf(patience.first.law);
  const lost = law === undefined ? 0 : conversion.answered * (1 - staying(law, MINUTE));
  return lost > 0 ? Math.min(1, Math.max(0, 1 - slope / lost)) : conversion.floor;
}
