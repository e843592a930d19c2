// The simulation's loop, compiled to WebAssembly by AssemblyScript (.ci/build-kernel.mjs).

export { AHEAD, fill, openArrivals } from "./arrivals.ts";
export { isBotOn } from "./auto-reply.ts";
export { blank, clear, first, insert, isPending, remove, take } from "./calendar.ts";
export { lengthFrom } from "./laws.ts";
export { drawFirstPatience } from "./clock.ts";
export {
  beginContact,
  close,
  endChat,
  giveBackChat,
  release,
  takeChat,
} from "./contact.ts";
export {
  agentAt,
  arrivalsAt,
  arrivedAt,
  askedAt,
  assignedAt,
  autoReplyAt,
  botAt,
  caseOfAt,
  chatsAt,
  classesAt,
  customerAt,
  easeAt,
  endedAt,
  eventsAt,
  fateAt,
  freeAt,
  lengthAt,
  liftAt,
  numberAt,
  plannedAt,
  plannedRepliesAt,
  previousAt,
  qualityAt,
  queuedAt,
  receivedAt,
  releasedAt,
  repliesAt,
  rivalAt,
  sinceAt,
  slowAt,
  turnAgentAt,
  turnAidAt,
  turnAskedAt,
  turnContactAt,
  turnIndexAt,
  turnRepliedAt,
  turnStartedAt,
  turnStateAt,
  typesAt,
  wrongAt,
  wrongRepliesAt,
} from "./places.ts";
export { drawOrdersBefore } from "./orders.ts";
export { leaveInbox, leaveQueue } from "./lists.ts";
export { contactEnded } from "./purchase.ts";
export { comeBackLater } from "./returning.ts";
export { raceRivals } from "./rivals.ts";
export { relist } from "./routing.ts";
export { run } from "./run.ts";
