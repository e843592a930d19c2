import type { Parameters } from "./case.ts";
import { Design, type Drawing, type Search } from "./design.ts";
import { chatDrawing, dayDrawing, stageDrawing } from "./drawings.ts";
import { numbersAt, positiveAt, shareAt } from "./parameters.ts";

interface Answer {
  /** Whole numbers under the names of the case file. */
  readonly metrics: ReadonlyMap<string, number>;
  /** Whether every design on the way was told from its target. */
  readonly isSure: boolean;
  readonly replications: number;
  readonly contacts: number;
}

/** A staffing question: the engine simulates designs until each is told from the target, and the answer is a design. */
export interface Question {
  readonly kind: "question";
  readonly answer: (search: Search) => Answer;
}

/** Most contacts for one design: a share half a thousandth off its target is told apart long before. */
const MOST_CONTACTS = 500_000_000;

/** What a design has to keep: a share of at least, or at most, so much. */
interface Bound {
  readonly metric: string;
  readonly side: "least" | "most";
  readonly share: number;
}

/** Whether a design keeps its bounds, as far as simulated. */
type Told = "yes" | "no" | "open";

/** Designs by name, kept once made, and whether any comparison had to be left open. */
class Bench {
  readonly #designs = new Map<string, Design>();
  readonly #search: Search;
  isSure = true;

  constructor(search: Search) {
    this.#search = search;
  }

  design(name: string, make: () => Drawing): Design {
    const known = this.#designs.get(name);
    if (known !== undefined) return known;
    const made = new Design(make(), { ...this.#search, most: MOST_CONTACTS });
    this.#designs.set(name, made);
    return made;
  }

  /** Whether a design keeps every bound, simulated until that is told or its contacts are spent; a bound broken settles it. */
  told(design: Design, bounds: readonly Bound[]): Told {
    for (;;) {
      const found = bounds.map((bound) => distance(design, bound));
      if (found.some(({ gap, band }) => gap < -band)) return "no";
      if (found.every(({ gap, band }) => gap > band)) return "yes";
      if (design.isSpent) return "open";
      design.more();
    }
  }

  /** The same as yes or no: what stays open goes by the means, and then the answer is not sure. */
  keeps(design: Design, bounds: readonly Bound[]): boolean {
    const told = this.told(design, bounds);
    if (told !== "open") return told === "yes";
    this.isSure = false;
    return bounds.every((bound) => distance(design, bound).gap >= 0);
  }

  /** The design whose share is highest, simulated until it is told from every other. */
  best(designs: readonly Design[], metric: string): Design {
    for (;;) {
      const found = designs.map((design) => ({ design, ...design.share(metric) }));
      found.sort((one, other) => other.mean - one.mean);
      const [first, ...rest] = found;
      if (first === undefined) throw new RangeError("no design to choose from");
      const near = rest.filter(
        (one) => first.mean - one.mean <= Math.sqrt(first.band * first.band + one.band * one.band),
      );
      if (near.length === 0) return first.design;
      const open = [first, ...near].filter(({ design }) => !design.isSpent);
      if (open.length === 0) {
        this.isSure = false;
        return first.design;
      }
      for (const { design } of open) design.more();
    }
  }

  answer(metrics: Readonly<Record<string, number>>): Answer {
    const designs = [...this.#designs.values()];
    return {
      metrics: new Map(Object.entries(metrics)),
      isSure: this.isSure,
      replications: designs.reduce((sum, one) => sum + one.replications, 0),
      contacts: designs.reduce((sum, one) => sum + one.contacts, 0),
    };
  }
}

/** How far a design is on the good side of a bound, and the band around that. */
function distance(design: Design, { metric, side, share }: Bound) {
  const { mean, band } = design.share(metric, share);
  return { gap: side === "least" ? mean - share : share - mean, band };
}

/** staffing_min: smallest team that reaches a service level, and that also loses few; more agents never do worse. */
export const smallestTeam = (parameters: Parameters): Question => {
  const target = shareAt(parameters, "target_SL");
  const most = shareAt(parameters, "max_abandon");
  const load = positiveAt(parameters, "arrival_rate") * positiveAt(parameters, "mean_service");
  return {
    kind: "question",
    answer: (search) => {
      const bench = new Bench(search);
      const team = (servers: number) =>
        bench.design(String(servers), () => stageDrawing({ ...parameters, servers }));
      const reaches = (servers: number) =>
        bench.keeps(team(servers), [{ metric: "SL", side: "least", share: target }]);
      const losesMany = (servers: number) =>
        !bench.keeps(team(servers), [{ metric: "P_abandon", side: "most", share: most }]);
      let least = Math.max(1, Math.round(load));
      while (!reaches(least)) least++;
      while (least > 1 && reaches(least - 1)) least--;
      let both = least;
      while (losesMany(both)) both++;
      return bench.answer({ min_agents_SL: least, min_agents_SL_and_abandon: both });
    },
  };
};

/** staffing_chat: fewest agents of the designs listed that reach both targets, then the slots with the best first responses. */
export const chatDesign = (parameters: Parameters): Question => {
  const target = shareAt(parameters, "target_first_response");
  const most = shareAt(parameters, "max_abandon");
  const list = Array.isArray(parameters.designs) ? parameters.designs : [];
  const designs = list.map((one: unknown) => {
    const [agents = 0, slots = 0] = numbersAt({ designs: one }, "designs", 2);
    return { agents, slots };
  });
  return {
    kind: "question",
    answer: (search) => {
      const bench = new Bench(search);
      const desk = ({ agents, slots }: { agents: number; slots: number }) =>
        bench.design(`${agents} x ${slots}`, () => {
          return chatDrawing({ ...parameters, agents, slots });
        });
      const isGood = (one: (typeof designs)[number]) =>
        bench.keeps(desk(one), [
          { metric: "P_abandon", side: "most", share: most },
          { metric: "P_first_response_le_T", side: "least", share: target },
        ]);
      for (const agents of [...new Set(designs.map((one) => one.agents))].sort((a, b) => a - b)) {
        const good = designs.filter((one) => one.agents === agents).filter(isGood);
        if (good.length === 0) continue;
        const best = bench.best(good.map(desk), "P_first_response_le_T");
        const slots = good.find((one) => desk(one) === best)?.slots ?? Number.NaN;
        return bench.answer({ min_agents: agents, best_slots_at_min_agents: slots });
      }
      throw new RangeError("parameters.designs: none of them reaches the targets");
    },
  };
};

/** staffing_day: fewest agents in all, constant within each block, that reach the service level in every block. */
export const dayPlan = (parameters: Parameters): Question => {
  const target = shareAt(parameters, "target_SL");
  const edges = numbersAt(parameters, "block_edges");
  const ranges = Array.isArray(parameters.search) ? parameters.search : [];
  const blocks = ranges.map((one: unknown) => {
    const [least = 0, most = 0] = numbersAt({ search: one }, "search", 2);
    return Array.from({ length: most - least + 1 }, (_, more) => least + more);
  });
  const bins = blocks.map((_, at) => [edges[at], edges[at + 1]]);
  return {
    kind: "question",
    answer: (search) => {
      const bench = new Bench(search);
      const cost = (plan: readonly number[]) => plan.reduce((sum, one) => sum + one, 0);
      const plans = blocks
        .reduce<readonly (readonly number[])[]>(
          (so, choices) => so.flatMap((plan) => choices.map((one) => [...plan, one])),
          [[]],
        )
        .slice()
        .sort((one, other) => cost(one) - cost(other));
      const bounds = blocks.map((_, at): Bound => {
        return { metric: `bins[${at}].SL`, side: "least", share: target };
      });
      const dayOf = (plan: readonly number[]) =>
        bench.design(plan.join("-"), () => {
          const servers = plan.map((count, at) => [edges[at], count]);
          const horizon = edges.at(-1);
          return dayDrawing({ ...parameters, servers, bins, horizon });
        });
      const costs = [...new Set(plans.map(cost))];
      for (const least of costs) {
        const alike = plans.filter((plan) => cost(plan) === least);
        // Of plans that cost the same one that surely keeps the target answers, whatever stays open about another.
        const found =
          alike.find((plan) => bench.told(dayOf(plan), bounds) === "yes") ??
          alike.find((plan) => bench.keeps(dayOf(plan), bounds));
        if (found === undefined) continue;
        const named = found.map((count, at) => [`plan_block${at + 1}`, count] as const);
        return bench.answer({ min_cost: least, ...Object.fromEntries(named) });
      }
      throw new RangeError("parameters.search: no plan within it reaches the target");
    },
  };
};
