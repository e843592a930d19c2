import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as cells from "#engine/cells.ts";
import * as columns from "#engine/columns.ts";
import { ENDLESS } from "#engine/compile.ts";
import { Aid, Fate, Met, TurnState } from "#engine/journal.ts";
import * as keys from "#engine/keys.ts";
import * as rules from "#engine/rules.ts";
import { fingerprint } from "../../.ci/build-kernel.mjs";

const source = (file: string) => readFileSync(`src/engine/kernel/${file}.ts`, "utf8");

/** The names of a class's fields of one type, in their order. */
function fieldsOf(name: string, type: "f64" | "i32"): string[] {
  const body = new RegExp(`class ${name} \\{(.*?)\\n\\}`, "s").exec(source("layout"))?.[1] ?? "";
  return [...body.matchAll(/^ {2}(\w+): (\w+);/gm)].flatMap(([, field, is]) =>
    is === type && field !== undefined ? [capitals(field)] : [],
  );
}

const capitals = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The places that TypeScript gives to those fields it names. */
const placesIn = (module: Readonly<Record<string, unknown>>, fields: readonly string[]) =>
  fields.map((field, place) => [field, field in module ? module[field] : place]);

const inOrder = (fields: readonly string[]) => fields.map((field, place) => [field, place]);

it("is compiled from what stands in its folder (else run .ci/build-kernel.mjs)", () => {
  expect(readFileSync("src/engine/kernel-code.ts", "utf8")).toContain(fingerprint());
});

it("has its columns and cells where TypeScript looks for them", () => {
  const found = [
    [columns, fieldsOf("Chat", "i32"), 16],
    [columns, fieldsOf("Agent", "i32"), 12],
    [cells, fieldsOf("Shop", "f64"), cells.DOUBLES],
    [cells, fieldsOf("Shop", "i32"), cells.WHOLES],
  ] as const;
  for (const [module, fields, count] of found) {
    expect(fields).toHaveLength(count);
    expect(placesIn(module, fields)).toEqual(inOrder(fields));
  }
  expect(fieldsOf("Shop", "f64")[cells.FIRST_RULE_DOUBLE]).toBe("STOP");
  expect(fieldsOf("Shop", "i32")[cells.FIRST_RULE_WHOLE]).toBe("AGENT_COUNT");
});

it("means the same by its constants as TypeScript", () => {
  const known: Readonly<Record<string, number>> = {
    ...Object.fromEntries([columns, rules, keys].flatMap((module) => Object.entries(module))),
    ENDLESS,
    DONE: Fate.Done,
    BLOCKED: Fate.Blocked,
    BALKED: Fate.Balked,
    BOT_RESOLVED: Fate.BotResolved,
    BOT_LEFT: Fate.BotLeft,
    MENU_RESOLVED: Fate.MenuResolved,
    MET_BOT: Met.Bot,
    ASKED_FOR_HUMAN: Met.AskedForHuman,
    TURNED_AWAY: Met.TurnedAway,
    ANSWERED: TurnState.Answered,
    GHOST: TurnState.Ghost,
    DRAFTED: Aid.Draft,
    CANNED: Aid.Phrase,
  };
  const constants = [
    ...`${source("values")}${source("draws")}`.matchAll(/export const ([A-Z_]+): i32 = (-?\d+);/g),
  ].map(([, name, value]) => [name, Number(value)] as const);
  expect(constants.length).toBeGreaterThan(30);
  for (const [name, value] of constants) expect([name, known[name ?? ""]]).toEqual([name, value]);
});
