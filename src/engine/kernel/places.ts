// Where columns and tables begin whose places src/engine/memory.ts deals out, in bytes; `setPlaces` of src/engine/kernel.ts sets them.

export let chatsAt: usize = 0;
export let askedAt: usize = 0;
/** By chat: drawn ahead, the effort of the reply to come and, while that is typed, how long the customer will think after it. */
export let lengthAt: usize = 0;
/**
 * By chat, for the after-sales part: its case or -1; over the customer's contacts the replies planned, the largest lift of those that
 * ended, the replies received, and sums over these.
 */
export let caseOfAt: usize = 0;
export let plannedRepliesAt: usize = 0;
export let liftAt: usize = 0;
export let receivedAt: usize = 0;
export let qualityAt: usize = 0;
export let slowAt: usize = 0;
export let wrongRepliesAt: usize = 0;
export let freeAt: usize = 0;
export let eventsAt: usize = 0;
export let classesAt: usize = 0;
export let typesAt: usize = 0;
export let arrivalsAt: usize = 0;
export let easeAt: usize = 0;
export let autoReplyAt: usize = 0;
/** Columns of the journal's contacts and turns. */
export let customerAt: usize = 0;
export let fateAt: usize = 0;
export let numberAt: usize = 0;
export let plannedAt: usize = 0;
export let repliesAt: usize = 0;
export let agentAt: usize = 0;
export let arrivedAt: usize = 0;
export let queuedAt: usize = 0;
export let assignedAt: usize = 0;
export let sinceAt: usize = 0;
export let releasedAt: usize = 0;
export let endedAt: usize = 0;
export let previousAt: usize = 0;
export let botAt: usize = 0;
export let rivalAt: usize = 0;
export let wrongAt: usize = 0;
export let turnContactAt: usize = 0;
export let turnIndexAt: usize = 0;
export let turnStateAt: usize = 0;
export let turnAgentAt: usize = 0;
export let turnAskedAt: usize = 0;
export let turnStartedAt: usize = 0;
export let turnRepliedAt: usize = 0;
export let turnAidAt: usize = 0;
