import { aids } from "./aids.ts";
import { caseOutcomes } from "./after-sales-cases.ts";
import { orderOutcomes } from "./after-sales-orders.ts";
import { concurrencies } from "./concurrency.ts";
import { containment } from "./containment.ts";
import { costs } from "./costs.ts";
import { drawnOrders } from "./drawn-orders.ts";
import { firstResponseMisses } from "./first-response-miss.ts";
import { firstResponseTimes } from "./first-response.ts";
import { goodwills } from "./goodwill.ts";
import { leavingOutcomes } from "./leaving.ts";
import { margins } from "./margin.ts";
import { offeredLoads } from "./offered-load.ts";
import type { Outcome } from "./outcome.ts";
import { platformOutcomes } from "./platform.ts";
import { productivity } from "./productivity.ts";
import { queues } from "./queue.ts";
import { responseTimes } from "./response-time.ts";
import { salesOutcomes } from "./sales.ts";
import { shopSales } from "./shop-sales.ts";
import { utilisations } from "./utilisation.ts";
import { volumes } from "./volume.ts";
import { wrongAnswers } from "./wrong-answers.ts";
import { waitsToSlot } from "./wait-to-slot.ts";

/** Every figure measured from a run, in the order of display and of the columns of `Measured`. */
export const outcomes: readonly Outcome[] = [
  ...salesOutcomes,
  ...drawnOrders,
  ...shopSales,
  ...costs,
  ...margins,
  ...goodwills,
  ...firstResponseMisses,
  ...firstResponseTimes,
  ...responseTimes,
  ...waitsToSlot,
  ...leavingOutcomes,
  ...platformOutcomes,
  ...utilisations,
  ...productivity,
  ...concurrencies,
  ...queues,
  ...offeredLoads,
  ...volumes,
  ...orderOutcomes,
  ...caseOutcomes,
  ...containment,
  ...aids,
  ...wrongAnswers,
];

const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));

/** The outcome of that id, if there is one. */
export const outcomeById = (id: string): Outcome | undefined => byId.get(id);
