// Steps too rare to stand here: TypeScript does them on the same memory (src/engine/rare-steps.ts).

/** Patience is over, or another shop has answered. */
export declare function losePatience(chat: i32): void;
/** The pause after a chat, or a task, is over. Returns the agent with a slot to fill, or -1. */
export declare function endPause(agent: i32, what: i32): i32;
/** A contact about a case has ended. */
export declare function endCaseContact(chat: i32): void;
/** The chat's customer orders. */
export declare function placeOrder(chat: i32): void;
/** The agent pauses after a chat. */
export declare function pauseAfter(chat: i32, agent: i32): void;
/** Keeps the stay that ended before the chat gets another slot. */
export declare function noteStint(chat: i32): void;
/** The next change of the roster happens. */
export declare function changeRoster(): void;
/** The next entry of the after-sales agenda is due. Returns the chat to place, or -1. */
export declare function nextOfAgenda(): i32;
/** An agent without chats leaves. */
export declare function goHome(agent: i32): void;
/** An agent at the end of a shift hands every open chat over. */
export declare function handOver(agent: i32): void;
/** An agent with free hands takes up a task, if there is one. */
export declare function beginTask(agent: i32): void;
/** Takes the next entry of the work list: 4 x who + kind. */
export declare function nextWork(): i32;
/** Leaves in `shop.drawn` a draw of a law that has a table. */
export declare function drawLaw(customer: i32, source: i32, number: i32, address: i32): void;
/** A contact about a case is opened. */
export declare function noteCaseContact(chat: i32): void;
