import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "#experiments/compare.ts";
import { drills } from "#experiments/lessons/drills.ts";
import { lessons } from "#experiments/lessons/index.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { storeOn } from "#ui/keep/storage.ts";
import { codeOf, linkOf, readCodes, readLink } from "#ui/train/codes.ts";
import { stacked } from "#ui/train/guess-chart.tsx";
import { keepNotebook, noted, readNotebook } from "#ui/train/notebook.ts";
import { isNear, median, revealOf } from "#ui/train/reveal-figures.ts";
import { trainEn } from "#ui/train/text-en.ts";
import { trainZh } from "#ui/train/text-zh.ts";
import { defaultDay } from "./default-day.ts";

const lesson = fc.constantFrom(...lessons.map(({ id }) => id));

test("a guess comes back from its code, whatever stands between codes", () => {
  fc.assert(
    fc.property(
      lesson,
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.array(fc.integer({ min: -20_000, max: 20_000 }), { maxLength: 40 }),
      fc.constantFrom(" ", "\n", "，", "; 张三：", "\t"),
      (id, seed, guesses, between) => {
        const text = guesses.map((guess) => codeOf({ lesson: id, seed, guess })).join(between);
        expect(readCodes(text, id, seed)).toEqual({ guesses, foreign: 0 });
      },
    ),
  );
});

test("codes of another class, another lesson or with a slip of the pen are left out and counted", () => {
  const ours = codeOf({ lesson: "speed", seed: "a", guess: 3000 });
  const slip = ours.replace("3000", "3100");
  const others = [
    codeOf({ lesson: "speed", seed: "b", guess: 3000 }),
    codeOf({ lesson: "bots", seed: "a", guess: 3000 }),
  ];
  const read = readCodes([ours, slip, ...others, "speed", "_"].join(" "), "speed", "a");
  expect(read).toEqual({ guesses: [3000], foreign: 3 });
});

test("a class link names lesson and seed, and a stranger's text does no harm", () => {
  const seed = "初一 班/2";
  expect(readLink(linkOf({ lesson: "queues", seed }))).toEqual({ lesson: "queues", seed });
  for (const hash of [
    "",
    "#/train",
    "#/train/",
    "#/train/x",
    "#/train/%E0%/a",
    `#/train/x/${"a".repeat(99)}`,
  ])
    expect(readLink(hash)).toBeUndefined();
});

test("ids of lessons and drills can stand in a link and in a code", () => {
  const ids = [...lessons, ...drills].map(({ id }) => id);
  expect(new Set(ids).size).toBe(10);
  for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
});

test("a guess is fixed once the answer was shown; notes can still be written", () => {
  const guessed = noted({}, "speed/a", { guess: 4000 });
  const locked = noted(guessed, "speed/a", { isLocked: true });
  const later = noted(locked, "speed/a", { guess: 3500, finding: "队短了", choice: "cap" });
  expect(later["speed/a"]).toEqual({
    question: "",
    finding: "队短了",
    decision: "",
    guess: 4000,
    isLocked: true,
  });
});

test("a notebook outlives the visit, and rubbish in its place is an empty one", () => {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
  } as unknown as Storage;
  const store = () => storeOn(() => storage);
  const notebook = noted({}, "bots/a", { decision: "量 30 分钟再来率" });
  keepNotebook(store(), notebook);
  expect(readNotebook(store())).toEqual(notebook);
  for (const text of ["", "[", "3", '{"x": 1}', '{"x": {"question": 3}}']) {
    storage.setItem("dacu-train", text);
    expect(readNotebook(store())).toEqual({});
  }
});

test("the answer is the mean difference of the days, on the same customers", async () => {
  const speed = lessons.find(({ id }) => id === "speed");
  if (speed === undefined) throw new RangeError("no lesson on speed");
  const evening = {
    ...defaultDay,
    horizon: { from: "19:00", until: "21:00", afterwards: "stop" as const },
  };
  const plans = [evening, speed.plan.apply(evening)];
  const comparison = await compare(thisThreadRunner, plans, { replications: 20, seed: "x" });
  const { answer, days, low, high } = revealOf(comparison, speed.asked);
  const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
  expect(answer).toBeCloseTo(mean, 6);
  expect(days.length).toBe(20);
  expect(low).toBeLessThanOrEqual(high);
  expect(answer).toBeGreaterThan(0);
});

test("near is within the lesson's share of the answer, or its least", () => {
  const asked = {
    outcome: "x",
    as: "lower",
    min: 0,
    max: 9,
    step: 1,
    near: 0.2,
    least: 100,
  } as const;
  expect([isNear(800, 1000, asked), isNear(799, 1000, asked)]).toEqual([true, false]);
  expect([isNear(100, 0, asked), isNear(101, 0, asked)]).toEqual([true, false]);
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
});

test("dots of one column stand on each other, and those beyond the axis at its ends", () => {
  expect(stacked([1, 1.4, 9, -5, 20], 0, 10, 10)).toEqual([
    { x: 0.15, level: 0 },
    { x: 0.15, level: 1 },
    { x: 0.95, level: 0 },
    { x: 0.05, level: 0 },
    { x: 0.95, level: 1 },
  ]);
});

test("both languages say the same things with the same values", () => {
  const marks = (text: string) =>
    [...new Set(text.match(/\{\{\w+\}\}/g))].sort((a, b) => (a < b ? -1 : 1));
  const messages = ({ sit, own, ...rest }: typeof trainZh) =>
    Object.entries({ ...rest, ...sit, ...own });
  const english = new Map(messages(trainEn));
  for (const [key, text] of messages(trainZh))
    expect([key, marks(english.get(key) ?? "")]).toEqual([key, marks(text)]);
});
