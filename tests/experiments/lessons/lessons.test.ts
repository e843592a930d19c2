import { describe, expect, test } from "vitest";
import { figuresOf } from "#experiments/headline.ts";
import { drills } from "#experiments/lessons/drills.ts";
import { lessons } from "#experiments/lessons/index.ts";
import type { Claim, Option } from "#experiments/lessons/lesson.ts";
import { runReplication } from "#experiments/run-replication.ts";
import type { Measured } from "#experiments/runner.ts";
import { outcomeById, outcomes } from "#outcomes/index.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { pairedDifference } from "#statistics/difference.ts";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import { example } from "../examples.ts";

const day = example("default-day");
const SEED = "lessons";

/** Few, and enough: on the same customers the differences claimed are many times their standard errors. */
const DAYS = 10;

const known = new Map<string, readonly Measured[]>();

function daysOf(scenario: Scenario): readonly Measured[] {
  const text = JSON.stringify(scenario);
  const days =
    known.get(text) ??
    Array.from({ length: DAYS }, (_, replication) => runReplication(scenario, SEED, replication));
  known.set(text, days);
  return days;
}

/** What is wrong with a claim when it is held against the simulation, on the same customers; undefined when nothing is. */
function fault(
  claim: Claim,
  planOf: (id: string | undefined) => Scenario,
  asked: string,
): string | undefined {
  const place = outcomes.findIndex(({ id }) => id === claim.outcome);
  const base = figuresOf(daysOf(planOf(claim.against)), place);
  const other = figuresOf(daysOf(planOf(claim.under ?? asked)), place);
  const { mean, low, high } = pairedDifference(base, other);
  const part = mean / ratioEstimate(base.of, base.per).mean;
  const share = claim.share ?? 0;
  const holds = {
    higher: low > 0 && part >= share,
    lower: high < 0 && -part >= share,
    close: Math.abs(part) <= share,
  };
  return holds[claim.is] ? undefined : `${low} to ${high}, ${part} of the base`;
}

const sentence = ({ outcome, under, against, is, share }: Claim) =>
  `${outcome} under ${under ?? "the plan"} is ${is} than under ${against ?? "the base"}${share === undefined ? "" : ` by ${is === "close" ? "at most" : "at least"} ${share}`}`;

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  "the lesson %s",
  (_, lesson) => {
    const base = lesson.base(day);
    const options: readonly Option[] = [lesson.plan, ...lesson.others];
    const planOf = (id: string | undefined) => {
      if (id === undefined) return base;
      const option = options.find((one) => one.id === id);
      if (option === undefined) throw new RangeError(`no option ${id}`);
      return option.apply(base);
    };

    test("asks about sound plans and known outcomes", () => {
      for (const { apply } of options) expect(checkScenario(apply(base)).ok).toBe(true);
      for (const id of [lesson.asked.outcome, ...lesson.also]) expect(outcomeById(id)?.id).toBe(id);
    });

    test.each(lesson.claims.map((claim) => [sentence(claim), claim] as const))(
      "%s",
      (_name, claim) => {
        expect(fault(claim, planOf, lesson.plan.id)).toBeUndefined();
      },
    );

    test("the answer lies within the slider, with room to guess wrong", () => {
      const { asked } = lesson;
      const place = outcomes.findIndex(({ id }) => id === asked.outcome);
      const [one, other] = [daysOf(base), daysOf(planOf(lesson.plan.id))];
      const figure = ratioEstimate(figuresOf(other, place).of, figuresOf(other, place).per).mean;
      const gap = pairedDifference(figuresOf(one, place), figuresOf(other, place)).mean;
      const answer = asked.as === "figure" ? figure : asked.as === "lower" ? -gap : gap;
      const room = (asked.max - asked.min) / 10;
      expect(answer).toBeGreaterThan(asked.min + (asked.min < 0 ? room : 0));
      expect(answer).toBeLessThan(asked.max - room);
    });
  },
);

describe.each(drills.map((drill) => [drill.id, drill] as const))("the drill %s", (_, drill) => {
  const base = drill.apply(day);
  const planOf = (id: string | undefined) => {
    const option = drill.options.find((one) => one.id === id);
    return option === undefined ? base : option.apply(base);
  };

  test("hurts: more is lost than on the day without it, and every way out is a sound plan", () => {
    const place = outcomes.findIndex(({ id }) => id === "lost-sales");
    const gap = pairedDifference(figuresOf(daysOf(day), place), figuresOf(daysOf(base), place));
    expect(gap.low).toBeGreaterThan(0);
    for (const { apply } of drill.options) expect(checkScenario(apply(base)).ok).toBe(true);
  });

  test.each(drill.claims.map((claim) => [sentence(claim), claim] as const))(
    "%s",
    (_name, claim) => {
      expect(fault(claim, planOf, "")).toBeUndefined();
    },
  );
});
