/** What a chat is about at a moment. */
export const Doing = {
  /** The bot has it. */
  WithBot: 0,
  /** The customer has asked and waits; no agent has the chat. */
  Queued: 1,
  /** The customer has asked and waits; an agent has the chat and has not begun to answer. */
  Pending: 2,
  /** An agent reads and types. */
  Answered: 3,
  /** The customer reads and thinks, the slot is kept. */
  Thinking: 4,
  /** The customer thinks, the slot was given back. */
  Away: 5,
  /** The chat is over and its slot not yet free. */
  Held: 6,
  /** The customer has left in silence; the chat is still in the queue or with an agent who does not know. */
  GhostWaiting: 7,
  /** The same, and the agent types to nobody. */
  GhostAnswered: 8,
} as const;
export type Doing = (typeof Doing)[keyof typeof Doing];

/** What the contacts of a customer came to, with the luck of the customer's own purchase drawn. */
export const Deal = {
  /** Nothing to buy, or would not have bought however well answered; also of contacts that were not the customer's last. */
  None: 0,
  Bought: 1,
  /** Would have bought if answered at once and well. */
  Lost: 2,
} as const;
export type Deal = (typeof Deal)[keyof typeof Deal];

/** How a contact's story ended. */
export const Ending = {
  /** Still going on when the run ended. */
  None: 0,
  Served: 1,
  /** Left for want of a reply, openly or in silence. */
  Left: 2,
  /** Left because another shop answered first. */
  ToRival: 3,
  ByBot: 4,
  /** Left the bot unresolved. */
  LeftBot: 5,
  /** Refused, or did not join. */
  TurnedAway: 6,
} as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

/** One row per contact that is on the screen at some moment of the film, in order of arrival. Times as in the journal. */
export interface FilmContacts {
  readonly count: number;
  /** Row in the journal. */
  readonly row: Int32Array;
  /** Customer class and number within it: the same customer under every plan. */
  readonly kind: Uint8Array;
  readonly number: Int32Array;
  /** 1 where it is the customer's first contact. */
  readonly isFirst: Uint8Array;
  readonly arrived: Float64Array;
  /** Joined the human side; NaN where never. */
  readonly queued: Float64Array;
  /** First reply received; NaN where none. */
  readonly replied: Float64Array;
  /** Replies received in it. */
  readonly replies: Int32Array;
  /** The end from the customer's side; NaN while it goes on. */
  readonly ended: Float64Array;
  readonly ending: Uint8Array;
  readonly deal: Uint8Array;
  /** Yuan of the order that was or might have been. */
  readonly worth: Float64Array;
}

/** What each contact was about when: stretches of time that do not overlap within a contact, in order of `from`. */
interface FilmSpells {
  readonly count: number;
  /** Row in `FilmContacts`. */
  readonly contact: Int32Array;
  readonly doing: Uint8Array;
  /** Agent and the place among the agent's slots; -1 where in no slot. */
  readonly agent: Int32Array;
  readonly lane: Int16Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  /**
   * Of those who wait or are being answered: when the question was asked. Of those who wait: when patience is over unless an agent
   * stops the clock. NaN elsewhere.
   */
  readonly asked: Float64Array;
  readonly deadline: Float64Array;
  /** Number of the turn within the contact; -1 where none. */
  readonly turn: Int32Array;
}

/** Some time of one replication, made ready to be looked at moment by moment. Plain columns: it can be sent between threads. */
export interface Film {
  readonly seed: string;
  readonly replication: number;
  /** Seconds from midnight of the first day. */
  readonly from: number;
  readonly until: number;
  /** Names of the customer classes, by `kind`. */
  readonly classes: readonly string[];
  readonly contacts: FilmContacts;
  readonly spells: FilmSpells;
  readonly agents: {
    /** Index of each agent's type in the scenario. */
    readonly type: Uint8Array;
    /** Most slots an agent used at once within the film. */
    readonly lanes: Int16Array;
  };
  /** When agents are on duty: until their last chat is gone. */
  readonly duty: {
    readonly agent: Int32Array;
    readonly from: Float64Array;
    readonly until: Float64Array;
  };
}
