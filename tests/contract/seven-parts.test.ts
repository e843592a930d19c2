import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { runReplication } from "#experiments/run-replication.ts";
import { outcomeById, outcomes } from "#outcomes/index.ts";
import { valueAt } from "#scenario/described.ts";
import { type FormField, type FormPart, formOf } from "#scenario/form-fields.ts";
import { setPaths } from "#scenario/set-path.ts";
import { copyOf } from "../scenario/example.ts";

const document = readFileSync("docs/model.md", "utf8");

/** The names in backticks of a cell, or its words where it has none. */
const namesIn = (cell: string): string[] => {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
  return names.length > 0 ? names : [cell.trim()];
};

/** The rows of the table of the seven parts, cell by cell. */
const parts = document
  .slice(document.indexOf("## The seven parts of the trade"), document.indexOf("## Assumptions\n"))
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split("|").slice(1, -1).map(namesIn))
  .map(([[name = ""] = [], data = [], engine = [], figures = [], form = [], ...rest]) => {
    const [[example = ""] = [], [section = ""] = [], tests = []] = rest;
    return { name, data, engine, figures, form, example, section, tests };
  });

const addresses = (members: readonly (FormField | FormPart)[]): string[] =>
  members.flatMap((member) =>
    member.type === "field" ? [member.address] : addresses(member.members),
  );

test("the document tells of seven parts", () => {
  expect(parts).toHaveLength(7);
});

describe.each(parts.map((part) => [part.name, part] as const))("the part of %s", (_, part) => {
  const scenario = copyOf(part.example);

  it("has an example that holds its data and passes the checks", () => {
    const missing = part.data.filter((path) => {
      const steps = path.split(/[.[\]]+/).filter(Boolean);
      const place = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      return valueAt(scenario, place) === undefined;
    });
    expect(missing).toEqual([]);
    expect(setPaths(scenario, [])).toMatchObject({ ok: true });
  });

  it("has figures, and its example gives them values", () => {
    const small = { ...scenario, demand: { ...scenario.demand, visitors: 20_000 } };
    const run = runReplication(small, "parts", 0);
    const without = part.figures.filter((id) => {
      const outcome = outcomeById(id);
      const place = outcome === undefined ? -1 : outcomes.indexOf(outcome);
      return !((run.per[place] ?? 0) > 0);
    });
    expect(without).toEqual([]);
  });

  it("has fields in the form, which can be set as they are", () => {
    const all = addresses(formOf(scenario));
    expect(part.form.filter((address) => !all.includes(address))).toEqual([]);
  });

  it("has a section in the document, and files that do it and test it", () => {
    expect(document).toMatch(new RegExp(`^##+ ${part.section}$`, "m"));
    expect([...part.engine, ...part.tests].filter((file) => !existsSync(file))).toEqual([]);
    expect(part.tests.length).toBeGreaterThan(0);
  });
});
