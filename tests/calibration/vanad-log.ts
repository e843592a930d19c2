import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Call } from "./bank-log.ts";

/** The seven largest queues have tables of their own. */
const large = new Set(["0", "2", "5", "9", "11", "18", "20"]);
const OPEN = 8 * 3600;
const CLOSE = 20 * 3600;
const LONGEST_WAIT = 2 * 3600;
const LONGEST_CALL = 4 * 3600;

/**
 * The calls of VANAD's daily files as they are published (a folder a month, a file a day of the month), by the rules of the tables:
 * 8:00 to 20:00, a call ends with its transfer, clock errors are left out.
 *
 * @param days dates to read: the weeks that the tables leave out stay unread
 */
export function readVanadLog(folder: string, days: ReadonlySet<string>): readonly Call[] {
  return readdirSync(folder).flatMap((month) =>
    /^\d+$/.test(month)
      ? readdirSync(resolve(folder, month)).flatMap((file) => {
          const text = readFileSync(resolve(folder, month, file), "utf8");
          return text.split(/\r?\n/).slice(1).flatMap(callOf(days));
        })
      : [],
  );
}

const callOf =
  (days: ReadonlySet<string>) =>
  (line: string): readonly Call[] => {
    const [received = "", queue = "", agent = "", answered = "", , transfer = "", hangUp = ""] =
      line.split(",");
    const date = received.slice(0, 10);
    if (!days.has(date)) return [];
    const at = (moment: string) => (moment === "NULL" ? Number.NaN : secondsFrom(date, moment));
    const arrived = at(received);
    const begun = at(answered);
    const isAnswered = !Number.isNaN(begun);
    const moved = at(transfer);
    const ended = isAnswered && !Number.isNaN(moved) ? moved : at(hangUp);
    const waited = (isAnswered ? begun : ended) - arrived;
    const handled = isAnswered ? ended - begun : 0;
    const isSound =
      arrived >= OPEN &&
      arrived < CLOSE &&
      waited >= 0 &&
      waited <= LONGEST_WAIT &&
      handled >= 0 &&
      handled <= LONGEST_CALL;
    if (!isSound) return [];
    const cls = large.has(queue) ? `q${queue}` : "other";
    const done = isAnswered ? ended : Number.NaN;
    return [
      { cls, date, arrived, waited, handled, isAnswered, agent, begun, ended: done, caller: "" },
    ];
  };

/** Seconds from midnight of `date`, which a moment may be after. */
function secondsFrom(date: string, moment: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(":").map(Number);
  const later = moment.startsWith(date) ? 0 : 86_400;
  return later + hours * 3600 + minutes * 60 + seconds;
}
