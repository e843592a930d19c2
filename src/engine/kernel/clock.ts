import { insert, remove } from "./calendar.ts";
import { patienceEvent } from "./contact.ts";
import { Draw, FIRST_PATIENCE_KEY, LATER_PATIENCE_KEY } from "./draws.ts";
import { chatOf, classOf, shop } from "./layout.ts";
import { raceRivals } from "./rivals.ts";
import {
  ANSWERING,
  AT_ASSIGNMENT,
  AT_REPLY,
  FIRST_CLOCK,
  LATER_CLOCK,
  NO_CLOCK,
  QUEUED,
} from "./values.ts";

/** Starts the patience clock that the chat's place asks for, if one does and none runs. */
export function startClock(chat: i32): void {
  const own = chatOf(chat);
  if (own.silent == 1 || own.clock != NO_CLOCK) return;
  const phase = own.phase;
  const queued = phase == QUEUED;
  const known = classOf(own.customer);
  if (
    own.index == 0 &&
    (queued || shop.firstUntil != AT_ASSIGNMENT || !shop.laterClockAfterAssignment)
  ) {
    if (!queued && shop.firstUntil == AT_ASSIGNMENT) return;
    if (phase == ANSWERING && shop.firstUntil != AT_REPLY) return;
    if (!known.hasFirst && !known.hasRivals) return;
    own.clock = FIRST_CLOCK;
    drawFirstPatience(chat);
    if (known.hasRivals) raceRivals(chat);
    insert(patienceEvent(chat), shop.now + shop.drawn);
  } else {
    if (!known.hasLater || (phase == ANSWERING && shop.laterUntil != AT_REPLY)) return;
    own.clock = LATER_CLOCK;
    const length = Draw.lengthOf(
      known.laterMean,
      own.customer,
      LATER_PATIENCE_KEY,
      own.number,
      own.address,
    );
    const patience = shop.laterPatience * (known.laterGrace + length);
    insert(patienceEvent(chat), shop.now + patience);
  }
}

/** Leaves in `shop.drawn` how long the customer waits for a first reply when no other shop answers. */
export function drawFirstPatience(chat: i32): void {
  const own = chatOf(chat);
  const known = classOf(own.customer);
  if (!known.hasFirst) {
    shop.drawn = Infinity;
    return;
  }
  const factor = own.escalated == 1 ? shop.escalatedPatience : shop.greetingPatience;
  const length = Draw.lengthOf(
    known.firstMean,
    own.customer,
    FIRST_PATIENCE_KEY,
    own.number,
    own.address,
  );
  shop.drawn = factor * (known.firstGrace + length);
}

export function stopClock(chat: i32): void {
  chatOf(chat).clock = NO_CLOCK;
  remove(patienceEvent(chat));
}
