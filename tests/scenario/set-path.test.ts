import { describe, expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { setPaths } from "#scenario/set-path.ts";
import { copyOf } from "./example.ts";

const day = copyOf("default-day");

function changedBy(assignment: string): Scenario {
  const set = setPaths(day, [assignment]);
  if (!set.ok) throw new Error(set.problems.map(({ en }) => en).join(" "));
  return set.value;
}

const problemBy = (assignment: string) => {
  const set = setPaths(day, [assignment]);
  return set.ok ? [] : set.problems;
};

describe("One value is changed and nothing else", () => {
  test("a field", () => {
    const changed = changedBy("demand.visitors=90000");
    expect(changed.demand.visitors).toBe(90_000);
    expect({ ...changed, demand: day.demand }).toEqual(day);
    expect(day.demand.visitors).toBe(120_000);
  });

  test("an element by its index", () => {
    expect(changedBy("staff.shifts[0].count=9").staff.shifts[0]?.count).toBe(9);
  });

  test("an element by its id", () => {
    const changed = changedBy("customers[aftersales].silentShare=0.5");
    expect(changed.customers[1]?.silentShare).toBe(0.5);
    expect(changed.customers[0]).toEqual(day.customers[0]);
  });

  test("a weight", () => {
    expect(changedBy("demand.shape.weights[3]=7").demand.shape.weights[3]).toBe(7);
  });

  test("text that is not JSON is text, and may hold an equals sign", () => {
    expect(changedBy("study.seed=a=b").study.seed).toBe("a=b");
    expect(changedBy('horizon.until="24:00"').horizon.until).toBe("24:00");
    expect(changedBy("horizon.until=23:00").horizon.until).toBe("23:00");
  });

  test("an object, a list, null", () => {
    const law = { kind: "exponential", mean: 30 };
    const changed = changedBy(`customers[presale].effort=${JSON.stringify(law)}`);
    expect(changed.customers[0]?.effort).toEqual(law);
    expect(changedBy("demand.openings=[]").demand.openings).toEqual([]);
    expect(changedBy("autoReply.bot=null").autoReply.bot).toBeNull();
  });

  test("a field that may be there and is not yet", () => {
    expect(changedBy("demand.dayWeights=[2]").demand.dayWeights).toEqual([2]);
  });

  test("a source by its key", () => {
    expect(changedBy("sources[demand.visitors].low=5").sources["demand.visitors"]?.low).toBe(5);
  });
});

describe("The result is checked as a file is", () => {
  test.each([
    ["demand.consultRate=2", "demand.consultRate"],
    ["demand.visitors=many", "demand.visitors"],
    ["demand.visitors=1e999", "demand.visitors"],
    ["customers[presale].share=0.7", "customers"],
    ["service.assignment=pull", "service.assignment"],
    ["dacu=2", "dacu"],
  ])("%s", (assignment, path) => {
    expect(problemBy(assignment)).toMatchObject([{ path }]);
  });
});

describe("A path that leads nowhere is a problem that lists near names", () => {
  test.each([
    ["demand.vistors=1", "did you mean visitors?"],
    ["customers[presales].share=1", "presale"],
    ["staff.shifts[99].count=1", "from 0 to 7"],
    ["demand.batches[0].contacts=1", "empty list"],
    ["demand.visitors.number=1", "no further fields"],
    ["study.seed.length=1", "no further fields"],
    ["staf.shifts[0].count=1", "did you mean staff"],
    ["demand.withinDay.__proto__=1", "known here"],
    ["demand.constructor=1", "known here"],
    ["demand.dayWeights[0]=1", "dayWeights"],
    ["demand.visitors", "is not path=value"],
    ["=5", "is not path=value"],
    ["demand..visitors=5", "is not path=value"],
    ["demand.[visitors=5", "is not path=value"],
    ["", "is not path=value"],
  ])("%s", (assignment, words) => {
    const problems = problemBy(assignment);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.en).toContain(words);
  });
});

test("changes values that depend on each other together, and lists every problem of all", () => {
  const shares = setPaths(day, ["customers[presale].share=0.7", "customers[aftersales].share=0.3"]);
  expect(shares.ok).toBe(true);
  const wrong = setPaths(day, ["demand.visitor=1", "demand.consultRate=7", "study.seed=3"]);
  expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toEqual([
    "demand.visitor",
    "demand.consultRate",
    "study.seed",
  ]);
});
