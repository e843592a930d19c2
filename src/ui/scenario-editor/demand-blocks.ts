import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import { toSeconds } from "#units/clock.ts";
import { clockOf } from "./break-room.ts";
import { HALF_HOUR } from "./planned-contacts.ts";

type DemandBlock = Scenario["demand"]["blocks"][number];

/** Factors by drag and button move in these steps; a typed one may be any up to the most. */
export const FACTOR_STEP = 0.1;
export const MOST_FACTOR = 50;
const MOST_BLOCKS = 200;

const withBlocks = (scenario: Scenario, blocks: Scenario["demand"]["blocks"]): Scenario => ({
  ...scenario,
  demand: { ...scenario.demand, blocks },
});

/** The scenario with one block changed; the same where there is no such block or nothing changes. */
function withBlock(scenario: Scenario, index: number, change: Partial<DemandBlock>): Scenario {
  const block = scenario.demand.blocks[index];
  if (block === undefined) return scenario;
  const keys = Object.keys(change) as (keyof DemandBlock)[];
  if (keys.every((key) => change[key] === block[key])) return scenario;
  return withBlocks(
    scenario,
    scenario.demand.blocks.map((one, i) => (i === index ? { ...one, ...change } : one)),
  );
}

/** A new block of a name and factor over a stretch of the day, last in the list. */
export function withBlockAdded(
  scenario: Scenario,
  span: { readonly from: number; readonly until: number },
  name: Text,
  factor = 1.5,
): Scenario {
  if (scenario.demand.blocks.length >= MOST_BLOCKS) return scenario;
  const { from, until } = fitted(scenario, span.from, span.until);
  const block = { name, from: clockOf(from), until: clockOf(until), factor };
  return withBlocks(scenario, [...scenario.demand.blocks, block]);
}

export const withoutBlock = (scenario: Scenario, index: number): Scenario =>
  scenario.demand.blocks[index] === undefined
    ? scenario
    : withBlocks(
        scenario,
        scenario.demand.blocks.filter((_, i) => i !== index),
      );

/** The block moved so that it begins at a moment, as long as before and wholly inside the horizon. */
export function withBlockMoved(scenario: Scenario, index: number, from: number): Scenario {
  const block = scenario.demand.blocks[index];
  if (block === undefined) return scenario;
  const length = toSeconds(block.until) - toSeconds(block.from);
  const begin = Math.max(
    toSeconds(scenario.horizon.from),
    Math.min(from, toSeconds(scenario.horizon.until) - length),
  );
  return withBlock(scenario, index, { from: clockOf(begin), until: clockOf(begin + length) });
}

/** The block with other ends: at least half an hour long and inside the horizon. The end not named stays. */
export function withBlockEnds(
  scenario: Scenario,
  index: number,
  ends: { readonly from?: number; readonly until?: number },
): Scenario {
  const block = scenario.demand.blocks[index];
  if (block === undefined) return scenario;
  const [first, last] = [toSeconds(scenario.horizon.from), toSeconds(scenario.horizon.until)];
  const kept = { from: toSeconds(block.from), until: toSeconds(block.until) };
  const from =
    ends.from === undefined
      ? kept.from
      : Math.max(first, Math.min(ends.from, kept.until - HALF_HOUR));
  const until =
    ends.until === undefined
      ? kept.until
      : Math.min(last, Math.max(ends.until, kept.from + HALF_HOUR));
  const change: Partial<DemandBlock> = {
    ...(from === kept.from ? {} : { from: clockOf(from) }),
    ...(until === kept.until ? {} : { until: clockOf(until) }),
  };
  return withBlock(scenario, index, change);
}

export const withBlockFactor = (scenario: Scenario, index: number, factor: number): Scenario =>
  withBlock(scenario, index, {
    factor: Math.round(Math.max(0, Math.min(MOST_FACTOR, factor)) * 100) / 100,
  });

/** A name typed in one language is the name in both. */
export function withBlockName(scenario: Scenario, index: number, typed: string): Scenario {
  const name = typed.trim().slice(0, 60);
  const block = scenario.demand.blocks[index];
  if (name === "" || block === undefined || block.name.zh === name || block.name.en === name)
    return scenario;
  return withBlock(scenario, index, { name: { zh: name, en: name } });
}

/** A stretch inside the horizon and at least half an hour long. */
function fitted(scenario: Scenario, from: number, until: number) {
  const [first, last] = [toSeconds(scenario.horizon.from), toSeconds(scenario.horizon.until)];
  const begin = Math.max(first, Math.min(from, last - HALF_HOUR));
  return { from: begin, until: Math.min(last, Math.max(until, begin + HALF_HOUR)) };
}

/** The name of the next block that has none yet. */
export function nextBlockName({ demand }: Scenario): Text {
  const names = new Set(demand.blocks.map(({ name }) => name.zh));
  let number = 1;
  while (names.has(`加成 ${number}`)) number++;
  return { zh: `加成 ${number}`, en: `Boost ${number}` };
}
