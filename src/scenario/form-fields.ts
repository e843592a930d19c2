import type { Text } from "#units/text.ts";
import type { Path } from "./checked.ts";
import { type Described, describedAt, formsAt, valueAt } from "./described.ts";
import { type DaysControl, daysControl, type NamesControl, namesControl } from "./form-names.ts";
import {
  branches,
  isWithPairs,
  type NumbersControl,
  numbersControl,
  type PairsControl,
  pairsControl,
} from "./form-rows.ts";
import { isGrowing } from "./growing-lists.ts";
import { kindsAt } from "./other-kind.ts";
import { pathText } from "./path-text.ts";
import type { Scenario } from "./scenario.ts";

/** How a field is edited. */
type Control =
  | {
      readonly kind: "number";
      readonly isWhole: boolean;
      readonly min?: number;
      readonly max?: number;
      /** The least value is itself not allowed. */
      readonly isAbove: boolean;
    }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "switch" }
  | { readonly kind: "clock" }
  | { readonly kind: "text" }
  /** Which of several kinds a part is of: changing it keeps what it can of the meaning. */
  | { readonly kind: "part-kind"; readonly options: readonly string[]; readonly isLaw: boolean }
  | NumbersControl
  | PairsControl
  | NamesControl
  | DaysControl;

/** Where the value of a field comes from, as the file says for it or for the nearest part around it. */
type Provenance = Scenario["sources"][string];

/** One value of a scenario that a form can edit. */
export interface FormField {
  readonly type: "field";
  readonly path: Path;
  /** As `--set` takes it, with ids in place of indices: "customers[presale].share". */
  readonly address: string;
  readonly name: Text;
  readonly about: Text | undefined;
  readonly unit: string | undefined;
  readonly control: Control;
  /** Undefined where the file leaves the field out, null where it says so. */
  readonly value: unknown;
  readonly source: Provenance | undefined;
  /** From where to where the value is plausible, as the source says; undefined where it says nothing of this very value. */
  readonly range: readonly [low: number, high: number] | undefined;
}

/** A part of a scenario with a name: its fields and further parts, in the order of the format. */
export interface FormPart {
  readonly type: "part";
  readonly path: Path;
  readonly address: string;
  readonly name: Text;
  readonly about: Text | undefined;
  /** May be left out or null: a form shows a switch. */
  readonly isOptional: boolean;
  /** Whether the scenario has it. */
  readonly isPresent: boolean;
  /** A list that a form adds to and takes from; there even where it is empty. */
  readonly isGrowing: boolean;
  readonly members: readonly (FormField | FormPart)[];
}

/** Edited on the chart of the day, or not a setting at all. */
const elsewhere = new Set([
  "$schema",
  "dacu",
  "name",
  "summary",
  "sources",
  "demand.shape",
  "staff.shifts",
  "staff.headcounts",
  "platform.rule",
]);

/** Free text that is a setting. */
const texts = new Set(["study.seed", "platform.custom.validFrom"]);

/** The members a range is about when the source speaks of the part around them: "effort, 10 to 40" is about its mean. */
const principal = new Set(["mean", "value", "afterEnd", "whileThinking", "perChat"]);

/** Everything of a scenario that a form can edit, grouped as the format is; what is edited on the chart of the day is left out. */
export function formOf(scenario: Scenario): readonly FormPart[] {
  const root = describedAt([], scenario);
  return Object.keys(root?.properties ?? {}).flatMap((key) =>
    membersAt([key], scenario).filter((member) => member.type === "part"),
  );
}

/** The members a path gives rise to: a field, a part, or for a list one part for each element. */
function membersAt(path: Path, scenario: Scenario): (FormField | FormPart)[] {
  const node = describedAt(path, scenario);
  if (node === undefined) return [];
  if (pathText(path) === "staff.shifts") return reservesOf(path, node, scenario);
  if (elsewhere.has(pathText(path))) return [];
  if (isWithPairs(path, scenario)) return [];
  const value = valueAt(scenario, path);
  const control = controlOf(path, node, scenario);
  if (control !== undefined) return [fieldOf(path, node, control, scenario)];
  const forms = formsAt(path, scenario);
  if (forms.some(({ type }) => type === "array")) return listAt(path, node, value, scenario);
  const properties = forms.find((form) => form.properties)?.properties;
  if (properties === undefined) return [];
  const isOptional = isOptionalAt(path, scenario) || forms.some(({ type }) => type === "null");
  const isPresent = typeof value === "object" && value !== null;
  if (!isPresent && !isOptional) return [];
  const members = isPresent
    ? Object.keys(properties).flatMap((key) => membersAt([...path, key], scenario))
    : [];
  return [partOf(path, node, { isOptional, isPresent, members }, scenario)];
}

/** Of the shifts, which are edited on the chart, what makes one a reserve on call: a part with a member for each shift. */
function reservesOf(path: Path, node: Described, scenario: Scenario): FormPart[] {
  let about: Text | undefined;
  let name: Text | undefined;
  const members = scenario.staff.shifts.flatMap((shift, index) =>
    membersAt([...path, index, "onCall"], scenario).flatMap((member) => {
      if (member.type === "field") return [];
      name ??= member.name;
      about ??= member.about;
      const words = (which: "zh" | "en") => `${shift.name[which]} ${shift.from}`;
      return [{ ...member, about: undefined, name: { zh: words("zh"), en: words("en") } }];
    }),
  );
  if (name === undefined) return [];
  const part = partOf(path, node, { ...there, members }, scenario);
  return [{ ...part, name, about }];
}

/** A list of named things (classes, staff types, blocks) is a part for each; one that grows is there when empty. */
function listAt(path: Path, node: Described, value: unknown, scenario: Scenario): FormPart[] {
  const elements = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const parts = elements.flatMap((element, index) => {
    if (typeof element !== "object" || element === null || Array.isArray(element)) return [];
    const here = [...path, index];
    const keys = formsAt(here, scenario).flatMap((form) => Object.keys(form.properties ?? {}));
    const members = [...new Set(keys)]
      .filter((key) => key !== "id" && key !== "name" && key !== "kind")
      .flatMap((key) => membersAt([...here, key], scenario));
    const name = textAt(element) ??
      typeOf(element, scenario) ?? { zh: `${index + 1}`, en: `${index + 1}` };
    return [{ ...partOf(here, node, { ...there, members }, scenario), name }];
  });
  if (parts.length === 0 && !isGrowing(path)) return [];
  return [partOf(path, node, { ...there, members: parts }, scenario)];
}

/** A part that may not be left out. */
const there = { isOptional: false, isPresent: true } as const;

/** What has no name of its own and is about a type of staff takes the name of that. */
const typeOf = (element: object, { staff }: Scenario): Text | undefined =>
  staff.types.find(({ id }) => id === valueAt(element, ["type"]))?.name;

function textAt(element: object): Text | undefined {
  const name = valueAt(element, ["name"]);
  const [zh, en] = [valueAt(name, ["zh"]), valueAt(name, ["en"])];
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : undefined;
}

function partOf(
  path: Path,
  node: Described,
  rest: Pick<FormPart, "isOptional" | "isPresent" | "members">,
  scenario: Scenario,
): FormPart {
  const address = addressOf(path, scenario);
  const name = nameOf(path, node);
  const about = aboutOf(node);
  return { type: "part", path, address, name, about, isGrowing: isGrowing(path), ...rest };
}

function fieldOf(path: Path, node: Described, control: Control, scenario: Scenario): FormField {
  return {
    type: "field",
    path,
    address: addressOf(path, scenario),
    name: control.kind === "pairs" && path.at(-1) === "shares" ? branches : nameOf(path, node),
    about: aboutOf(node),
    unit: unitOf(path, node, scenario),
    control,
    value: valueAt(scenario, path),
    ...sourceOf(path, scenario),
  };
}

const nameOf = (path: Path, { title, zh }: Described): Text => {
  const key = String(path.at(-1) ?? "");
  return { zh: zh ?? key, en: title ?? key };
};

const aboutOf = ({ description, zhDescription }: Described): Text | undefined =>
  description === undefined || zhDescription === undefined
    ? undefined
    : { zh: zhDescription, en: description };

/** A number takes its unit from itself or from the choices it is one of. */
function unitOf(path: Path, node: Described, scenario: Scenario): string | undefined {
  return node.unit ?? formsAt(path, scenario).find(({ unit }) => unit !== undefined)?.unit;
}

/** How a value is edited here; undefined for parts and lists. */
function controlOf(path: Path, node: Described, scenario: Scenario): Control | undefined {
  if (unitOf(path, node, scenario) === "clock") return { kind: "clock" };
  if (texts.has(pathText(path))) return { kind: "text" };
  const named = namesControl(path, scenario) ?? daysControl(path, scenario);
  if (named !== undefined) return named;
  const listed = numbersControl(path) ?? pairsControl(path, scenario);
  if (listed !== undefined) return listed;
  if (path.at(-1) === "kind") return kindControl(path, scenario);
  const forms = formsAt(path, scenario);
  for (const form of forms) {
    if (form.type === "number" || form.type === "integer") return numberControl(form);
    if (form.type === "boolean") return { kind: "switch" };
    const options = form.enum?.filter((option) => typeof option === "string");
    if (options !== undefined && options.length > 0) return { kind: "choice", options };
  }
  return undefined;
}

/** A part of several kinds; what a phase of a festival is stands on its calendar. */
function kindControl(path: Path, scenario: Scenario): Control | undefined {
  const options = kindsAt(path.slice(0, -1), scenario);
  if (options.length === 0) return undefined;
  return { kind: "part-kind", options, isLaw: options.includes("hyperexponential") };
}

function numberControl(form: Described): Control {
  const min = form.minimum ?? form.exclusiveMinimum;
  return {
    kind: "number",
    isWhole: form.type === "integer",
    isAbove: form.minimum === undefined && form.exclusiveMinimum !== undefined,
    ...(min === undefined ? {} : { min }),
    ...(form.maximum === undefined ? {} : { max: form.maximum }),
  };
}

function isOptionalAt(path: Path, scenario: Scenario): boolean {
  const key = path.at(-1);
  if (typeof key !== "string") return false;
  const around = formsAt(path.slice(0, -1), scenario).find(({ properties }) => properties);
  return around?.required === undefined || !around.required.includes(key);
}

/** A path with the ids of list elements in place of their indices, as `--set` and `sources` have it. */
export function addressOf(path: Path, scenario: Scenario): string {
  let text = "";
  for (const [i, part] of path.entries()) {
    const id = typeof part === "number" ? valueAt(scenario, [...path.slice(0, i + 1), "id"]) : "";
    if (typeof id === "string" && id !== "") text += `[${id}]`;
    else if (typeof part === "number" || text === "") text += pathText([part]);
    else text += pathText(["x", part]).slice(1);
  }
  return text;
}

/** The entry of `sources` for a path or for the nearest part around it, and its range where that is about this very value. */
function sourceOf(path: Path, scenario: Scenario): Pick<FormField, "source" | "range"> {
  for (let length = path.length; length > 0; length--) {
    const source = scenario.sources[addressOf(path.slice(0, length), scenario)];
    if (source === undefined) continue;
    const { low, high } = source;
    const isAbout = length === path.length || isPrincipal(path, length, scenario);
    const hasRange = isAbout && low !== undefined && high !== undefined && low < high;
    return { source, range: hasRange ? [low, high] : undefined };
  }
  return { source: undefined, range: undefined };
}

/**
 * Whether the range of a part is about this member of it: the share where the part has one ("late, 0 to 0.2" is how many are
 * late, not for how long), else its principal member. The range of a list is that of no element.
 */
function isPrincipal(path: Path, length: number, scenario: Scenario): boolean {
  const part = valueAt(scenario, path.slice(0, length));
  if (Array.isArray(part)) return false;
  if (typeof valueAt(part, ["share"]) === "number")
    return path.length === length + 1 && path.at(-1) === "share";
  return principal.has(String(path.at(-1)));
}
