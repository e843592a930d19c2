import type { Scenario } from "#scenario/scenario.ts";
import { Deal, type Film } from "./film.ts";
import { makeFilm, type Take } from "./make-film.ts";
import {
  type LossStep,
  lossSteps,
  type Moments,
  momentsOf,
  type Parting,
  partingsOf,
} from "./partings.ts";
import { type Cohort, cohortOf, customersOf, twinOf } from "./twin.ts";

/** What is to be filmed: one plan, or several on the same customers. */
export interface Shot {
  readonly seed: string;
  readonly replication: number;
  /** The worst half hour of the first plan where left out. */
  readonly slot: number | undefined;
  readonly scenarios: readonly Scenario[];
}

/** A film with all that is worth knowing of it before it is played. */
export interface Footage extends Take {
  readonly cohort: Cohort;
  readonly partings: readonly Parting[];
  readonly losses: readonly LossStep[];
  readonly moments: Moments;
}

/** How the customers of two plans compare; names as `customersOf` has them. */
export interface TwinNames {
  /** Customers who come at the same moment under both plans. */
  readonly same: number;
  readonly onlyOne: number;
  readonly onlyOther: number;
  readonly keptByOne: readonly string[];
  readonly keptByOther: readonly string[];
}

/** What was filmed. */
export interface Shooting {
  readonly footages: readonly Footage[];
  /** Of the first two plans; undefined for one. */
  readonly twin: TwinNames | undefined;
  /** Customers of the first plan who would have bought and did not, in order of arrival. */
  readonly lost: readonly string[];
}

function footageOf(take: Take): Footage {
  const { film } = take;
  const partings = partingsOf(film);
  return {
    ...take,
    cohort: cohortOf(film),
    partings,
    losses: lossSteps(film, partings),
    moments: momentsOf(film, partings),
  };
}

const namesOf = (pairs: readonly { readonly name: string }[]) => pairs.map(({ name }) => name);

function twinNames(one: Film, other: Film): TwinNames {
  const { pairs, onlyOne, onlyOther, keptByOne, keptByOther } = twinOf(one, other);
  return {
    same: pairs.length,
    onlyOne,
    onlyOther,
    keptByOne: namesOf(keptByOne),
    keptByOther: namesOf(keptByOther),
  };
}

/** Films every plan at the same moments, those of the first one's half hour, on the same customers. A pure function of its argument. */
export function shoot({ seed, replication, slot, scenarios }: Shot): Shooting {
  const footages: Footage[] = [];
  for (const scenario of scenarios) {
    const question = { scenario, seed, replication };
    const [base] = footages;
    // Plans may begin at other hours: moments are the same, slots need not be.
    const which =
      base !== undefined
        ? { span: { from: base.film.from, until: base.film.until } }
        : slot === undefined
          ? {}
          : { slot };
    footages.push(footageOf(makeFilm({ ...question, ...which })));
  }
  const [one, other] = footages;
  const contacts = one?.film.contacts;
  const lost =
    one === undefined
      ? []
      : [...customersOf(one.film)].flatMap(([name, { last }]) =>
          contacts?.deal[last] === Deal.Lost ? [name] : [],
        );
  return {
    footages,
    twin: one === undefined || other === undefined ? undefined : twinNames(one.film, other.film),
    lost,
  };
}
