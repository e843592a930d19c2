// The simulation's loop, compiled to WebAssembly by AssemblyScript (.ci/build-kernel.mjs).

export { AHEAD, fill, openArrivals } from "./arrivals.ts";
export { blank, clear, first, insert, isPending, remove, take } from "./calendar.ts";
export { lengthFrom } from "./laws.ts";
export { drawFirstPatience } from "./clock.ts";
export {
  ask,
  beginContact,
  close,
  endChat,
  giveBackChat,
  join,
  open,
  release,
  takeChat,
} from "./contact.ts";
export {
  agentAt,
  arrivalsAt,
  arrivedAt,
  askedAt,
  assignedAt,
  botAt,
  chatsAt,
  classesAt,
  customerAt,
  easeAt,
  lengthAt,
  endedAt,
  eventsAt,
  fateAt,
  freeAt,
  numberAt,
  plannedAt,
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
} from "./layout.ts";
export { drawOrdersBefore } from "./orders.ts";
export { leaveInbox, leaveQueue } from "./lists.ts";
export { relist } from "./routing.ts";
export { run } from "./run.ts";
