import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

/** One call of a centre's log. */
export interface Call {
  readonly cls: string;
  readonly date: string;
  /** Seconds from midnight at which it came to the queue. */
  readonly arrived: number;
  /** Seconds in the queue, and with the agent. */
  readonly waited: number;
  readonly handled: number;
  readonly isAnswered: boolean;
  /** Seconds from midnight at which the agent had it and was done with it; empty and NaN where nobody did. */
  readonly agent: string;
  readonly begun: number;
  readonly ended: number;
  /** Empty where the caller is not known. */
  readonly caller: string;
}

const classes = ["PS", "NW", "NE", "TT", "PE"];
const OPEN = 7 * 3600;
const LONGEST_WAIT = 2 * 3600;
const LONGEST_CALL = 4 * 3600;

/**
 * The calls of the bank's monthly files as they are published (tab-separated, january.txt and so on), by the rules of the tables: main
 * pool, 7:00 to 24:00; hang-ups inside the voice menu, phantoms, and clock errors left out.
 *
 * @param days dates to read: the weeks that the tables leave out stay unread
 */
export function readBankLog(folder: string, days: ReadonlySet<string>): readonly Call[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) =>
      readFileSync(resolve(folder, name), "latin1").split(/\r?\n/).slice(1).flatMap(callOf(days)),
    );
}

const callOf =
  (days: ReadonlySet<string>) =>
  (line: string): readonly Call[] => {
    const cells = line.split("\t").map((cell) => cell.trim());
    if (cells.length < 17) return [];
    const [, , customer = "", , cls = "", day = ""] = cells;
    const [from = "", until = "", queue, outcome, answered = "", done = "", , server = ""] =
      cells.slice(9);
    const date = `19${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4, 6)}`;
    if (!days.has(date) || !classes.includes(cls)) return [];
    const waited = Number(queue);
    const handled = Number(cells[15]);
    const isAnswered = outcome === "AGENT";
    if (outcome === "PHANTOM" || (!isAnswered && waited === 0 && from === until)) return [];
    const entered = clockOf(from === "0:00:00" ? answered : from);
    if (entered < OPEN || waited > LONGEST_WAIT || handled > LONGEST_CALL) return [];
    return [
      {
        cls,
        date,
        arrived: entered,
        waited,
        handled,
        isAnswered,
        agent: server === "NO_SERVER" ? "" : server,
        begun: isAnswered ? clockOf(answered) : Number.NaN,
        ended: isAnswered ? clockOf(done) : Number.NaN,
        caller: customer === "0" ? "" : customer,
      },
    ];
  };

function clockOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
