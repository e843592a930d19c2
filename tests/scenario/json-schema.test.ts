import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioJsonSchema } from "#scenario/json-schema.ts";

const file = new URL("../../scenarios/scenario.schema.json", import.meta.url);

// To publish it anew after a change of the format: UPDATE=1 npx vitest run tests/scenario/json-schema.test.ts, then npm run format.
if (process.env.UPDATE === "1")
  writeFileSync(file, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);

test("the published schema is the one the checks are made of", () => {
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(scenarioJsonSchema());
});

test("it is draft 2020-12 and closed to unknown fields", () => {
  const schema = scenarioJsonSchema();
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.additionalProperties).toBe(false);
});

test("every field of the format has a name in both languages", () => {
  const unnamed: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    if ("properties" in node && typeof node.properties === "object" && node.properties !== null)
      for (const [key, field] of Object.entries(node.properties)) {
        const title = (field as { title?: string }).title ?? "";
        const technical = key === "$schema" || key === "kind";
        if (!technical && !/[\u4e00-\u9fff].* [A-Za-z]/u.test(title))
          unnamed.push(`${path}.${key}`);
      }
    for (const [key, inner] of Object.entries(node)) visit(inner, `${path}.${key}`);
  };
  visit(scenarioJsonSchema(), "");
  expect(unnamed).toEqual([]);
});
