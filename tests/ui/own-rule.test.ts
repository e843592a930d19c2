import { describe, expect, test } from "vitest";
import { dayDetail } from "#experiments/day-detail.ts";
import { runReplication } from "#experiments/run-replication.ts";
import { outcomes } from "#outcomes/index.ts";
import { customRuleOf } from "#outcomes/own-rule.ts";
import { gates } from "#rules/gates.ts";
import { platformRuleById, platformRules } from "#rules/index.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { nearestPreset, readShareText, scenarioOfLink, shareText } from "#scenario/share-link.ts";
import festival from "#scenarios/festival-15-days.json";
import {
  withAnotherGate,
  withCopy,
  withCycle,
  withMeasures,
  withOtherWords,
  withOwnRule,
  withWords,
  withoutGate,
  withoutOwnRule,
} from "#ui/details/own-rule.ts";
import { packing } from "#ui/keep/packing.ts";
import { scenarioText } from "#ui/keep/scenario-file.ts";
import { piecesOf, textsOfPieces } from "#ui/keep/scenario-pieces.ts";
import { pinnedScenario, withPin, workbookOf } from "#ui/state/workbook.ts";
import { defaultDay } from "./default-day.ts";

const few = (scenario: Scenario, share = 0.05): Scenario => ({
  ...scenario,
  demand: { ...scenario.demand, visitors: scenario.demand.visitors * share },
});
const long = few(festival as unknown as Scenario, 0.01);
const place = (id: string) => outcomes.findIndex((outcome) => outcome.id === id);

describe("a rule of one's own", () => {
  const custom = (scenario: Scenario) => {
    const own = scenario.platform.custom;
    if (own === undefined) throw new RangeError("no rule of its own");
    return own;
  };
  const changed = (scenario: Scenario, own: ReturnType<typeof custom>): Scenario => ({
    ...scenario,
    platform: { ...scenario.platform, custom: own },
  });

  test.each(platformRules.map((rule) => [rule.id, rule] as const))(
    "copied from %s says the same, and passes the checks",
    (_name, rule) => {
      const scenario = withCopy(few(defaultDay), rule);
      expect(checkScenario(scenario)).toMatchObject({ ok: true });
      const { id: _id, platform: _platform, grade: _grade, ...definition } = rule;
      const own = customRuleOf(scenario);
      // What is told of a rule is its own; all that is computed with is the same.
      const { source, consequence, outcome } = own ?? definition;
      expect(own).toMatchObject({ ...definition, source, consequence, outcome });
    },
  );

  test.each(gates.map((gate) => [gate.id, gate] as const))(
    "copied with its gate %s, finds every day as the platform does, and fines the same",
    (_name, gate) => {
      const rule = platformRuleById(gate.rule);
      if (rule === undefined) throw new RangeError("a gate without a rule");
      const platform = { ...long.platform, rule: rule.id };
      const judged = { ...long, platform };
      const copy = withOwnRule(withCopy(judged, rule));
      const days = [judged, copy].map((scenario) => runReplication(scenario, "gates", 0));
      for (const id of ["platform-fine", "campaigns-at-risk-share"])
        expect(days[1]?.of[place(id)]).toEqual(days[0]?.of[place(id)]);
      const [theirs, ours] = [judged, copy].map(
        (scenario) => dayDetail(scenario, "gates", 0).gates,
      );
      const { id: _, ...standing } = theirs?.find(({ id }) => id === gate.id) ?? { id: "" };
      expect(ours?.find(({ id }) => id === `custom-${gate.id}`)).toMatchObject(standing);
    },
  );

  test.each(platformRules.map((rule) => [rule.id, rule] as const))(
    "of %s passes the checks whatever it is made to measure, cycle or not, with a gate more or less",
    (_name, rule) => {
      const scenario = withCopy(few(defaultDay), rule);
      const start = withAnotherGate(withAnotherGate(custom(scenario)));
      expect(start.gates?.length).toBe(2 + gates.filter((gate) => gate.rule === rule.id).length);
      for (const measures of [
        "mean-response",
        "response-percentile",
        "no-reply-share",
        "reply-share",
        "unstaffed-share",
      ] as const) {
        const next = withMeasures(start, measures);
        expect(checkScenario(changed(scenario, next))).toMatchObject({ ok: true });
        const back = withMeasures(next, "reply-share");
        expect(checkScenario(changed(scenario, withCycle(back, true)))).toMatchObject({ ok: true });
        expect(
          checkScenario(changed(scenario, withCycle(withCycle(back, true), false))),
        ).toMatchObject({ ok: true });
        for (const { id } of next.gates ?? [])
          expect(checkScenario(changed(scenario, withoutGate(next, id)))).toMatchObject({
            ok: true,
          });
      }
    },
  );

  test("survives a file, a share link and the workbook, gates, penalties, cycle and all", async () => {
    const rule = platformRuleById("lazada-same-day");
    if (rule === undefined) throw new RangeError("no rule with a cycle");
    const scenario = withOwnRule(withCopy(defaultDay, rule));
    const full = changed(scenario, withAnotherGate(custom(scenario)));
    const file = readScenario(scenarioText(full));
    expect(file).toMatchObject({ ok: true, value: { platform: full.platform } });
    expect(file.ok && file.value.sources["platform.custom"]).toEqual(
      full.sources["platform.custom"],
    );
    const presets = new Map([["default-day", defaultDay]]);
    const plan = { isExample: true, levers: {}, engine: "0.1.0", headline: null };
    const link = await shareText({ ...nearestPreset(full, presets), ...plan }, packing);
    const shared = await readShareText(link, packing);
    expect(shared.ok && scenarioOfLink(shared.value, defaultDay)).toEqual(full);
    expect(JSON.parse(textsOfPieces(piecesOf(full))?.scenario ?? "")).toEqual(full);
    const workbook = withPin(workbookOf(defaultDay), full);
    expect(
      workbook.pins.map((pin) => (pinnedScenario(workbook, pin) as Scenario).platform),
    ).toEqual([full.platform]);
  });

  test("judges the shop when asked, and gives way to the rule before when removed", () => {
    const [rule] = platformRules;
    if (rule === undefined) throw new RangeError("no rule to copy");
    const used = withOwnRule(withCopy(defaultDay, rule));
    expect(used.platform.rule).toBe("custom");
    const back = withoutOwnRule(used, defaultDay.platform.rule);
    expect(back.platform).toEqual(defaultDay.platform);
    expect(back.sources).toEqual(defaultDay.sources);
  });
});

describe("what is typed as a name", () => {
  const same = { zh: "本店线", en: "本店线" };

  test("stands in both languages until the other is given, and then in its own alone", () => {
    expect(withWords(same, "en", "Our line")).toEqual({ zh: "Our line", en: "Our line" });
    const both = withOtherWords(same, "zh", "Our line");
    expect(both).toEqual({ zh: "本店线", en: "Our line" });
    expect(withWords(both, "zh", "新线")).toEqual({ zh: "新线", en: "Our line" });
    expect(withOtherWords(both, "en", "另一条线")).toEqual({ zh: "另一条线", en: "Our line" });
  });

  test("reads the same in both again when the other is emptied", () => {
    expect(withOtherWords({ zh: "本店线", en: "Our line" }, "zh", "")).toEqual(same);
  });
});
