import type { Text } from "#units/text.ts";
import type { Language } from "./language.ts";
import { commonOptions, type Option, type OptionName, options } from "./options.ts";
import { padEnd } from "./display-width.ts";
import type { Verb } from "./verb.ts";

const titles = {
  product: {
    zh: "大促沙盘：逐条消息模拟店铺在大促日的客服",
    en: "Dacu: simulates a shop's customer service on a festival day, message by message",
  },
  usage: { zh: "用法：", en: "Usage: " },
  verbs: { zh: "命令", en: "Commands" },
  options: { zh: "选项：", en: "Options:" },
  more: {
    zh: "某个命令的说明：dacu <命令> --help",
    en: "Help on a command: dacu <command> --help",
  },
  exits: {
    zh: "退出码：0 成功，1 检查未通过或没有跑完，2 输入有问题（逐条列出）",
    en: "Exit codes: 0 success, 1 a check failed or the work could not be finished, 2 bad input, every problem named",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Help on the whole program. */
export function generalHelp(language: Language, verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  const lines = verbs.map(({ name, summary }) => `  ${padEnd(name, width)}  ${summary[language]}`);
  return [
    titles.product[language],
    "",
    `${titles.usage[language]}dacu <${titles.verbs[language]}>`,
    "",
    ...lines,
    "",
    titles.more[language],
    titles.exits[language],
  ].join("\n");
}

/** Help on one verb. */
export function verbHelp(language: Language, verb: Verb): string {
  const rows = [...verb.options, ...commonOptions].map(
    (name) => [signature(name), options[name].text[language]] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    verb.summary[language],
    "",
    `${titles.usage[language]}dacu ${[verb.name, verb.parameters].join(" ").trim()} [--…]`,
    "",
    titles.options[language],
    ...rows.map(([left, right]) => `  ${padEnd(left, width)}  ${right}`),
  ].join("\n");
}

function signature(name: OptionName): string {
  const { placeholder }: Option = options[name];
  return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}
