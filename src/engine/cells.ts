/**
 * Everything a run has one of, in the memory shared with the kernel: doubles first, whole numbers behind them. The order is that
 * of `Shop` in kernel/layout.ts.
 */

/** Where the doubles begin, in bytes, and how many there are. */
export const CELLS_AT = 64;
export const DOUBLES = 16;
/** How many whole numbers there are. */
export const WHOLES = 26;

export const NOW = 0;
export const DRAWN = 1;
export const ROSTER_DUE = 2;
export const AGENDA_DUE = 3;
/** What the scenario says of a run, in the order of the cells from here on. */
export const FIRST_RULE_DOUBLE = 4;

export const WAITING = 0;
export const IN_SYSTEM = 1;
export const CLOSING_AGENTS = 2;
export const FREE_CHATS = 3;
export const USED_CHATS = 4;
/** Entries of the work list; tasks that wait for free hands. */
export const WORK = 5;
export const TASKS = 6;
/** Rows of the journal in use. */
export const CONTACTS = 7;
export const TURNS = 8;
/** What the scenario says of a run, in the order of the cells from here on. */
export const FIRST_RULE_WHOLE = 9;
