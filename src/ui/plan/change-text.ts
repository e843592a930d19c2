import type { Change } from "#scenario/diff.ts";
import { describedAt, formsAt, nameAt, valueAt } from "#scenario/described.ts";
import type { Path } from "#scenario/checked.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { readLever } from "#ui/state/levers.ts";
import { choiceText } from "#ui/assumptions/choice-text.ts";
import { planDays } from "./plan-days.ts";
import { shiftDays } from "./shift-days.ts";
import { type Language, plain } from "#ui/format/figure.ts";

/** What a change is about: the colour of its chip. */
type ChipKind = "demand" | "people" | "bot" | "other";

export interface Chip {
  readonly kind: ChipKind;
  readonly text: string;
}

const arrow = "→";

/** The differences of a plan from the base in words, one chip each; at most `most`, the rest counted. */
export function chipsOf(
  base: Scenario,
  plan: Scenario,
  changes: readonly Change[],
  language: Language,
  most = 4,
): { readonly chips: readonly Chip[]; readonly more: number } {
  const isTogether = changes.filter(([path]) => isResolved(path)).length > 1;
  const all: Chip[] = [...shiftChips(base, plan, language)];
  if (isTogether) all.push(resolvedChip(base, plan, language));
  const seen = new Set<string>();
  for (const [path] of changes) {
    if (path[0] === "staff" && path[1] === "shifts") continue;
    if (isTogether && isResolved(path)) continue;
    const chip = chipOf(base, plan, path, language);
    if (!seen.has(chip.text)) all.push(chip);
    seen.add(chip.text);
  }
  return { chips: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Whether a path is a class's share that the bot resolves of what it tries. */
const isResolved = ([top, , part, field]: Path): boolean =>
  top === "customers" && part === "bot" && field === "resolved";

/** A bot that resolves more of several classes, in the share of all contacts that the lever and the map speak of. */
function resolvedChip(base: Scenario, plan: Scenario, language: Language): Chip {
  const [before, after] = [base, plan].map((one) =>
    valueText(readLever(one, "botResolved"), "share", language),
  );
  const name = language === "zh" ? "机器人解决率" : "Bot resolves";
  return { kind: "bot", text: `${name} ${before}${arrow}${after}` };
}

/** Hours people are there: shifts that came, went or changed, told apart by name. */
function shiftChips(base: Scenario, plan: Scenario, language: Language): readonly Chip[] {
  const before = new Map(base.staff.shifts.map((shift) => [shift.name.zh, shift]));
  const after = new Map(plan.staff.shifts.map((shift) => [shift.name.zh, shift]));
  const chips: string[] = [];
  for (const [name, shift] of after) {
    const old = before.get(name);
    if (old === undefined) chips.push(`+${shift.count} ${shiftText(plan, shift, language)}`);
    else if (JSON.stringify(old) !== JSON.stringify(shift))
      chips.push(shiftChange(old, shift, language));
  }
  for (const [name, shift] of before)
    if (!after.has(name)) chips.push(`−${shift.count} ${shiftText(base, shift, language)}`);
  return chips.map((text) => ({ kind: "people", text }));
}

function shiftText(scenario: Scenario, shift: Shift, language: Language): string {
  const type = scenario.staff.types.find(({ id }) => id === shift.type);
  const who = type === undefined ? shift.type : type.name[language];
  const days = shiftDays(language, shift.days, planDays(scenario));
  return [who, days, `${shift.from}–${shift.until}`].filter(Boolean).join(" ");
}

function shiftChange(old: Shift, shift: Shift, language: Language): string {
  const parts: string[] = [];
  if (old.count !== shift.count) parts.push(`${old.count}${arrow}${shift.count}`);
  if (old.from !== shift.from || old.until !== shift.until)
    parts.push(`${old.from}–${old.until}${arrow}${shift.from}–${shift.until}`);
  return `${shift.name[language]} ${parts.join(" ")}`.trim();
}

function chipOf(base: Scenario, plan: Scenario, path: Path, language: Language): Chip {
  const kind = kindOf(path);
  if (path[0] === "demand" && path[1] === "shape")
    return { kind, text: language === "zh" ? "来客形状" : "shape of the day" };
  const [from, to] = [valueAt(base, path), valueAt(plan, path)];
  const name = nameOf(plan, path, language);
  const unit = describedAt(path, plan)?.unit ?? formsAt(path, plan)[0]?.unit;
  const [before, after] = [from, to].map((value) => valueText(value, unit, language));
  return { kind, text: before === "" || after === "" ? name : `${name} ${before}${arrow}${after}` };
}

function kindOf([top, second, third]: Path): ChipKind {
  if (top === "demand") return "demand";
  if (top === "staff") return "people";
  if (top === "autoReply" || third === "bot" || second === "bot") return "bot";
  return "other";
}

/** The field's own name after those of the class or type it belongs to. */
function nameOf(plan: Scenario, path: Path, language: Language): string {
  const isLaw = ["mean", "value"].includes(String(path.at(-1)));
  const own = nameAt(isLaw ? path.slice(0, -1) : path, plan)?.[language] ?? String(path.at(-1));
  const index = path.findIndex((part) => typeof part === "number");
  const thing = index < 0 ? undefined : valueAt(plan, [...path.slice(0, index + 1), "name"]);
  const owner = valueAt(thing, [language]);
  return typeof owner === "string" && index < path.length - 1 ? `${owner} ${own}` : own;
}

/** A value short enough for a chip; empty for parts. */
function valueText(value: unknown, unit: string | undefined, language: Language): string {
  if (typeof value === "string") return choiceText(value, language);
  if (typeof value !== "number") return value === null || value === undefined ? "–" : "";
  if (unit === "share") return `${plain(language, value * 100, 1)}%`;
  const number = plain(language, value, 1);
  if (unit === "s") return language === "zh" ? `${number} 秒` : `${number} s`;
  return unit === "yuan" || unit === "yuan/h" ? `¥${number}` : number;
}
