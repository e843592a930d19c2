import type { Text } from "#units/text.ts";

/** What a fault of JSON syntax means to the person who typed it. */
export function syntaxSentence(code: string, seen: string): Text {
  const found =
    seen.trim() === "" ? "" : JSON.stringify(seen.length > 30 ? `${seen.slice(0, 30)}…` : seen);
  const zhFound = found === "" ? "" : `（此处为 ${found}）`;
  const enFound = found === "" ? "" : ` (found ${found})`;
  switch (code) {
    case "InvalidSymbol":
      return {
        zh: `这不是 JSON 里能写的东西${zhFound}；文字要加双引号，数字直接写，NaN 和 Infinity 不能用。`,
        en: `JSON has no such word${enFound}; put text in double quotes and write numbers plainly, NaN and Infinity are not allowed.`,
      };
    case "InvalidNumberFormat":
      return {
        zh: `数字写法不对${zhFound}；请写成 12、0.5 或 1e6。`,
        en: `This number is not written as JSON wants it${enFound}; write 12, 0.5 or 1e6.`,
      };
    case "PropertyNameExpected":
      return {
        zh: `这里应是双引号括起的字段名${zhFound}；检查上一行末尾是否多了逗号。`,
        en: `A field name in double quotes belongs here${enFound}; look for a comma too many before it.`,
      };
    case "ValueExpected":
      return {
        zh: `这里缺一个值${zhFound}；请补上，或删去前面多出的逗号。`,
        en: `A value is missing here${enFound}; add it, or remove the comma before it.`,
      };
    case "ColonExpected":
      return {
        zh: `字段名之后缺冒号${zhFound}；请加上“:”。`,
        en: `A colon is missing after the field name${enFound}; add ":".`,
      };
    case "CommaExpected":
      return {
        zh: `两项之间缺逗号${zhFound}；请加上“,”。`,
        en: `A comma is missing between two entries${enFound}; add ",".`,
      };
    case "CloseBraceExpected":
      return {
        zh: `大括号没有闭合${zhFound}；请补上“}”，文件可能被截断了。`,
        en: `A brace is not closed${enFound}; add "}". The file may have been cut short.`,
      };
    case "CloseBracketExpected":
      return {
        zh: `方括号没有闭合${zhFound}；请补上“]”，文件可能被截断了。`,
        en: `A bracket is not closed${enFound}; add "]". The file may have been cut short.`,
      };
    case "EndOfFileExpected":
      return {
        zh: `结尾之后还有多余内容${zhFound}；请删去。`,
        en: `Something follows the end of the scenario${enFound}; remove it.`,
      };
    case "InvalidCommentToken":
      return {
        zh: `JSON 不能写注释${zhFound}；请删去，说明可以写进 summary 或 sources。`,
        en: `JSON has no comments${enFound}; remove it, notes can go into summary or sources.`,
      };
    case "UnexpectedEndOfString":
      return {
        zh: `文字没有用双引号结束${zhFound}；请补上引号。`,
        en: `A text is not closed by a double quote${enFound}; add the quote.`,
      };
    case "UnexpectedEndOfNumber":
      return {
        zh: `数字没有写完${zhFound}；请写成 12、0.5 或 1e6。`,
        en: `A number is not complete${enFound}; write 12, 0.5 or 1e6.`,
      };
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
    case "InvalidCharacter":
      return {
        zh: `文字里有 JSON 不允许的字符或转义${zhFound}；换行写成 \\n，反斜杠写成 \\\\。`,
        en: `A text holds a character or escape JSON does not allow${enFound}; write a line break as \\n and a backslash as \\\\.`,
      };
    default:
      return {
        zh: `这里的 JSON 读不懂${zhFound}；请检查标点与引号。`,
        en: `The JSON cannot be read here${enFound}; check punctuation and quotes.`,
      };
  }
}
