import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import { valueAt } from "#scenario/described.ts";
import { type FormField, formOf, type FormPart } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { setPaths } from "#scenario/set-path.ts";
import { starterFor, withValue } from "#scenario/with-value.ts";
import { choiceTexts } from "#ui/assumptions/choice-text.ts";
import { copyOf } from "./example.ts";

const membersOf = (part: FormPart): readonly (FormField | FormPart)[] =>
  part.members.flatMap((member) =>
    member.type === "part" ? [member, ...membersOf(member)] : [member],
  );
const fieldsOf = (scenario: Scenario) =>
  formOf(scenario)
    .flatMap(membersOf)
    .filter((member): member is FormField => member.type === "field");
const partsOf = (scenario: Scenario) =>
  formOf(scenario)
    .flatMap((part) => [part, ...membersOf(part)])
    .filter((member): member is FormPart => member.type === "part");

const names = readdirSync(new URL("../../scenarios", import.meta.url))
  .filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))
  .map((file) => file.replace(/\.json$/u, ""));
const day = copyOf("default-day");

describe.each(names)("%s", (name) => {
  const scenario = copyOf(name);
  test("every field holds what stands at its path, and its address is understood by --set", () => {
    const fields = fieldsOf(scenario);
    expect(fields.length).toBeGreaterThan(40);
    expect(new Set(fields.map(({ address }) => address)).size).toBe(fields.length);
    const assignments = fields.flatMap(({ path, address, value }) => {
      expect(valueAt(scenario, path)).toEqual(value);
      return value === undefined ? [] : [`${address}=${JSON.stringify(value)}`];
    });
    expect(setPaths(scenario, assignments)).toEqual({ ok: true, value: scenario });
  });

  test("names are in both languages, and every option has words", () => {
    for (const { name, control } of [
      ...fieldsOf(scenario),
      ...partsOf(scenario).map((part) => ({ ...part, control: undefined })),
    ]) {
      expect(name.zh).not.toBe("");
      expect(name.en).not.toBe("");
      const options = control?.kind === "choice" ? control.options : [];
      expect(options.filter((option) => choiceTexts[option] === undefined)).toEqual([]);
    }
  });
});

test("a range is about the value itself or the mean of its law, never about what stands beside it", () => {
  const rangeOf = (address: string) =>
    fieldsOf(day).find((field) => field.address === address)?.range;
  // From the file: customers[presale].effort is graded with 10 to 40 seconds.
  expect(rangeOf("customers[presale].effort.mean")).toEqual([10, 40]);
  expect(rangeOf("customers[presale].effort.cv")).toBeUndefined();
  expect(rangeOf("customers[presale].patience.first.grace")).toBeUndefined();
});

test("a wrong value comes back as sentences, and changes nothing", () => {
  const checked = withValue(day, ["demand", "consultRate"], 1.5);
  expect(checked).toMatchObject({ ok: false, problems: [{ path: "demand.consultRate" }] });
});

test("a class's share takes from the others in proportion, so that shares still add up to 1", () => {
  const checked = withValue(day, ["customers", 0, "share"], 0.3);
  expect(checked.ok && checked.value.customers.map(({ share }) => share)).toEqual([0.3, 0.7]);
});

test("a part switched on begins as an example has it, with its sources, and is a sound plan", () => {
  const without = { ...day, autoReply: { ...day.autoReply, bot: null } };
  const starter = starterFor(without, ["autoReply", "bot"], [day]);
  expect(starter?.value).toEqual(day.autoReply.bot);
  expect(Object.keys(starter?.sources ?? {})).toContain("autoReply.bot.recognised");
  const back = withValue(without, ["autoReply", "bot"], starter?.value);
  expect(back.ok && checkScenario(back.value).ok).toBe(true);
});

test("a list finds the element of the same id first", () => {
  const path = ["customers", 0, "bot"];
  const turned = { ...day, customers: [...day.customers].reverse() };
  expect(starterFor(day, path, [turned])?.value).toEqual(day.customers[0]?.bot);
});
