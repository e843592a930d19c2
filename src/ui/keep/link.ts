import type { Checked } from "#scenario/checked.ts";
import {
  markOf,
  nearestPreset,
  readShareText,
  scenarioOfLink,
  type SharedPlan,
  shareText,
} from "#scenario/share-link.ts";
import { loadExamples } from "#ui/state/examples.ts";
import type { Shown } from "#ui/state/home-state.ts";
import type { Plan } from "#ui/state/plan.ts";
import { checkedPlan } from "./checked-plan.ts";
import { headlineOf } from "./headline.ts";
import { LINK_MARK } from "./link-mark.ts";
import { packing } from "./packing.ts";

/** Loaded when it is needed: it brings the checker with it. */

/** A plan that came by a link. */
export interface LinkedPlan {
  readonly plan: Plan;
  readonly shared: SharedPlan;
  /** The example behind it is no longer what it was. */
  readonly isPresetChanged: boolean;
}

/** A link to a plan, and what it says. */
export interface MadeLink {
  readonly address: string;
  readonly shared: SharedPlan;
}

/**
 * The link to a plan.
 *
 * @param shown what was simulated for this very plan, if anything was
 * @param page address of the page, without a hash
 */
export async function makeLink(
  { origin, base, levers }: Plan,
  shown: Shown | undefined,
  page: string,
): Promise<MadeLink> {
  const examples = await loadExamples();
  const example = examples.get(origin.id);
  // A file of the visitor's own may be near to any of them.
  const near = example === undefined ? examples : new Map([[origin.id, example]]);
  const shared: SharedPlan = {
    ...nearestPreset(base, near),
    isExample: example !== undefined,
    levers: { ...levers },
    engine: shown?.study.engine ?? "",
    headline: shown === undefined ? null : headlineOf(shown),
  };
  return { address: page + LINK_MARK + (await shareText(shared, packing)), shared };
}

/** The plan of a link, whoever wrote it, or everything that is wrong with it. */
export async function readLink(hash: string): Promise<Checked<LinkedPlan>> {
  const read = await readShareText(decoded(hash.slice(LINK_MARK.length)), packing);
  if (!read.ok) return read;
  const shared = read.value;
  const preset = (await loadExamples()).get(shared.preset);
  if (preset === undefined) return unknownExample(shared.preset);
  const base = scenarioOfLink(shared, preset);
  if (base === undefined) return noFit;
  const plan = checkedPlan({
    id: shared.isExample ? shared.preset : "file",
    scenario: shared.isExample ? preset : base,
    ...(shared.isExample && shared.changes.length > 0 ? { base } : {}),
    levers: shared.levers,
  });
  if (!plan.ok) return plan;
  const isPresetChanged = markOf(preset) !== shared.presetMark;
  return { ok: true, value: { plan: plan.value, shared, isPresetChanged } };
}

/** Some programs write the signs of an address as %2E and the like. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const unknownExample = (preset: string): Checked<LinkedPlan> => ({
  ok: false,
  problems: [
    {
      path: "",
      zh: `链接以例子 ${preset.slice(0, 60)} 为底，这个版本里没有它；请让对方发场景文件。`,
      en: `The link rests on the example ${preset.slice(0, 60)}, which this version does not have; ask for the scenario file.`,
    },
  ],
});

const noFit: Checked<LinkedPlan> = {
  ok: false,
  problems: [
    {
      path: "",
      zh: "链接里的改动与现在的例子对不上（例子改过版）；请让对方发场景文件。",
      en: "The changes in the link do not fit the example of today, which is another version; ask for the scenario file.",
    },
  ],
};
