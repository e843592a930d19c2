import type { Journal } from "#engine/journal.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import type { Room } from "./room.ts";

/** Half-hour slots from `from`: the grid of every per-slot figure. A turn or contact counts in the slot in which it began. */
export interface Slots {
  readonly from: number;
  readonly width: number;
  readonly count: number;
}

/** One simulated run as outcomes read it. */
export interface Day {
  readonly scenario: Scenario;
  readonly journal: Journal;
  readonly slots: Slots;
  /** Memory for what is derived from the run. */
  readonly room: Room;
  /** What `oncePerDay` has computed, each thing at its own place. */
  readonly derived: (object | undefined)[];
}

export type Unit =
  | "share"
  | "s"
  | "yuan"
  | "contacts"
  | "visitors"
  | "replies"
  | "hours"
  | "chats"
  | "per-hour"
  | "orders"
  | "agents";

/** One figure measured from a journal; describes itself. */
export interface Outcome {
  /** Kebab-case, never renamed. */
  readonly id: string;
  readonly group: "response" | "leaving" | "platform" | "sales" | "work" | "volume";
  readonly label: Text;
  /** What is counted, over what, and when there is no value. */
  readonly definition: Text;
  readonly unit: Unit;
  readonly better: "lower" | "higher" | "neither";
  /** What the figure rests on. */
  readonly source: Text;
  /**
   * Adds the run to two rows of slot sums; the figure is sum(of) / sum(per), so totals have per = 1 once per run (in slot 0)
   * and a mean over replications is a ratio of sums. Undefined (NaN) where sum(per) is 0.
   */
  readonly measure: (day: Day, of: Float64Array, per: Float64Array) => void;
  /** Whether the slot sums mean something slot by slot; if not, only the sums over all slots are kept. */
  readonly bySlot: boolean;
  /** A sum over the run (per = 1 once): a slot's figure is its part of the sum, of(slot) / sum(per). */
  readonly total?: boolean;
}
