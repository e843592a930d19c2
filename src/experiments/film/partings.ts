import { Deal, type Film } from "./film.ts";
import { isLeaver } from "./scene.ts";

/** Somebody is gone: left for want of a reply, or did not buy although good answers would have sold. */
export interface Parting {
  readonly at: number;
  /** Row among the film's contacts. */
  readonly contact: number;
  /** Seconds the customer had been waiting. */
  readonly waited: number;
  readonly isLeaver: boolean;
  /** Yuan on the price tag; 0 where nothing was lost. */
  readonly lost: number;
}

/** Partings within the film, in order of time. */
export function partingsOf(film: Film): readonly Parting[] {
  const { contacts, spells, from, until } = film;
  const asked = new Float64Array(contacts.count).fill(Number.NaN);
  for (let s = 0; s < spells.count; s++) {
    const contact = spells.contact[s] as number;
    if (!Number.isNaN(spells.asked[s] as number)) asked[contact] = spells.asked[s] as number;
  }
  const partings: Parting[] = [];
  for (let contact = 0; contact < contacts.count; contact++) {
    const at = contacts.ended[contact] as number;
    const lost = contacts.deal[contact] === Deal.Lost ? (contacts.worth[contact] as number) : 0;
    const leaver = isLeaver(contacts.ending[contact] as number);
    if (!(at >= from && at < until) || (!leaver && lost === 0)) continue;
    const since = asked[contact] as number;
    const waited = leaver && !Number.isNaN(since) ? at - since : 0;
    partings.push({ at, contact, waited, isLeaver: leaver, lost });
  }
  return partings.sort((one, other) => one.at - other.at);
}

/** A step of what was lost so far: from this moment on. */
export interface LossStep {
  readonly at: number;
  readonly lost: number;
}

/** Sales lost since the film began, added up; the first step is its beginning. */
export function lossSteps(film: Film, partings: readonly Parting[]): readonly LossStep[] {
  let lost = 0;
  const steps: LossStep[] = [{ at: film.from, lost }];
  for (const parting of partings) {
    if (parting.lost === 0) continue;
    lost += parting.lost;
    steps.push({ at: parting.at, lost });
  }
  return steps;
}

/** Moments worth jumping to: when the first customer left, and when most were waiting for a first reply. */
export interface Moments {
  readonly first: number | undefined;
  readonly longest: number | undefined;
  /** How many were waiting then. */
  readonly most: number;
}

export function momentsOf(film: Film, partings: readonly Parting[]): Moments {
  const first = partings.find(({ isLeaver: gone }) => gone)?.at;
  const changes: (readonly [at: number, by: number])[] = [];
  const { spells } = film;
  for (let s = 0; s < spells.count; s++) {
    if (Number.isNaN(spells.asked[s] as number) || spells.turn[s] !== 0) continue;
    changes.push([spells.from[s] as number, 1], [spells.until[s] as number, -1]);
  }
  changes.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  let waiting = 0;
  let most = 0;
  let longest: number | undefined;
  for (const [at, by] of changes) {
    waiting += by;
    if (waiting <= most || at < film.from || at >= film.until) continue;
    most = waiting;
    longest = at;
  }
  return { first, longest, most };
}
