/**
 * The live state by chat and by agent: 16 whole numbers each, side by side so that one event touches one cache line. A chat's
 * entry is `chats[(chat << 4) + PHASE]`. A chat's number is used again once the chat is gone.
 */

/** Where a chat stands: one of the phases below. */
export const PHASE = 0;
/** Index of the customer class. */
export const CUSTOMER = 1;
/** Which patience clock runs. */
export const CLOCK = 2;
/** 1 once the customer has left without a sign. */
export const SILENT = 3;
/** 1 when the next reply pays for a change of hands. */
export const HANDED_OVER = 4;
/** 1 while the text that the bot handed over is unanswered. */
export const ESCALATED = 5;
/** Row in the journal's contacts. */
export const CONTACT = 6;
/** Number of the customer within the class. */
export const NUMBER = 7;
/** Row of the current turn in the journal. */
export const TURN = 8;
/** Index of the turn within the contact. */
export const INDEX = 9;
/** Turn part of the address of the draws. */
export const ADDRESS = 10;
/** Replies still to come. */
export const LEFT = 11;
/** The agent, or -1. */
export const AGENT = 12;
/** Neighbours in the central queue or the inbox. */
export const NEXT = 13;
export const PREVIOUS = 14;
/** Turn part of the address whose effort is drawn ahead, or -1. */
export const DRAWN_ADDRESS = 15;

/** Index of the staff type. */
export const TYPE = 0;
/** On, closing or off. */
export const DUTY = 1;
/** 1 while an agent at the end of a shift types the last message before handing over. */
export const LEAVING = 2;
/** The chat being typed, IDLE, or WRAPPING less the chat in the pause after it. */
export const TYPING = 3;
/** Open chats, and chats that wait for this agent's reply. */
export const OPEN = 4;
export const PENDING = 5;
export const INBOX_HEAD = 6;
export const INBOX_TAIL = 7;
/** List of able agents in which the agent stands, or -1, and the neighbours there. */
export const BUCKET = 8;
export const NEXT_ABLE = 9;
export const PREVIOUS_ABLE = 10;
/** Row of the current spell on duty in the journal. */
export const SPELL = 11;
/** Chats given over weight, for weighted round robin: a double, eight of which make an agent's row. */
export const TURN_OF = 6;

/** Of a staff type: agents who take no new chats but still have some. */
export const CLOSING_AGENTS_OF_TYPE = 10;

export const IDLE = -1;
export const WRAPPING = -2;

/** Phases: with the bot; in the central queue; with an agent who has not begun to answer; being answered. */
export const BOT = 0;
export const QUEUED = 1;
export const INBOX = 2;
export const ANSWERING = 3;
/** The customer thinks, the slot is kept; or has been given back. */
export const THINKING = 4;
export const AWAY = 5;
/** Over, but the slot is not free yet; left and coming back as a new contact. */
export const HELD = 6;
export const RETURNING = 7;

/** Patience clocks. */
export const NO_CLOCK = 0;
export const FIRST_CLOCK = 1;
export const LATER_CLOCK = 2;

/** Duty: takes no chats and has none; takes new chats; has chats but takes no new ones. */
export const OFF = 0;
export const ON = 1;
export const CLOSING = 2;
