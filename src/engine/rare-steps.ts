import { drawTo, type Law } from "#random/law.ts";
import { type AfterSalesState, beginsWith } from "./after-sales-state.ts";
import { nextOfAgenda } from "./after-sales.ts";
import { meetsAutoReply } from "./auto-reply.ts";
import { noteCaseContact } from "./cases.ts";
import type { CompiledClass } from "./compile.ts";
import { flow } from "./contact.ts";
import { classOf } from "./draws.ts";
import { changeRoster, goHome, handOver } from "./duty.ts";
import { EFFORT_KEY, FIRST_PATIENCE_KEY, KEYS, LATER_PATIENCE_KEY, THINK_KEY } from "./keys.ts";
import type { Steps } from "./kernel.ts";
import { losePatience } from "./patience.ts";
import { raceRivals } from "./rivals.ts";
import { contactEnded } from "./served.ts";
import { noteStint, pauseAfter } from "./slots.ts";
import { nextWork, type State, type Workplace } from "./state.ts";
import { beginTask, endPause } from "./tasks.ts";

/** What the kernel leaves to others, done for the shop that has the workplace at the time. */
export function rareSteps(workplace: Readonly<Pick<Workplace, "shop">>): Steps {
  const shop = () => workplace.shop as State;
  /** A step of the after-sales part, for a shop that has one. */
  const after = (step: (state: State, after: AfterSalesState) => number | void) => {
    const state = shop();
    return state.after === null ? undefined : step(state, state.after);
  };
  const steps: Record<
    string,
    (one: number, two: number, three: number, four: number) => number | void
  > = {
    losePatience: (chat) => losePatience(shop(), chat),
    flow: (chat) => flow(shop(), chat),
    endPause: (agent, what) => endPause(shop(), agent, what),
    contactEnded: (chat) => after((state, own) => contactEnded(state, own, chat)),
    pauseAfter: (chat, agent) => pauseAfter(shop(), chat, agent),
    noteStint: (chat) => noteStint(shop(), chat),
    changeRoster: () => changeRoster(shop()),
    nextOfAgenda: () => after(nextOfAgenda) ?? -1,
    goHome: (agent) => goHome(shop(), agent),
    handOver: (agent) => handOver(shop(), agent),
    beginTask: (agent) => after((state, own) => beginTask(state, own, agent)),
    nextWork: () => nextWork(shop()),
    drawLaw: (customer, source, number, address) =>
      drawLaw(shop(), customer, source, number, address),
    raceRivals: (chat) => raceRivals(shop(), chat, classOf(shop(), chat).rivalLaw as Law),
    meetsAutoReply: (chat) => Number(meetsAutoReply(shop(), chat, classOf(shop(), chat).autoReply)),
    beginsWith: (chat, planned) => after((_, own) => beginsWith(own, chat, planned)),
    noteCaseContact: (chat) =>
      after((state, own) => {
        if ((own.caseOf[chat] as number) >= 0) noteCaseContact(state, own, chat);
      }),
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
  const law = lawOf(state.compiled.classes[customer] as CompiledClass, source);
  drawTo(drawn, law, keys[key] as number, keys[key + 1] as number, number, address);
}

function lawOf(known: CompiledClass, source: number): Law {
  if (source === EFFORT_KEY) return known.effort;
  if (source === THINK_KEY) return known.think;
  const law =
    source === FIRST_PATIENCE_KEY
      ? known.firstLaw
      : source === LATER_PATIENCE_KEY
        ? known.laterLaw
        : null;
  if (law === null) throw new RangeError(`no law of class ${known.id} belongs to source ${source}`);
  return law;
}
