import { drawTo, type Law } from "#random/law.ts";
import type { AfterSalesState } from "./after-sales-state.ts";
import { nextOfAgenda } from "./after-sales.ts";
import { endCaseContact, noteCaseContact } from "./cases.ts";
import type { CompiledBot } from "./compile-auto-reply.ts";
import type { Compiled, CompiledClass } from "./compile.ts";
import { changeRoster, goHome, handOver } from "./duty.ts";
import {
  BOT_RETURN_AFTER_KEY,
  BOT_TIME_KEY,
  EFFORT_KEY,
  FIRST_PATIENCE_KEY,
  KEYS,
  LATER_PATIENCE_KEY,
  RIVAL_KEY,
  THINK_KEY,
} from "./keys.ts";
import type { Steps } from "./kernel.ts";
import { losePatience } from "./patience.ts";
import { placePurchase } from "./purchase.ts";
import { noteStint, pauseAfter } from "./slots.ts";
import { nextWork, type State, type Workplace } from "./state.ts";
import { beginTask, endPause } from "./tasks.ts";

/** What the kernel leaves to others, done for the shop that has the workplace at the time. */
export function rareSteps(workplace: Readonly<Pick<Workplace, "shop">>): Steps {
  const shop = () => workplace.shop as State;
  /** Its after-sales part, for steps that come up only where there is one. */
  const after = () => shop().after as AfterSalesState;
  const steps: Record<
    string,
    (one: number, two: number, three: number, four: number) => number | void
  > = {
    losePatience: (chat) => losePatience(shop(), chat),
    endPause: (agent, what) => endPause(shop(), agent, what),
    endCaseContact: (chat) => endCaseContact(shop(), after(), chat),
    placeOrder: (chat) => placePurchase(shop(), after(), chat),
    pauseAfter: (chat, agent) => pauseAfter(shop(), chat, agent),
    noteStint: (chat) => noteStint(shop(), chat),
    changeRoster: () => changeRoster(shop()),
    nextOfAgenda: () => nextOfAgenda(shop(), after()),
    goHome: (agent) => goHome(shop(), agent),
    handOver: (agent) => handOver(shop(), agent),
    beginTask: (agent) => beginTask(shop(), after(), agent),
    nextWork: () => nextWork(shop()),
    drawLaw: (customer, source, number, address) =>
      drawLaw(shop(), customer, source, number, address),
    noteCaseContact: (chat) => noteCaseContact(shop(), after(), chat),
  };
  return steps as Steps;
}

/** Leaves in `drawn[0]` a length of time from the law that a class has for a source of luck. */
function drawLaw(
  state: State,
  customer: number,
  source: number,
  number: number,
  address: number,
): void {
  const { keys, drawn } = state;
  const key = customer * KEYS + source;
  const law = lawOf(state.compiled, customer, source);
  drawTo(drawn, law, keys[key] as number, keys[key + 1] as number, number, address);
}

function lawOf({ classes, bot }: Compiled, customer: number, source: number): Law {
  const law = lawBehind(classes[customer] as CompiledClass, bot, source);
  if (!law) throw new RangeError(`no law of class ${customer} belongs to source ${source}`);
  return law;
}

function lawBehind(
  known: CompiledClass,
  bot: CompiledBot | null,
  source: number,
): Law | null | undefined {
  switch (source) {
    case EFFORT_KEY:
      return known.effort;
    case THINK_KEY:
      return known.think;
    case FIRST_PATIENCE_KEY:
      return known.firstLaw;
    case LATER_PATIENCE_KEY:
      return known.laterLaw;
    case RIVAL_KEY:
      return known.rivalLaw;
    case BOT_TIME_KEY:
      return bot?.time;
    case BOT_RETURN_AFTER_KEY:
      return bot?.bounceAfter;
    default:
      return undefined;
  }
}
