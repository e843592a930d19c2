import { describe, expect, test } from "vitest";
import { cutAxis, heightOf } from "#ui/charts/cut-axis.ts";
import { dayWindows, windowed } from "#ui/charts/day-window.ts";
import { drawnDemand, perPlanned, plannedBins } from "#ui/charts/demand-drawn.ts";
import { blockLanes } from "#ui/scenario-editor/block-lanes.ts";
import { withBlockAdded } from "#ui/scenario-editor/demand-blocks.ts";
import { type Pen, penMoved } from "#ui/scenario-editor/pen.ts";
import { plannedContacts } from "#ui/scenario-editor/planned-contacts.ts";
import { defaultDay } from "./default-day.ts";
import { studyOf } from "./studies.ts";

describe("the axis", () => {
  test("goes to the highest bar where none towers above the others", () => {
    expect(cutAxis([10, 20, 30, 25])).toEqual({ top: 30, isCut: false });
    expect(cutAxis([])).toEqual({ top: 0, isCut: false });
    expect(cutAxis([0, 7, 0])).toEqual({ top: 7, isCut: false });
  });

  test("cuts one bar that would press the others to the floor, a little above the next", () => {
    const axis = cutAxis([10, 800, 400, Number.NaN]);
    expect(axis.isCut).toBe(true);
    expect(axis.top).toBeCloseTo(448, 9);
    expect([heightOf(axis, 800), heightOf(axis, -1)]).toEqual([1, 0]);
    expect(heightOf(axis, 224)).toBeCloseTo(0.5, 9);
  });
});

describe("the bars of demand", () => {
  test("move with the plan at once, in the proportion of the last settled answer", () => {
    // 5 % came back unresolved in the first hour; hardly anybody came in the second.
    const times = perPlanned([105, 1], [100, 0.1]);
    expect(times[0]).toBeCloseTo(1.05);
    expect(times[1]).toBeCloseTo(106 / 100.1);
    const latest = { contacts: [210, 0], people: [140, 0] };
    const drawn = drawnDemand([1.05, 1.06], [200, 50], latest);
    expect(drawn.contacts).toEqual([210, 53]);
    // The bot's part is that of the latest answer; where it has none, people get them all.
    expect(drawn.people).toEqual([140, 53]);
  });

  test("join half hours where the chart is narrow, and begin where the day shown begins", () => {
    const planned = plannedContacts(defaultDay);
    const { contacts } = planned;
    const [hour] = plannedBins(planned, 24, { group: 2, first: 0 });
    expect(hour).toBeCloseTo((contacts[0] ?? 0) + (contacts[1] ?? 0), 9);
    expect(plannedBins(planned, 1, { group: 1, first: 40 })[0]).toBe(contacts[40]);
  });
});

describe("the pen", () => {
  const pen: Pen = {
    start: defaultDay,
    bin: 2,
    value: 50,
    axis: { top: 100, isCut: false },
    room: 200,
    group: undefined,
    before: [10, 20, 50, 40, 5],
    last: 2,
    wanted: new Map(),
  };

  test("raises the bar it holds as far as it moves", () => {
    // 200 pixels are 100 contacts: 40 up are 20 more.
    expect([...penMoved(pen, 2, -40).wanted]).toEqual([[2, 70]]);
    expect([...penMoved(pen, 2, 400).wanted]).toEqual([[2, 0]]);
  });

  test("paints every bar between two moments, however fast it went", () => {
    const there = penMoved(pen, 4, -20);
    expect([...there.wanted]).toEqual([
      [2, 60],
      [3, 60],
      [4, 60],
    ]);
    expect(penMoved(there, 3, 0).wanted.get(4)).toBe(50);
  });

  test("moves bars picked together in their proportions", () => {
    const group = { ...pen, group: { first: 1, last: 3 } };
    expect([...penMoved(group, 2, -100).wanted.values()]).toEqual([40, 100, 80]);
  });
});

test("blocks that overlap lie in lanes above each other", () => {
  const name = { zh: "加成", en: "Boost" };
  const hours = [
    [10, 12],
    [11, 13],
    [12, 14],
  ] as const;
  const scenario = hours.reduce(
    (so, [from, until]) => withBlockAdded(so, { from: from * 3600, until: until * 3600 }, name),
    defaultDay,
  );
  const { blocks, count } = blockLanes(scenario, { from: 0, until: 86_400 });
  expect(blocks.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  expect(count).toBe(2);
});

test("a long horizon is looked at day by day, each with its own slots", () => {
  const hours = Array.from({ length: 52 * 2 }, (_, slot) => slot);
  const study = studyOf({ bySlot: { contacts: hours } });
  const windows = dayWindows(study);
  expect(windows).toEqual([
    { first: 0, count: 48 },
    { first: 48, count: 48 },
    { first: 96, count: 8 },
  ]);
  const second = windowed(study, { first: 48, count: 48 });
  expect(second.slots).toEqual({ from: 86_400, width: 1800, count: 48 });
  expect(second.bySlot.contacts?.mean[0]).toBe(48);
  expect(dayWindows(studyOf({ bySlot: { contacts: hours.slice(0, 52) } }))).toEqual([]);
});
