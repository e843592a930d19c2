import { compileLaw, type Law } from "#random/law.ts";
import type { AfterSales, Scenario } from "#scenario/scenario.ts";
import { botQualities, staffQualities } from "#scenario/selling-quality.ts";
import { compileDemand, type Demand } from "./demand.ts";

/** No class or staff type has such an id, so the draws of these orders are their own. */
export const SILENT = "~silent";
export const BEFORE = "~before";

/** Orders that nobody asked about before placing them. */
interface SilentOrders {
  readonly demand: Demand;
  /** The scenario as its one stream of orders sees it. */
  readonly scenario: Scenario;
}

export interface Unpaid {
  readonly share: number;
  readonly selfPaid: number;
  readonly selfPaidAfter: Law;
  readonly closeAfter: number;
  readonly by: AfterSales["unpaid"] extends infer U
    ? U extends { chase: { by: infer By } }
      ? By
      : never
    : never;
  readonly after: number;
  readonly recovered: number;
  readonly prompt: number;
  readonly halving: number;
}

/** The after-sales part of a scenario, with names looked up and laws prepared. */
export interface AfterSalesPlan {
  /** Per kind: chance per paid order, preparation taken off; delay; class; 1 where the bot may answer. */
  readonly rate: Float64Array;
  readonly delay: readonly Law[];
  readonly customer: Int32Array;
  readonly bot: Uint8Array;
  readonly refundKind: number;
  readonly refundShare: number;
  readonly unpaid: Unpaid | null;
  /** Chance that a finished contact solves the problem, per staff type; 1 everywhere where nobody comes back. */
  readonly resolved: Float64Array;
  readonly comeBack: { readonly share: number; readonly after: Law } | null;
  readonly disputeShare: number;
  readonly reviewShare: number;
  readonly reviewAfterGivenUp: number;
  readonly reviewDelay: Law | null;
  readonly mended: number;
  /** Effort of each kind of task, null where nobody does it. */
  readonly taskEffort: readonly (Law | null)[];
  /** Per kind of task and staff type: 1 where that type does it. */
  readonly doneBy: readonly Uint8Array[];
  readonly silent: SilentOrders | null;
  /** Orders on each day before the run, the latest first. */
  readonly before: readonly number[];
  /** Per class: what a purchase depends on, as in docs/model.md, conversion. */
  readonly answered: Float64Array;
  readonly floor: Float64Array;
  readonly rivalFloor: Float64Array;
  readonly slowLoss: Float64Array;
  readonly slowAfter: Float64Array;
  /** Per staff type: selling quality and share of wrong answers; per class the bot's quality; the menu's. */
  readonly quality: Float64Array;
  readonly wrong: Float64Array;
  readonly botQuality: Float64Array;
  readonly menuQuality: number;
  readonly wrongFactor: number;
}

/** Kinds of work agents do when their hands are free, in the order in which they take it up. */
export const Task = { Chase: 0, Dispute: 1, Mend: 2 } as const;
export type Task = (typeof Task)[keyof typeof Task];

/** Rates of the kinds of contact per paid order: scaled to the sum wanted, less what preparation saves. */
function ratesOf({ kinds, contactsPerOrder, preparation }: AfterSales): number[] {
  const sum = kinds.reduce((total, { perOrder }) => total + perOrder, 0);
  const scale = contactsPerOrder === undefined || sum === 0 ? 1 : contactsPerOrder / sum;
  return kinds.map(({ id, perOrder }) =>
    (preparation ?? []).reduce(
      (rate, measure) =>
        measure.on && measure.kinds.includes(id)
          ? rate * (1 - measure.coverage * measure.reduction)
          : rate,
      perOrder * scale,
    ),
  );
}

/** Prepares the after-sales part; null where the scenario has none. */
export function planAfterSales(
  scenario: Scenario,
  from: number,
  until: number,
): AfterSalesPlan | null {
  const { afterSales: given, customers, staff, autoReply } = scenario;
  if (given === undefined) return null;
  const { kinds, refunds, recontact, disputes, reviews, unpaid } = given;
  const chase = unpaid?.chase;
  const all = new Uint8Array(staff.types.length).fill(1);
  const chasers = Uint8Array.from(staff.types, ({ id }) =>
    chase?.staff === undefined || chase.staff.includes(id) ? 1 : 0,
  );
  return {
    rate: Float64Array.from(ratesOf(given)),
    delay: kinds.map(({ delay }) => compileLaw(delay)),
    customer: Int32Array.from(kinds, (kind) =>
      customers.findIndex(({ id }) => id === kind.customer),
    ),
    bot: Uint8Array.from(kinds, ({ bot }) => (bot === false ? 0 : 1)),
    refundKind: kinds.findIndex(({ id }) => id === refunds?.kind),
    refundShare: refunds?.share ?? 0,
    unpaid: unpaid === undefined ? null : planUnpaid(unpaid),
    resolved: Float64Array.from(staff.types, ({ resolution }) =>
      recontact === undefined ? 1 : (resolution ?? recontact.resolved),
    ),
    comeBack:
      recontact === undefined
        ? null
        : { share: recontact.share, after: compileLaw(recontact.after) },
    disputeShare: disputes?.share ?? 0,
    reviewShare: reviews?.perOrder ?? 0,
    reviewAfterGivenUp: reviews?.afterGivenUp ?? 0,
    reviewDelay: reviews === undefined ? null : compileLaw(reviews.delay),
    mended: reviews?.mend?.mended ?? 0,
    taskEffort: [
      chase?.by === "hand" ? compileLaw(chase.effort) : null,
      disputes === undefined ? null : compileLaw(disputes.work),
      reviews?.mend === undefined ? null : compileLaw(reviews.mend.effort),
    ],
    doneBy: [chasers, all, all],
    silent: planSilent(scenario, from, until),
    before: given.ordersBefore ?? [],
    answered: Float64Array.from(customers, ({ conversion }) => conversion.answered),
    floor: Float64Array.from(customers, ({ conversion }) => conversion.floor),
    rivalFloor: Float64Array.from(
      customers,
      ({ conversion, rivals }) => rivals?.floor ?? conversion.floor,
    ),
    slowLoss: Float64Array.from(customers, ({ conversion }) => conversion.slowLoss),
    slowAfter: Float64Array.from(customers, ({ conversion }) => conversion.slowAfter),
    quality: staffQualities(scenario),
    wrong: Float64Array.from(staff.types, ({ wrongAnswers }) => wrongAnswers ?? 0),
    botQuality: botQualities(scenario),
    menuQuality: autoReply.menu?.quality ?? 0,
    wrongFactor: given.wrongAnswerFactor ?? 1,
  };
}

function planUnpaid(unpaid: NonNullable<AfterSales["unpaid"]>): Unpaid {
  const { chase, selfPaidAfter, ...rest } = unpaid;
  const { by, after, recovered, prompt, halving } = chase;
  return {
    ...rest,
    selfPaidAfter: compileLaw(selfPaidAfter),
    by,
    after,
    recovered,
    prompt,
    halving,
  };
}

/** Silent orders come by the same curve as contacts: visitors who do not write, times their conversion. */
function planSilent(scenario: Scenario, from: number, until: number): SilentOrders | null {
  const { demand, customers } = scenario;
  const [any] = customers;
  if (demand.silent === undefined || any === undefined) return null;
  const orders: Scenario = {
    ...scenario,
    demand: {
      ...demand,
      consultRate: (1 - demand.consultRate) * demand.silent.conversion,
      batches: [],
    },
    customers: [{ ...any, id: SILENT, share: 1 }],
  };
  return { demand: compileDemand(orders, from, until), scenario: orders };
}
