import { checksumText } from "#units/checksum.ts";
import { fromBase64Url, toBase64Url } from "./base64.ts";
import type { Checked, Problem } from "./checked.ts";
import { type Change, differences, withChanges } from "./diff.ts";
import type { Scenario } from "./scenario.ts";

/** Grows by one whenever an older link would no longer be read as it was meant. */
const LINK_VERSION = "1";

/** What a plan came to when its link was made. */
interface SharedHeadline {
  /** Share of contacts to people without a first reply in time. */
  readonly missed: number;
  /** Sales expected to be lost, in yuan. */
  readonly lost: number;
}

/** A plan as a link holds it: an example and what differs from it. */
export interface SharedPlan {
  /** Id of the example. */
  readonly preset: string;
  /** Mark of the example as it stood: another one tells that the example has changed since. */
  readonly presetMark: string;
  /** Whether the plan began with the example, or with a file of the sender's own. */
  readonly isExample: boolean;
  readonly changes: readonly Change[];
  /** Levers that stand elsewhere than the scenario puts them. */
  readonly levers: Readonly<Record<string, number>>;
  /** Version of the engine that the headline comes from. */
  readonly engine: string;
  /** Null when nothing had been simulated. */
  readonly headline: SharedHeadline | null;
}

/** Packs a text into few bytes, and back; unpacking rejects what was not packed so, and what would not end. */
export interface Packing {
  readonly pack: (text: string) => Promise<Uint8Array>;
  readonly unpack: (bytes: Uint8Array) => Promise<string>;
}

/** Short mark of a scenario's content. */
export const markOf = (scenario: Scenario): string => checksumText(JSON.stringify(scenario));

/** The example that a scenario can be told from in the fewest words, and how. At least one example. */
export function nearestPreset(
  scenario: Scenario,
  presets: ReadonlyMap<string, Scenario>,
): Pick<SharedPlan, "preset" | "presetMark" | "changes"> {
  let best: { preset: string; changes: readonly Change[]; size: number } | undefined;
  for (const [preset, example] of presets) {
    const changes = differences(example, scenario);
    const size = JSON.stringify(changes).length;
    if (best === undefined || size < best.size) best = { preset, changes, size };
  }
  const example = best === undefined ? undefined : presets.get(best.preset);
  if (best === undefined || example === undefined) throw new RangeError("There is no example");
  return { preset: best.preset, presetMark: markOf(example), changes: best.changes };
}

/** The text of a link: version, length, checksum and the plan, packed. */
export async function shareText(shared: SharedPlan, { pack }: Packing): Promise<string> {
  const { preset, presetMark, isExample, changes, levers, engine, headline } = shared;
  const figures = headline === null ? null : [headline.missed, headline.lost];
  const payload = [engine, preset, presetMark, isExample ? 1 : 0, changes, levers, figures];
  const packed = toBase64Url(await pack(JSON.stringify(payload)));
  const body = `${packed.length.toString(36)}.${packed}`;
  return `${LINK_VERSION}.${checksumText(body)}.${body}`;
}

/** Reads the text of a link, whoever wrote it: a plan, or why it is none. The changes are not yet made nor checked. */
export async function readShareText(
  text: string,
  { unpack }: Packing,
): Promise<Checked<SharedPlan>> {
  const [version = "", sum = "", length = "", packed = "", ...more] = text.split(".");
  if (/^\d+$/.test(version) && Number(version) > Number(LINK_VERSION)) return refused(NEWER);
  if (version !== LINK_VERSION || more.length > 0) return refused(GARBLED);
  const missing = Number.parseInt(length, 36) - packed.length;
  if (missing > 0) return refused(cutShort(missing));
  if (checksumText(`${length}.${packed}`) !== sum) return refused(GARBLED);
  const bytes = fromBase64Url(packed);
  if (bytes === undefined) return refused(GARBLED);
  try {
    const shared = sharedPlan(JSON.parse(await unpack(bytes)));
    return shared === undefined ? refused(GARBLED) : { ok: true, value: shared };
  } catch {
    // Whatever unpacking or parsing has against it, to its reader it is a damaged link.
    return refused(GARBLED);
  }
}

/** The scenario of a link, still to be checked; undefined when its changes do not fit the example. */
export const scenarioOfLink = (shared: SharedPlan, preset: Scenario): unknown =>
  withChanges(preset, shared.changes);

function sharedPlan(payload: unknown): SharedPlan | undefined {
  if (!Array.isArray(payload)) return undefined;
  const [engine, preset, presetMark, isExample, changes, levers, figures] = payload as unknown[];
  if (typeof engine !== "string" || typeof preset !== "string" || typeof presetMark !== "string")
    return undefined;
  if (engine.length > 40 || !Array.isArray(changes) || !isNumbers(levers)) return undefined;
  const headline = headlineOf(figures);
  if (headline === undefined) return undefined;
  return { engine, preset, presetMark, isExample: isExample === 1, changes, levers, headline };
}

function headlineOf(figures: unknown): SharedHeadline | null | undefined {
  if (figures === null) return null;
  if (!Array.isArray(figures)) return undefined;
  const [missed, lost] = figures as unknown[];
  return isFigure(missed) && isFigure(lost) ? { missed, lost } : undefined;
}

const isFigure = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

const isNumbers = (value: unknown): value is Record<string, number> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(isFigure);

const refused = (problem: Problem): Checked<SharedPlan> => ({ ok: false, problems: [problem] });

const NEWER: Problem = {
  path: "",
  zh: "这个链接来自更新的版本；请更新本页后再打开。",
  en: "This link was made by a newer version; update this page and open it again.",
};

const GARBLED: Problem = {
  path: "",
  zh: "链接在途中被改动了（校验不符）；请让对方重新发一次，或发场景文件。",
  en: "The link was altered on its way (its checksum does not fit); ask for it again, or for the scenario file.",
};

const cutShort = (missing: number): Problem => ({
  path: "",
  zh: `链接被截断，少了 ${missing} 个字符；请让对方重新发一次，或发场景文件。`,
  en: `The link was cut short: ${missing} characters are missing. Ask for it again, or for the scenario file.`,
});
