import { describe, expect, test } from "vitest";
import { en } from "#ui/text/en.ts";
import { firstLanguage } from "#ui/text/i18n.ts";
import { afterStop, pieces, stopOf } from "#ui/text/tagged.ts";
import { zh } from "#ui/text/zh.ts";

/** Every message with its address, such as "levers.visitors". */
function messages(part: object, address = ""): readonly (readonly [string, string])[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${address}${key}`, value] as const]
      : messages(value as object, `${address}${key}.`),
  );
}

const chinese = messages(zh);
const english = new Map(messages(en));

test("both languages have the same keys; English adds singulars to keys that exist", () => {
  const keys = chinese.map(([key]) => key);
  const extra = [...english.keys()].filter((key) => !keys.includes(key));
  expect(keys.filter((key) => !english.has(key))).toEqual([]);
  expect(extra.filter((key) => !keys.includes(key.replace(/_one$/, "")))).toEqual([]);
});

test.each(chinese)(
  "%s takes the same values and opens the same numbers in English",
  (key, text) => {
    const parts = (sentence: string) => ({
      values: [...new Set(sentence.match(/\{\{\w+/g))].sort(),
      tags: pieces(sentence).flatMap(({ tag }) => tag ?? []),
    });
    expect(parts(english.get(key) ?? "")).toEqual(parts(text));
  },
);

test("Chinese sentences use full-width punctuation", () => {
  const sentences = chinese.filter(([, text]) => /\p{Script=Han}/u.test(text));
  const halfWidth = sentences.filter(([, text]) =>
    /[\p{Script=Han}}>][,;:?!]|[,;:?!](?=\p{Script=Han})/u.test(text.replace(/\{\{.*?\}\}/g, "文")),
  );
  expect(halfWidth).toEqual([]);
});

test("a sentence falls into pieces, the tagged ones being numbers", () => {
  expect(pieces("少卖 <lost>7.2 万元</lost>。")).toEqual([
    { text: "少卖 " },
    { text: "7.2 万元", tag: "lost" },
    { text: "。" },
  ]);
  expect(pieces("<a>1</a><b>2</b>")).toEqual([
    { text: "1", tag: "a" },
    { text: "2", tag: "b" },
  ]);
  expect(pieces("")).toEqual([]);
  expect([stopOf("。多数"), afterStop("。多数")]).toEqual(["。", "多数"]);
  expect([stopOf("等不到"), afterStop("等不到")]).toEqual(["", "等不到"]);
});

describe("the first language", () => {
  test("is the one chosen before", () => expect(firstLanguage("en", ["zh-CN"])).toBe("en"));
  test("is English for a browser that prefers it", () => {
    expect(firstLanguage(null, ["fr", "en-US", "zh"])).toBe("en");
  });
  test("is Chinese for everyone else", () => {
    expect(firstLanguage(null, ["zh-TW", "en"])).toBe("zh");
    expect(firstLanguage(null, ["fr"])).toBe("zh");
    expect(firstLanguage("nonsense", [])).toBe("zh");
  });
});
