import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { platformRules } from "#rules/index.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { checkedPlan } from "#ui/keep/checked-plan.ts";
import { dropDraft, keepDraft, readDraft } from "#ui/keep/draft.ts";
import { exampleCard } from "#ui/keep/example-card.ts";
import { makeLink, readLink } from "#ui/keep/link.ts";
import { type Notice, withNotice } from "#ui/keep/notice.ts";
import { planText, storedPlan } from "#ui/keep/plan-text.ts";
import { fileNameOf, scenarioText } from "#ui/keep/scenario-file.ts";
import { stepLabel } from "#ui/keep/step-label.ts";
import { storeOn } from "#ui/keep/storage.ts";
import { addVersion, planOfVersion, readVersions } from "#ui/keep/versions.ts";
import { isUntouched, loadExamples } from "#ui/state/examples.ts";
import { leverRange } from "#ui/state/levers.ts";
import { edited, type Plan, planOf, scenarioOf } from "#ui/state/plan.ts";
import { keepZh } from "#ui/text/keep-zh.ts";
import { defaultDay } from "./default-day.ts";

const plan = planOf({ id: "default-day", scenario: defaultDay });
const withVisitors = (value: number, of: Plan = plan): Plan =>
  edited(of, { type: "lever-moved", id: "visitors", value });
const withTarget = (target: number): Plan =>
  edited(plan, {
    type: "changed",
    change: (scenario) => ({ ...scenario, platform: { ...scenario.platform, target } }),
  });

/** Storage with room for so many characters. */
function storage(room = Number.POSITIVE_INFINITY): Storage {
  const held = new Map<string, string>();
  const size = () => [...held].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => {
      const before = held.get(name)?.length ?? -name.length;
      if (size() - before + text.length > room) throw new Error("no room");
      held.set(name, text);
    },
    removeItem: (name) => void held.delete(name),
  };
}

function roomy(room?: number) {
  const held = storage(room);
  return storeOn(() => held);
}

const forbidden = () =>
  storeOn(() => {
    throw new Error("forbidden");
  });

describe("a stored plan", () => {
  test("comes back as it was, and as untouched as it was", () => {
    for (const one of [
      plan,
      withVisitors(150_000),
      withTarget(0.5),
      withVisitors(7, withTarget(0.8)),
    ]) {
      const stored = storedPlan(planText(one));
      expect(stored.status === "sound" ? stored.plan : stored.status).toEqual(one);
      expect(stored.status === "sound" && isUntouched(stored.plan)).toBe(one === plan);
    }
  });

  test("that was tampered with, cut or never was one is damaged, never half a plan", () => {
    const text = planText(plan);
    const at = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(at, (end) => storedPlan(text.slice(0, end)).status === "damaged"),
      { numRuns: 50 },
    );
    expect(storedPlan(text.replace("120000", "120001")).status).toBe("damaged");
    fc.assert(fc.property(fc.string(), (any) => storedPlan(any).status === "damaged"));
  });

  test("of another build is whole, but foreign", () => {
    const [, ...rest] = planText(plan).split(" ");
    expect(storedPlan(`index-old.js ${rest.join(" ")}`).status).toBe("foreign");
  });
});

describe("the draft", () => {
  test("of this window comes before that of the browser", () => {
    const [window, browser] = [roomy(), roomy()];
    keepDraft(withVisitors(1), new Date(1), [browser]);
    const all = [window, browser];
    const visitors = () => {
      const draft = readDraft(all);
      return draft.status === "sound" ? scenarioOf(draft.plan).demand.visitors : draft.status;
    };
    expect(visitors()).toBe(1);
    keepDraft(withVisitors(2), new Date(2), [window]);
    expect(visitors()).toBe(2);
    dropDraft(all);
    expect(visitors()).toBe("none");
  });

  test("lives in memory where the browser forbids storage, and says it will not last", () => {
    const store = forbidden();
    expect(keepDraft(withVisitors(3), new Date(3), [store])).toBe(false);
    expect(readDraft([store]).status).toBe("sound");
    expect(store.isLasting()).toBe(false);
  });
});

describe("versions", () => {
  const version = (savedAt: number) => ({
    savedAt,
    label: { zh: `第 ${savedAt} 步`, en: `step ${savedAt}` },
    name: defaultDay.name,
    headline: { missed: 0.1, lost: 1000 },
  });
  const add = (store: ReturnType<typeof roomy>, count: number) => {
    for (let at = 1; at <= count; at++) addVersion(store, version(at), withVisitors(at * 1000));
  };

  test("are the twenty newest, newest first, each with its plan", () => {
    const store = roomy();
    add(store, 25);
    const versions = readVersions(store);
    expect(versions.map(({ savedAt }) => savedAt)).toEqual(
      Array.from({ length: 20 }, (_, index) => 25 - index),
    );
    for (const one of versions) {
      const stored = planOfVersion(store, one);
      expect(stored.status === "sound" && scenarioOf(stored.plan).demand.visitors).toBe(
        one.savedAt * 1000,
      );
    }
  });

  test("of one moment are two", () => {
    const store = roomy();
    addVersion(store, version(1), withVisitors(1));
    addVersion(store, version(1), withVisitors(2));
    expect(new Set(readVersions(store).map(({ key }) => key)).size).toBe(2);
  });

  test("are fewer where there is little room, the newest kept", () => {
    const size = planText(withVisitors(1000)).length;
    const store = roomy(size * 3.5);
    add(store, 6);
    expect(readVersions(store).map(({ savedAt }) => savedAt)).toEqual([6, 5, 4]);
  });

  test("are all there for this visit where storage is forbidden", () => {
    const store = forbidden();
    add(store, 3);
    expect(readVersions(store)).toHaveLength(3);
  });

  test("of a list that is none are none", () => {
    const store = roomy();
    for (const text of ["{", "7", '[{"key":1}]', "[null]"]) {
      store.write("versions", text);
      expect(readVersions(store)).toEqual([]);
    }
  });
});

describe("a plan from elsewhere", () => {
  const range = leverRange(defaultDay, "visitors");
  const problemsOf = (levers: unknown) => {
    const checked = checkedPlan({ id: "default-day", scenario: defaultDay, levers });
    return checked.ok ? checked.value.levers : checked.problems.map(({ path }) => path);
  };

  test("keeps levers that stand within their range", () => {
    expect(problemsOf({ visitors: range.max })).toEqual({ visitors: range.max });
    expect(problemsOf({})).toEqual({});
  });

  test("is refused when a lever is unknown or beyond its range", () => {
    for (const levers of [
      { visitors: range.max * 2 },
      { visitors: -1 },
      { visitors: "many" },
      { agentHours: 1e12 },
      { luck: 1 },
    ]) {
      expect(problemsOf(levers)).toEqual(["levers"]);
    }
  });

  test("is refused with everything that is wrong with its scenario", () => {
    const scenario = { ...defaultDay, platform: { rule: "nobody's", target: 3 }, study: undefined };
    const checked = checkedPlan({ id: "file", scenario, levers: {} });
    expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["platform.target", "study"]),
    );
  });
});

describe("a link to a plan", () => {
  const page = "https://example.com/dacu/";
  const opened = async (one: Plan) => {
    const { address } = await makeLink(one, undefined, page);
    const read = await readLink(new URL(address).hash);
    if (!read.ok) throw new Error(read.problems[0]?.en);
    return read.value.plan;
  };

  test("opens as that plan: example, changes and levers", async () => {
    for (const one of [plan, withVisitors(150_000), withVisitors(90_000, withTarget(0.75))]) {
      expect(await opened(one)).toEqual(one);
    }
  });

  test("of a file opens as a file", async () => {
    const scenario: Scenario = { ...defaultDay, name: { zh: "我的店", en: "My shop" } };
    const file = planOf({ id: "file", scenario });
    expect(await opened(file)).toEqual(file);
  });

  test("of every example is short", async () => {
    for (const [id, scenario] of await loadExamples()) {
      const { address } = await makeLink(planOf({ id, scenario }), undefined, page);
      expect(address.length).toBeLessThan(200);
    }
  });
});

describe("a scenario file", () => {
  test("holds every digit of the plan and is read again without a word", () => {
    const scenario = scenarioOf(withVisitors(123_456, withTarget(0.123)));
    expect(readScenario(scenarioText(scenario))).toEqual({ ok: true, value: scenario });
  });

  test("has a name every system takes", () => {
    expect(fileNameOf("20 点开场当天 · 母婴店")).toBe("20-点开场当天-母婴店.json");
    expect(fileNameOf('a/b\\c:"<>|?*')).toBe("a-b-c.json");
    expect(fileNameOf("…/../")).toBe("….json");
    expect(fileNameOf(" . ")).toBe("dacu.json");
  });
});

test("every example is in a group, the textbook cases in one of their own", async () => {
  const groups = new Map<string, string>();
  for (const [id, scenario] of await loadExamples())
    groups.set(id, exampleCard(id, scenario).group);
  const theory = [...groups].filter(([, group]) => group === "theory").map(([id]) => id);
  expect(theory.sort()).toEqual(["erlang-a", "erlang-c", "two-agent-chat"]);
  expect(groups.get("default-day")).toBe("festival");
  expect(groups.get("ordinary-day")).toBe("shops");
  expect(groups.get("auto-reply")).toBe("topics");
  const long = [...groups].filter(([, group]) => group === "long").map(([id]) => id);
  expect(long.sort()).toEqual([
    "chase-by-hand",
    "double11-calendar",
    "festival-15-days",
    "month-of-sales",
    "split-team",
  ]);
});

test("the curve of an example holds the contacts it expects, and its peak is the opening", () => {
  const card = exampleCard("default-day", defaultDay);
  const total = card.curve.reduce((sum, part) => sum + part, 0);
  // 120,000 visitors of whom 4.5 % ask.
  expect(total).toBeCloseTo(5400, 6);
  expect(card.peak).toBe(20 * 3600);
});

test("every platform of the registry has a name", () => {
  const nameless = platformRules.filter(
    ({ platform }) => !Object.hasOwn(keepZh.platforms, platform),
  );
  expect(nameless).toEqual([]);
});

test("a notice about the plan replaces the one before; others stay", () => {
  const update: Notice = { kind: "update", apply: () => {} };
  const refused: Notice = { kind: "file-refused", name: "a", problems: [] };
  const opened: Notice = { kind: "link-refused", problems: [] };
  const all = [update, refused, opened].reduce<readonly Notice[]>(withNotice, []);
  expect(all).toEqual([update, opened]);
});

test("a step is named in both languages", () => {
  expect(stepLabel("opened", { name: { zh: "“甲”", en: "“A”" } })).toEqual({
    zh: "打开“甲”",
    en: "open “A”",
  });
});
