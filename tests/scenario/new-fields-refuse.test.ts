import { expect, test } from "vitest";
import type { Path } from "#scenario/checked.ts";
import { lawOfPairs } from "#scenario/form-rows.ts";
import { withValue } from "#scenario/with-value.ts";
import { numbersOf, pairsOf } from "#ui/assumptions/typed-numbers.ts";
import { copyOf } from "./example.ts";

const festival = copyOf("festival-15-days");
const people = copyOf("people");
const reserve = people.staff.shifts.findIndex(({ onCall }) => onCall);
const staffed = {
  ...festival,
  staffing: { shifts: [{ type: festival.staff.types[0]?.id ?? "", lengths: [8] }] },
};
const effort = ["customers", 0, "effort"];

/** What was typed in a field, and what the sentence must name: the place, what is there, what to do. */
const cases: readonly (readonly [
  name: string,
  scenario: typeof festival,
  path: Path,
  value: unknown,
  says: readonly string[],
])[] = [
  [
    "orders before that are negative",
    festival,
    ["afterSales", "ordersBefore"],
    numbersOf("1900 -20"),
    ["afterSales.ordersBefore[1]", "-20", "0"],
  ],
  [
    "a weight of a day too few",
    festival,
    ["demand", "dayWeights"],
    numbersOf("1 1 1"),
    ["demand.dayWeights", "3", "15"],
  ],
  [
    "hours of a shift beyond a day",
    staffed,
    ["staffing", "shifts", 0, "lengths"],
    numbersOf("8 25"),
    ["staffing.shifts[0].lengths[1]", "25", "24"],
  ],
  [
    "branches that do not add up",
    festival,
    effort,
    lawOfPairs("hyperexponential", pairsOf("70% 20; 40% 60")),
    ["customers[0].effort", "1.1"],
  ],
  [
    "a branch without its mean",
    festival,
    effort,
    lawOfPairs("hyperexponential", pairsOf("70% 20; 30%")),
    ["customers[0].effort.means[1]"],
  ],
  [
    "points of a law that go back",
    festival,
    effort,
    lawOfPairs("empirical", pairsOf("0% 5; 60% 30; 50% 40; 100% 90")),
    ["customers[0].effort.quantiles"],
  ],
  [
    "words in place of points",
    festival,
    effort,
    lawOfPairs("empirical", pairsOf("about a minute")),
    ["customers[0].effort.quantiles"],
  ],
  [
    "a chance of being called in above one",
    people,
    ["staff", "shifts", reserve, "onCall", "calledIn"],
    { kind: "chance", share: 1.2 },
    [`staff.shifts[${reserve}].onCall.calledIn.share`, "1.2", "1"],
  ],
  [
    "half a round",
    festival,
    ["customers", 0, "rounds"],
    { kind: "fixed", count: 2.5 },
    ["customers[0].rounds.count", "2.5"],
  ],
];

test.each(cases)(
  "%s are refused in a sentence that names them",
  (_, scenario, path, value, says) => {
    const checked = withValue(scenario, path, value);
    if (checked.ok) throw new Error("taken");
    const [first] = checked.problems;
    for (const part of says) {
      expect(first?.zh).toContain(part);
      expect(first?.en).toContain(part);
    }
    // A full sentence, in both languages.
    expect(first?.zh).toMatch(/。$/u);
    expect(first?.en).toMatch(/\.$/u);
  },
);
