import type { Plan } from "#ui/state/plan.ts";
import type { Text } from "#units/text.ts";
import type { Headline } from "./headline.ts";
import { planText, type StoredPlan, storedPlan } from "./plan-text.ts";
import type { Store } from "./storage.ts";

/** As many versions as are kept. */
export const MOST_VERSIONS = 20;

const LIST = "versions";
const textName = (key: string): string => `version-${key}`;

/** A plan as it once stood. */
export interface Version {
  /** Names its text in the store. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The step that led to it. */
  readonly label: Text;
  readonly name: Text;
  /** Null when it was left before its result had settled. */
  readonly headline: Headline | null;
}

/** The versions in a store, newest first; none when what is there is not a list of versions. */
export function readVersions(store: Store): readonly Version[] {
  try {
    const list: unknown = JSON.parse(store.read(LIST) ?? "[]");
    return Array.isArray(list) ? list.filter(isVersion) : [];
  } catch {
    return [];
  }
}

/** The plan of a version. */
export const planOfVersion = (store: Store, { key }: Version): StoredPlan =>
  storedPlan(store.read(textName(key)) ?? "");

/** Adds a version and lets go of those beyond the twenty newest, or of more where there is no room. False when nothing was kept. */
export function addVersion(store: Store, version: Omit<Version, "key">, plan: Plan): boolean {
  const list = readVersions(store);
  const key = nameFor(version.savedAt, list);
  const kept = [...list];
  while (kept.length >= MOST_VERSIONS) drop(store, kept);
  while (!store.write(textName(key), planText(plan))) {
    // No room: the oldest go first. Where there is no storage at all, the page's memory has to do.
    if (kept.length === 0 || !store.isLasting()) break;
    drop(store, kept);
  }
  return store.write(LIST, JSON.stringify([{ ...version, key }, ...kept]));
}

function drop(store: Store, versions: Version[]): void {
  const oldest = versions.pop();
  if (oldest !== undefined) store.remove(textName(oldest.key));
}

/** Two windows may save within the same millisecond. */
function nameFor(savedAt: number, list: readonly Version[]): string {
  let name = savedAt;
  while (list.some(({ key }) => key === String(name))) name += 1;
  return String(name);
}

function isVersion(value: unknown): value is Version {
  if (typeof value !== "object" || value === null) return false;
  const { key, savedAt, label, name, headline } = value as Record<string, unknown>;
  return (
    typeof key === "string" &&
    typeof savedAt === "number" &&
    isText(label) &&
    isText(name) &&
    (headline === null || isHeadline(headline))
  );
}

const isText = (value: unknown): value is Text =>
  typeof value === "object" &&
  value !== null &&
  "zh" in value &&
  "en" in value &&
  typeof value.zh === "string" &&
  typeof value.en === "string";

const isHeadline = (value: unknown): value is Headline =>
  typeof value === "object" &&
  value !== null &&
  "missed" in value &&
  "lost" in value &&
  typeof value.missed === "number" &&
  typeof value.lost === "number";
