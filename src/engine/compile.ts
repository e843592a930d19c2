import { compileLaw, type Law } from "#random/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { effortFactor } from "#staff/index.ts";
import { toSeconds } from "#units/clock.ts";
import { geometricScale } from "./geometric.ts";
import {
  type ClassAutoReply,
  compileBot,
  compileForClass,
  type CompiledBot,
} from "./compile-auto-reply.ts";
import { type AfterSalesPlan, planAfterSales } from "./after-sales-plan.ts";
import { compileDemand, type Demand } from "./demand.ts";
import { compileEase, type Ease } from "./compile-ease.ts";
import { compileRoster, type Roster } from "./roster.ts";
import { compileRules, type Rules, UNLIMITED } from "./rules.ts";

/** Planned replies of an endless chat. */
export const ENDLESS = 2_147_483_647;

export interface CompiledClass {
  readonly id: string;
  readonly priority: number;
  /** Seconds counted as already waited where the central queue compares. */
  readonly headStart: number;
  readonly effort: Law;
  readonly think: Law;
  readonly firstLaw: Law | null;
  readonly firstGrace: number;
  /** Means of exponential patience, 0 for other laws. */
  readonly firstMean: number;
  readonly laterMean: number;
  /** Shops asked besides this one, and the time one of them takes to win the buyer. */
  readonly rivals: number;
  readonly rivalLaw: Law | null;
  readonly laterLaw: Law | null;
  readonly laterGrace: number;
  readonly returnAfter: Law;
  readonly silentShare: number;
  readonly balkShare: number;
  readonly returnShare: number;
  /** Replies planned: `fixedRounds` where above 0, else 1 + floor(exponential x geometricScale). */
  readonly fixedRounds: number;
  readonly geometricScale: number;
  readonly autoReply: ClassAutoReply;
  /** Staff types that serve the class. */
  readonly types: Int32Array;
}

/** A scenario with every name looked up and every law prepared: what the loop reads. */
export interface Compiled {
  readonly scenario: Scenario;
  readonly from: number;
  readonly until: number;
  readonly classes: readonly CompiledClass[];
  readonly demand: Demand;
  readonly roster: Roster;
  /** Per staff type: slots, effort factor, weight, and the classes it serves. */
  readonly cap: Int32Array;
  readonly speed: Float64Array;
  readonly weight: Float64Array;
  readonly serves: readonly Int32Array[];
  /** Per class: mean of an exponential effort and thinking time, 0 for other laws. */
  readonly effortMean: Float64Array;
  readonly thinkMean: Float64Array;
  readonly rules: Rules;
  /** When the run ends at the latest. */
  readonly stop: number;
  readonly bot: CompiledBot | null;
  /** What makes a reply shorter or longer; null where nothing does. */
  readonly ease: Ease | null;
  readonly wrapUp: Law | null;
  readonly afterSales: AfterSalesPlan | null;
  /** A guess of the mean time between a chat's events, in seconds; sets the width of the calendar. */
  readonly pace: number;
}

/** Looks up and prepares everything a run needs. Expects a scenario that passed its checks. */
export function compile(scenario: Scenario): Compiled {
  const { customers, service, staff, autoReply } = scenario;
  const from = toSeconds(scenario.horizon.from);
  const until = toSeconds(scenario.horizon.until);
  const classes = customers.map((customer) => compileClass(scenario, customer));
  return {
    scenario,
    from,
    until,
    classes,
    demand: compileDemand(scenario, from, until),
    roster: compileRoster(scenario, from),
    cap: Int32Array.from(staff.types, (type) => type.maxChats ?? UNLIMITED),
    speed: Float64Array.from(staff.types, (type) => effortFactor(type)),
    weight: Float64Array.from(staff.types, (type) => type.weight),
    serves: staff.types.map((_, type) =>
      Int32Array.from(
        classes.flatMap((known, index) => (known.types.includes(type) ? [index] : [])),
      ),
    ),
    effortMean: Float64Array.from(customers, ({ effort }) =>
      effort.kind === "exponential" ? effort.mean : 0,
    ),
    thinkMean: Float64Array.from(customers, ({ think }) =>
      think.kind === "exponential" ? think.mean : 0,
    ),
    rules: compileRules(scenario),
    stop: scenario.horizon.afterwards === "stop" ? until : Number.POSITIVE_INFINITY,
    bot: compileBot(autoReply),
    ease: compileEase(scenario),
    wrapUp: service.wrapUp ? compileLaw(service.wrapUp) : null,
    afterSales: planAfterSales(scenario, from, until),
    pace: pace(customers),
  };
}

function compileClass(scenario: Scenario, customer: CustomerClass): CompiledClass {
  const { first, later } = customer.patience;
  const { rounds } = customer;
  return {
    id: customer.id,
    priority: customer.priority,
    headStart: customer.headStart ?? 0,
    effort: compileLaw(customer.effort),
    think: compileLaw(customer.think),
    firstLaw: first.law ? compileLaw(first.law) : null,
    firstGrace: first.grace,
    firstMean: first.law?.kind === "exponential" ? first.law.mean : 0,
    laterMean: later.law?.kind === "exponential" ? later.law.mean : 0,
    rivals: customer.rivals ? customer.rivals.shopsAsked - 1 : 0,
    rivalLaw: customer.rivals ? compileLaw(customer.rivals.reply) : null,
    laterLaw: later.law ? compileLaw(later.law) : null,
    laterGrace: later.grace,
    returnAfter: compileLaw(customer.returnAfter),
    silentShare: customer.silentShare,
    balkShare: customer.balkShare,
    returnShare: customer.returnShare,
    fixedRounds: rounds.kind === "fixed" ? rounds.count : rounds.kind === "endless" ? ENDLESS : 0,
    geometricScale: rounds.kind === "geometric" ? geometricScale(rounds.mean) : 0,
    autoReply: compileForClass(scenario.autoReply, customer),
    types: Int32Array.from(
      scenario.staff.types.flatMap((type, index) =>
        type.skills === "all" || type.skills.includes(customer.id) ? [index] : [],
      ),
    ),
  };
}

function pace(customers: Scenario["customers"]): number {
  const lengths = customers.flatMap(({ effort, think }) =>
    [effort, think].map((law) =>
      law.kind === "deterministic" ? law.value : "mean" in law ? law.mean : 60,
    ),
  );
  return Math.max(1e-6, lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
}
