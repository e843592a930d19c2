import { expect, test } from "vitest";
import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { summarise } from "#experiments/summarise.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { botIds } from "#ui/charts/bot-ids.ts";
import { dayFigures, dayTotals } from "#ui/charts/day-figures.ts";
import { figureGroups } from "#ui/home/figure-rows.ts";
import { firstView } from "#ui/home/first-view.ts";
import { ids, isTargetOfRule, platformOutcome, targetOutcome } from "#ui/home/outcome-ids.ts";
import { ruleBesideTarget } from "#ui/home/rule-beside-target.ts";
import { verdictFigures } from "#ui/home/verdict-figures.ts";
import { example } from "../experiments/examples.ts";

const files = ["default-day", "small-shop", "pinduoduo-line", "auto-reply"];

/** Some days, with all outcomes or only the named ones. */
async function studied(scenario: Scenario, preview?: readonly string[]) {
  const job = { scenario, seed: "first view", from: 0, to: 2, outcomes: preview };
  return summarise(scenario, job.seed, await thisThreadRunner.run(job, {}), "preview");
}

test.each(files)("%s: whatever the screen draws at first is in the first view", async (file) => {
  const scenario = example(file);
  const whole = await studied(scenario);
  const first = await studied(scenario, firstView(scenario));
  const names = { ...ids, platform: targetOutcome(scenario) };
  const platform = platformOutcome(scenario);
  for (const draw of [
    (study: typeof whole) => verdictFigures(study, names, 0.9),
    (study: typeof whole) => ruleBesideTarget(study, scenario, "zh"),
    (study: typeof whole) => dayFigures(study, ids, 1),
    (study: typeof whole) => dayTotals(study, { ...ids, platform }),
    (study: typeof whole) => figureGroups(study, platform, "zh", isTargetOfRule(scenario)),
    (study: typeof whole) =>
      Object.values(botIds).map((id) => [study.outcomes[id], study.bySlot[id]]),
    (study: typeof whole) => study.days[names.platform],
  ])
    expect(draw(first)).toEqual(draw(whole));
});

test("what is not in it has no value, and is most of what there is", async () => {
  const scenario = example("small-shop");
  const wanted = firstView(scenario);
  const study = await studied(scenario, wanted);
  const others = outcomes.filter(({ id }) => !wanted.includes(id));
  expect(others.length).toBeGreaterThan(outcomes.length / 2);
  for (const { id } of others) expect(study.outcomes[id]?.mean).toBeNaN();
});
