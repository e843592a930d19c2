import { describe, expect, test } from "vitest";
import { pathText } from "#scenario/path-text.ts";
import type { AfterSales, Scenario } from "#scenario/scenario.ts";
import { dayWith, first, problemsIn } from "./example.ts";
import { trips } from "./trips.ts";

const name = { zh: "例", en: "example" };
const exponential = { kind: "exponential" as const, mean: 3600 };

/** Every field written out. */
const written: AfterSales = {
  contactsPerOrder: 0.17,
  kinds: [
    { id: "status", name, perOrder: 0.03, delay: exponential, customer: "aftersales" },
    { id: "refund", name, perOrder: 0.09, delay: exponential, customer: "aftersales", bot: false },
  ],
  ordersBefore: [2000, 1500],
  unpaid: {
    share: 0.3,
    selfPaid: 0.4,
    selfPaidAfter: exponential,
    closeAfter: 86_400,
    chase: {
      by: "hand",
      after: 600,
      recovered: 0.45,
      prompt: 900,
      halving: 3600,
      effort: exponential,
      cost: 0.05,
      staff: ["regular"],
    },
  },
  refunds: { share: 0.15, kind: "refund", value: 1 },
  recontact: { resolved: 0.8, share: 0.7, after: exponential },
  disputes: { share: 0.05, work: exponential },
  reviews: {
    perOrder: 0.01,
    afterGivenUp: 0.2,
    delay: exponential,
    mend: { effort: exponential, mended: 0.3, compensation: 10 },
  },
  preparation: [
    { id: "packed", name, on: true, kinds: ["status"], coverage: 0.4, reduction: 0.5, cost: 0.2 },
  ],
  wrongAnswerFactor: 3,
};

/** A fresh copy of it. */
const whole = (): AfterSales => JSON.parse(JSON.stringify(written));

const with_ = (change: (after: AfterSales) => void) => (day: Scenario) => {
  const after = whole();
  day.afterSales = after;
  for (const each of day.customers) if (each.id === "aftersales") each.returnShare = 0;
  change(after);
};

test("a scenario may leave the whole part out, or write all of it", () => {
  expect(problemsIn(dayWith(() => undefined))).toEqual([]);
  expect(problemsIn(dayWith(with_(() => undefined)))).toEqual([]);
});

/** Paths of the numbers, words and lists of a value. */
function leavesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return leavesOf(item, place);
  });
}

function put(value: unknown, path: readonly (string | number)[], by: unknown): void {
  const [last, ...rest] = [...path].reverse();
  const parent = rest.reverse().reduce<unknown>((at, key) => (at as never)[key], value);
  (parent as Record<string | number, unknown>)[last ?? ""] = by;
}

describe("a number below zero, a word for a number and a number for a word are named with their place", () => {
  const leaves = leavesOf(whole(), ["afterSales"]);
  test.each(leaves.map((path) => [pathText(path), path] as const))("%s", (text, path) => {
    const own = path.reduce<unknown>((at, key) => (at as never)[key], { afterSales: whole() });
    const bads = typeof own === "number" ? [-1, "many", null] : [17.5, null];
    // the ids of kinds are named elsewhere, so a fault there is found alone
    for (const bad of bads) {
      const problems = problemsIn(
        dayWith((day) => {
          with_(() => undefined)(day);
          put(day, path, bad);
        }),
      );
      expect(problems.map((problem) => problem.path)).toEqual([text]);
      expect(problems[0]?.en).toContain(text);
      expect(problems[0]?.en).toContain(typeof bad === "string" ? `"${bad}"` : String(bad));
      expect(problems[0]?.zh).toMatch(/[\u4e00-\u9fff].*[。？]$/u);
    }
  });
});

test("a share above 1 is refused with its range", () => {
  const [problem] = problemsIn(dayWith(with_((after) => put(after, ["refunds", "share"], 1.5))));
  expect(problem?.path).toBe("afterSales.refunds.share");
  expect(problem?.en).toContain("Refund share (afterSales.refunds.share) is 1.5");
  expect(problem?.en).toContain("from 0 to 1");
});

trips(
  "a contact of an unknown class",
  "afterSales.kinds[0].customer",
  with_((after) => {
    first(after.kinds).customer = "after-sale";
  }),
);

trips(
  "a contact that comes in as a pre-sale class",
  "afterSales.kinds[0].customer",
  with_((after) => {
    first(after.kinds).customer = "presale";
  }),
);

trips(
  "refunds of an unknown kind",
  "afterSales.refunds.kind",
  with_((after) => put(after, ["refunds", "kind"], "refunds")),
);

trips(
  "preparation for an unknown kind",
  "afterSales.preparation[0].kinds[0]",
  with_((after) => put(after, ["preparation", 0, "kinds", 0], "parcels")),
);

trips(
  "chasing by an unknown staff type",
  "afterSales.unpaid.chase.staff[0]",
  with_((after) => put(after, ["unpaid", "chase", "staff", 0], "regulars")),
);

trips(
  "two kinds of one id",
  "afterSales.kinds[2].id",
  with_((after) => {
    after.kinds.push({ ...first(after.kinds) });
  }),
);

trips(
  "two measures of one id",
  "afterSales.preparation[1].id",
  with_((after) => {
    after.preparation?.push({ ...first(after.preparation) });
  }),
);

trips("customers who come back by two rules", "customers[1].returnShare", (day) => {
  day.afterSales = whole();
});

trips("an after-sales class that buys", "customers[1].conversion.answered", (day) => {
  with_(() => undefined)(day);
  for (const each of day.customers) if (each.id === "aftersales") each.conversion.answered = 0.1;
});

trips(
  "contacts per order where no kind has a rate to scale",
  "afterSales.contactsPerOrder",
  with_((after) => {
    for (const kind of after.kinds) kind.perOrder = 0;
  }),
);

trips(
  "a chase after the order is closed",
  "afterSales.unpaid.chase.after",
  with_((after) => {
    put(after, ["unpaid", "chase", "after"], 86_400);
    put(after, ["unpaid", "chase", "prompt"], 90_000);
  }),
);

trips(
  "a chase that is never prompt",
  "afterSales.unpaid.chase.prompt",
  with_((after) => put(after, ["unpaid", "chase", "prompt"], 300)),
);

trips(
  "a delay whose quantiles fall",
  "afterSales.kinds[0].delay.quantiles[1]",
  with_((after) => {
    first(after.kinds).delay = {
      kind: "empirical",
      quantiles: [
        [0, 5],
        [1, 4],
      ],
    };
  }),
);

trips("more orders than a run can follow", "afterSales", (day) => {
  with_((after) => {
    after.ordersBefore = Array<number>(60).fill(5e6);
  })(day);
});
