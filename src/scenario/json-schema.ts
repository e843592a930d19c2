import { z } from "zod";
import { scenario } from "./scenario.ts";

/** Draft 2020-12 of what a scenario file may say, with names and sentences in both languages; published beside the examples. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(scenario, {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      const { title, zh, description, zhDescription, ...rest } = jsonSchema as Described;
      for (const key of ["title", "zh", "description", "zhDescription"]) delete jsonSchema[key];
      Object.assign(jsonSchema, named(title, zh), said(description, zhDescription), rest);
    },
  });
  return {
    $schema,
    title: "大促沙盘场景 Dacu scenario",
    description:
      "A shop's customer-service day in a shopping festival: who comes, who answers, and by which rules. Checks across fields are made when the file is read.\n店铺大促客服日：谁来咨询、谁来接待、按什么规则；跨字段的检查在读入文件时进行。",
    ...schema,
  };
}

interface Described {
  readonly title?: string;
  readonly zh?: string;
  readonly description?: string;
  readonly zhDescription?: string;
  readonly [key: string]: unknown;
}

const named = (title?: string, zh?: string) =>
  title === undefined ? {} : { title: zh === undefined ? title : `${zh} ${title}` };

const said = (description?: string, zh?: string) =>
  description === undefined
    ? {}
    : { description: zh === undefined ? description : `${description}\n${zh}` };
