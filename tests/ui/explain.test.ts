import i18next from "i18next";
import { expect, test } from "vitest";
import { outcomes } from "#outcomes/index.ts";
import { dayMoments } from "#ui/charts/day-moments.ts";
import { inputsOf } from "#ui/explain/inputs.ts";
import { placeBeside, placeBy } from "#ui/explain/place.ts";
import { fingerprint } from "#ui/frame/fingerprint.ts";
import { firstReplyLimit, ids, platformOutcome } from "#ui/home/outcome-ids.ts";
import { zh } from "#ui/text/zh.ts";
import { defaultDay } from "./default-day.ts";
import { studyOf } from "./studies.ts";

const view = { width: 1000, height: 800 };
const panel = { width: 300, height: 400 };

test("an explanation opens beneath its number", () => {
  expect(placeBy({ left: 200, right: 260, top: 80, bottom: 100 }, panel, view)).toEqual({
    left: 188,
    top: 108,
  });
});

test("or above it where there is no room beneath", () => {
  expect(placeBy({ left: 200, right: 260, top: 700, bottom: 720 }, panel, view).top).toBe(292);
});

test("or beside it, on either side, where it would cover its number", () => {
  const tall = { width: 300, height: 700 };
  const beside = (left: number) =>
    placeBy({ left, right: left + 60, top: 390, bottom: 410 }, tall, view).left;
  expect(beside(200)).toBe(268);
  expect(beside(800)).toBe(492);
});

test("and never leaves the window", () => {
  for (const left of [0, 990]) {
    const place = placeBy({ left, right: left + 10, top: 390, bottom: 410 }, panel, view);
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.left + panel.width).toBeLessThanOrEqual(view.width);
    expect(place.top + panel.height).toBeLessThanOrEqual(view.height);
  }
});

test("beside a point of a chart it leaves the point in sight", () => {
  const left = placeBeside({ x: 900, y: 400 }, panel, view);
  expect(left.left + panel.width).toBeLessThan(900);
  expect(placeBeside({ x: 50, y: 400 }, panel, view).left).toBeGreaterThan(50);
});

test("every outcome says which settings it uses, and how they stand", async () => {
  const texts = i18next.createInstance();
  await texts.init({ lng: "zh", resources: { zh: { translation: zh } } });
  for (const outcome of outcomes) {
    const inputs = inputsOf(outcome, defaultDay, texts.t, "zh");
    expect(inputs.length).toBeGreaterThan(1);
    for (const { name, value } of inputs) expect(`${name}${value}`).not.toMatch(/NaN|inputs\./);
  }
});

test("the outcomes the page reads by name are in the registry", () => {
  const known = outcomes.map(({ id }) => id);
  expect(known).toEqual(
    expect.arrayContaining([...Object.values(ids), platformOutcome(defaultDay)]),
  );
});

test("the first-reply limit is the rule's own", () => {
  const under = (rule: string) =>
    firstReplyLimit({ ...defaultDay, platform: { ...defaultDay.platform, rule } });
  expect(under("taobao-3-min")).toBe(180);
  expect(under("no-such-rule")).toBe(180);
});

test("openings that begin together are named once, without what stands in brackets", () => {
  expect(dayMoments(defaultDay, 0, 86_400, "zh")).toEqual([{ at: 20 / 24, name: "20 点开场" }]);
  expect(dayMoments(defaultDay, 0, 3600, "zh")).toEqual([]);
});

test("a deadline is a moment with a name as an opening is", () => {
  const at = "12:00";
  const deadline = { name: { zh: "截止", en: "Deadline" }, at, height: 1, build: 3600 };
  const demand = { ...defaultDay.demand, deadlines: [deadline] };
  expect(dayMoments({ ...defaultDay, demand }, 0, 86_400, "en")).toContainEqual({
    at: 0.5,
    name: "Deadline",
  });
});

test("equal digits have equal marks, whatever the order; one other digit has another", () => {
  const a = studyOf({ outcomes: { x: 1, y: 2 } });
  expect(fingerprint(studyOf({ outcomes: { y: 2, x: 1 } }))).toBe(fingerprint(a));
  expect(fingerprint(studyOf({ outcomes: { x: 1, y: 2.0000000000000004 } }))).not.toBe(
    fingerprint(a),
  );
  expect(fingerprint(a)).toMatch(/^[0-9a-f]{8}$/);
});
