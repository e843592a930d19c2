import { describe, expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Checked, Path } from "#scenario/checked.ts";
import { growingLists, offersFor, withoutElement, withOffer } from "#scenario/growing-lists.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { copyOf } from "./example.ts";

const day = copyOf("default-day");
const festival = copyOf("festival-15-days");
const examples = [day, festival, copyOf("auto-reply"), copyOf("jun-18")];

function taken(checked: Checked<Scenario>): Scenario {
  if (!checked.ok) throw new Error(checked.problems[0]?.en);
  return checked.value;
}
const pathOf = (list: string): Path => list.split(".");
const only = (scenario: Scenario, path: Path, name: string) => {
  const offer = offersFor(scenario, path, examples).find((one) => one.name.zh === name);
  if (offer === undefined) throw new Error(`no offer ${name}`);
  return offer;
};

describe.each(growingLists)("%s", (list) => {
  const path = pathOf(list);
  const length = (scenario: Scenario) =>
    (
      path.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], scenario) as
        | unknown[]
        | undefined
    )?.length ?? 0;

  test("everything it may take makes a sound plan, and taking it away again leaves the plan as it was", () => {
    const offers = offersFor(festival, path, examples);
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) {
      const grown = taken(withOffer(festival, path, offer));
      expect(length(grown)).toBe(length(festival) + 1);
      const back = taken(withoutElement(grown, [...path, length(festival)]));
      const { staffing, ...rest } = back;
      // A part that was made for the list stays, empty.
      expect(festival.staffing ?? staffing ?? {}).toEqual(festival.staffing ?? {});
      expect({ ...rest, ...(festival.staffing && { staffing }) }).toEqual(festival);
    }
  });

  test("may take several, one after the other", () => {
    let scenario = festival;
    for (let count = 0; count < 2; count++) {
      const offer = offersFor(scenario, path, examples).at(-1);
      if (offer !== undefined) scenario = taken(withOffer(scenario, path, offer));
    }
    expect(length(scenario)).toBe(length(festival) + 2);
    expect(checkScenario(scenario).ok).toBe(true);
  });
});

test("a kind of contact comes with its figures and sources, as the plan's own after-sales class", () => {
  const kinds = festival.afterSales?.kinds ?? [];
  const index = kinds.findIndex(({ id }) => id === "logistics");
  const without = taken(withoutElement(festival, ["afterSales", "kinds", index]));
  expect(Object.keys(without.sources)).not.toContainEqual(
    expect.stringMatching(/^afterSales\.kinds\[logistics\]/),
  );
  // "Hot items packed beforehand" was about shipping and logistics.
  expect(without.afterSales?.preparation?.[0]?.kinds).toEqual(["shipping"]);
  const offer = only(without, ["afterSales", "kinds"], "查物流");
  const again = taken(withOffer(without, ["afterSales", "kinds"], offer));
  expect(again.afterSales?.kinds.at(-1)).toEqual(kinds[index]);
});

test("a kind that refunds come with cannot go, and the sentence names it", () => {
  const index = festival.afterSales?.kinds.findIndex(({ id }) => id === "refund") ?? -1;
  expect(withoutElement(festival, ["afterSales", "kinds", index])).toMatchObject({
    ok: false,
    problems: [{ path: "afterSales.refunds.kind", en: expect.stringContaining("refund") }],
  });
});

test("a measure is in force once it is added", () => {
  const path = ["afterSales", "preparation"];
  const grown = taken(withOffer(festival, path, only(festival, path, "另一项措施 3")));
  expect(grown.afterSales?.preparation?.at(-1)).toMatchObject({
    id: "measure-2",
    on: true,
    kinds: festival.afterSales?.kinds.map(({ id }) => id),
  });
});

test("taking an opening away keeps what was said of the sources of the others", () => {
  const source = { grade: "assumption", source: "own books" } as const;
  const graded = {
    ...day,
    sources: { "demand.openings[0]": source, "demand.openings[1].height": source },
  };
  const without = taken(withoutElement(graded, ["demand", "openings", 0]));
  expect(without.sources).toEqual({ "demand.openings[0].height": source });
});

test("the hours of a bot grow by hours that are still free", () => {
  const path = ["autoReply", "bot", "hours"];
  const night = taken(withOffer(day, path, only(day, path, "开启时段")));
  expect(night.autoReply.bot?.hours).toEqual([{ from: "22:00", until: "32:00" }]);
  const more = taken(withOffer(night, path, only(night, path, "开启时段")));
  expect(more.autoReply.bot?.hours?.[1]).toEqual({ from: "8:00", until: "9:00" });
  expect(taken(withoutElement(night, [...path, 0])).autoReply.bot).not.toHaveProperty("hours");
});
