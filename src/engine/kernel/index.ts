// The simulation's loop, compiled to WebAssembly by AssemblyScript (.ci/build-kernel.mjs).

export { AHEAD, fill, openArrivals } from "./arrivals.ts";
export { blank, clear, first, insert, isPending, remove, take } from "./calendar.ts";
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
  agentsAt,
  arrivalsAt,
  arrivedAt,
  askedAt,
  assignedAt,
  chatsAt,
  classesAt,
  customerAt,
  endedAt,
  eventsAt,
  fateAt,
  freeAt,
  headsAt,
  logarithmsAt,
  numberAt,
  occupiedAt,
  plannedAt,
  queuedAt,
  releasedAt,
  repliesAt,
  sinceAt,
  turnAgentAt,
  turnAskedAt,
  turnContactAt,
  turnIndexAt,
  turnRepliedAt,
  turnStartedAt,
  turnStateAt,
  typesAt,
} from "./layout.ts";
export { leaveInbox, leaveQueue } from "./lists.ts";
export { relist } from "./routing.ts";
export { run } from "./run.ts";
