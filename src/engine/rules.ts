import { cannedExcess } from "#scenario/canned.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** How an agent is chosen. */
export const FEWEST_OPEN = 0;
export const FEWEST_PENDING = 1;
export const ROUND_ROBIN = 2;
const BY_LOT = 3;

/** In which order an agent answers. */
const OLDEST_MESSAGE = 0;
export const INBOX_ORDER = 1;
export const FIRST_QUESTIONS_FIRST = 2;
export const VIP_FIRST = 3;

/** When a patience clock stops. */
export const AT_ASSIGNMENT = 0;
const AT_START = 1;
export const AT_REPLY = 2;

/** What happens at the end of a shift. */
export const HAND_OVER = 0;
const FINISH_CHATS = 1;
export const FIRST_FREE = 2;

/** The service rules of a scenario as numbers, which the loop compares faster than words. */
export interface Rules {
  readonly choice: number;
  readonly tiesByLot: boolean;
  readonly order: number;
  readonly firstUntil: number;
  readonly laterUntil: number;
  /** Whether a first message, once assigned, waits by the later clock. */
  readonly laterClockAfterAssignment: boolean;
  readonly shiftEnd: number;
  readonly handoverEffort: number;
  readonly crowdAbove: number;
  readonly crowdCost: number;
  readonly capacity: number;
  readonly holdAfterEnd: number;
  /** Infinity where a thinking customer keeps the slot. */
  readonly holdThinking: number;
  /** Factors on first-reply patience after the greeting, and after the bot's hand-over. */
  readonly greetingPatience: number;
  readonly escalatedPatience: number;
  /** Factor on the effort of the first reply after the bot's hand-over. */
  readonly escalatedEffort: number;
  /** Factor on patience after the first reply: below 1 where too many replies are canned. */
  readonly laterPatience: number;
}

/** Stands for "no limit" where a count is wanted. */
export const UNLIMITED = 0x3fffffff;

type Service = Scenario["service"];

const CHOICE: Readonly<Record<Service["agentChoice"], number>> = {
  "fewest-open": FEWEST_OPEN,
  "fewest-pending": FEWEST_PENDING,
  "weighted-round-robin": ROUND_ROBIN,
  random: BY_LOT,
};

const ORDER: Readonly<Record<Service["replyOrder"], number>> = {
  "oldest-message": OLDEST_MESSAGE,
  "inbox-order": INBOX_ORDER,
  "first-questions-first": FIRST_QUESTIONS_FIRST,
  "vip-first": VIP_FIRST,
};

const UNTIL: Readonly<Record<Service["firstPatienceUntil"], number>> = {
  assigned: AT_ASSIGNMENT,
  "reply-started": AT_START,
  "reply-sent": AT_REPLY,
};

const SHIFT_END: Readonly<Record<Service["shiftEnd"], number>> = {
  "hand-over": HAND_OVER,
  "finish-chats": FINISH_CHATS,
  "first-free": FIRST_FREE,
};

export function compileRules({ service, autoReply }: Scenario): Rules {
  const greeting = autoReply.greetingPatience * (autoReply.menu?.patienceFactor ?? 1);
  return {
    choice: CHOICE[service.agentChoice],
    tiesByLot: service.ties === "random" || service.agentChoice === "random",
    order: ORDER[service.replyOrder],
    firstUntil: UNTIL[service.firstPatienceUntil],
    laterUntil: UNTIL[service.laterPatienceUntil],
    laterClockAfterAssignment: service.afterAssignment === "later-clock",
    shiftEnd: SHIFT_END[service.shiftEnd],
    handoverEffort: service.handoverEffort,
    crowdAbove: service.switchCost.above,
    crowdCost: service.switchCost.perChat,
    capacity: service.capacity ?? UNLIMITED,
    holdAfterEnd: service.hold.afterEnd,
    holdThinking: service.hold.whileThinking ?? Number.POSITIVE_INFINITY,
    greetingPatience: greeting,
    escalatedPatience: greeting * (autoReply.bot?.patienceFactor ?? 1),
    escalatedEffort: autoReply.bot?.effortFactor ?? 1,
    laterPatience: 1 - (autoReply.phrases?.patienceLoss ?? 0) * cannedExcess(autoReply),
  };
}
