import { describe, expect, it } from "vitest";
import { replicate } from "#experiments/replicate.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { copyOf } from "../scenario/example.ts";

const DAYS = 10;

/** The rival shops' day with something changed, on the same customers. */
async function study(change: (day: Scenario) => void = () => undefined): Promise<StudyResult> {
  const day = copyOf("rival-shops");
  day.demand.visitors = 60_000;
  for (const shift of day.staff.shifts) shift.count = Math.ceil(shift.count / 2);
  change(day);
  return replicate(thisThreadRunner, day, { replications: DAYS });
}

/** Mean of the paired differences of a figure, and 3 standard errors of it. */
function difference(base: StudyResult, other: StudyResult, id: string) {
  const pairs = (other.days[id] ?? []).map((value, i) => value - (base.days[id]?.[i] ?? 0));
  const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
  const squares = pairs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, noise: 3 * Math.sqrt(squares / (pairs.length - 1) / pairs.length) };
}

const agents = (more: number) => (day: Scenario) => {
  for (const shift of day.staff.shifts) if (shift.type === "regular") shift.count += more;
};
const reply = (factor: number) => (day: Scenario) => {
  for (const { effort } of day.customers) if (effort.kind === "lognormal") effort.mean *= factor;
};

describe("on the same customers, rivals asked at the same time", () => {
  const base = study();

  it.each([
    ["one more agent a shift", agents(1)],
    ["three more agents a shift", agents(3)],
    ["replies a tenth quicker", reply(0.9)],
    ["replies a third quicker", reply(2 / 3)],
  ] as const)("%s never loses more, to rivals or in all", async (_, change) => {
    const other = await study(change);
    for (const id of ["lost-sales", "lost-sales-to-rivals", "drawn-lost-orders"]) {
      const { mean, noise } = difference(await base, other, id);
      expect(mean).toBeLessThan(noise);
    }
    expect(difference(await base, other, "lost-sales").mean).toBeLessThan(0);
  });

  it("answering first questions first loses fewer to rivals, and more in mid-chat: the known exception", async () => {
    const first = await study((day) => {
      day.service.replyOrder = "first-questions-first";
    });
    const rivals = difference(await base, first, "lost-sales-to-rivals");
    const later = difference(await base, first, "lost-sales-later");
    expect(rivals.mean).toBeLessThan(-rivals.noise);
    expect(later.mean).toBeGreaterThan(later.noise);
  });

  it("a tight cap on open chats loses more although every reply is quicker: the other exception", async () => {
    const capped = await study((day) => {
      for (const type of day.staff.types) type.maxChats = 2;
    });
    const lost = difference(await base, capped, "lost-sales");
    expect(lost.mean).toBeGreaterThan(lost.noise);
    const later = difference(await base, capped, "lost-sales-later");
    expect(later.mean).toBeLessThan(0);
  });
});
