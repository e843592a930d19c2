import type { SomeOf } from "#ui/text/in-days.ts";
import type { ReportText } from "./text-zh.ts";

/** What the report says otherwise of a plan of several days: a run is all of them, and figures are of them together. */
export const reportSeveralZh: SomeOf<ReportText> = {
  files: { days: "每次模拟 CSV" },
  headline: {
    doIt: "做“{{name}}”，{{together}} 天{{cost}}，预计共多卖 {{gain}}，十次里八次多卖 {{range}}。",
    doMixed:
      "做“{{name}}”，{{together}} 天{{cost}}，算上销售额{{gain}}，净多赚 {{net}}，十次里八次 {{range}}。",
    stay: "先照现在的方案：几个办法都没有明显更好。这 {{together}} 天预计共少卖 {{lost}}，十次里八次 {{range}}。",
    stayFine: "先照现在的方案：这 {{together}} 天几乎不会少卖，十次里八次少卖 {{range}}。",
  },
  now: "照现在的方案，每 {{outOf}} 位转人工的顾客约有 {{missed}} 位等不到 {{limit}}内的第一句回复，这 {{together}} 天共少卖 {{lost}}（十次里八次 {{range}}）。",
  after:
    "照做后是 {{missed}} 位；把这 {{together}} 天模拟 100 次，全程达标的从 {{before}} 次变成 {{after}} 次，目标是 {{target}}。",
  nowReach: "把这 {{together}} 天模拟 100 次，全程达标的有 {{before}} 次，目标是 {{target}}。",
  options: {
    costUnit: "{{together}} 天的工资和机器人费",
    gainUnit: "{{together}} 天合计，与不动相比",
    reachUnit: "一点是模拟一次",
    reachOf: "100 次里 {{count}} 次",
    priceUnit: "{{together}} 天合计，人",
    wage: "现在 {{together}} 天 {{yuan}}",
    betterDays: "100 次里 {{count}} 次更好",
    most: "多数 {{range}}",
  },
  picture: {
    worst: "{{hour}} 这一小时少卖 {{yuan}}，占 {{together}} 天的 {{share}}",
    day: "{{together}} 天",
    describe: "{{hour}} 最缺人：少卖 {{yuan}}；{{together}} 天共少卖 {{total}}。",
  },
  risks: {
    days: "达标，100 次里",
    price: "代价：中途离开的顾客 {{together}} 天共 {{before}} → {{after}} 位",
  },
  definitions: {
    most: "十次里八次",
    mostText:
      "各次模拟里居中的八成；模拟一次是整整 {{together}} 天。达标：{{together}} 天合计，{{rule}}达到 {{target}}。毛利按销售额的 {{margin}} 折算{{own}}。",
  },
  foot: {
    basis:
      "模拟 {{days}} 次，每次 {{together}} 天 · 引擎 {{engine}} · 方案 {{mark}} · 种子 {{seed}}",
  },
};

export const reportSeveralEn: SomeOf<ReportText> = {
  files: { days: "Runs CSV" },
  headline: {
    doIt: "Do “{{name}}”: {{cost}} over the {{together}} days, {{gain}} more sold, {{range}} eight times in ten.",
    doMixed:
      "Do “{{name}}”: over the {{together}} days {{cost}} and {{gain}} in sales leave {{net}} more profit, {{range}} eight times in ten.",
    stay: "Keep the plan as it is: no option is clearly better. The {{together}} days lose {{lost}} of sales, {{range}} eight times in ten.",
    stayFine:
      "Keep the plan as it is: the {{together}} days lose hardly any sales, {{range}} eight times in ten.",
  },
  now: "With the plan as it is, about {{missed}} of every {{outOf}} customers who ask a person get no first reply within {{limit}}, and the {{together}} days lose {{lost}} of sales ({{range}} eight times in ten).",
  after:
    "Then it is {{missed}}; of 100 runs of the {{together}} days, those that reach {{target}} over all of them rise from {{before}} to {{after}}.",
  nowReach: "Of 100 runs of the {{together}} days, {{before}} reach {{target}} over all of them.",
  options: {
    costUnit: "wages and bot, {{together}} days",
    gainUnit: "{{together}} days, against as it is",
    reachUnit: "a dot is a run",
    reachOf: "{{count}} of 100 runs",
    priceUnit: "customers in {{together}} days",
    wage: "now {{yuan}} in {{together}} days",
    betterDays: "better in {{count}} of 100 runs",
    most: "mostly {{range}}",
  },
  picture: {
    worst: "{{hour}} loses {{yuan}}, {{share}} of the {{together}} days",
    day: "{{together}} days",
    describe: "{{hour}} is worst: {{yuan}} of sales lost; {{total}} over the {{together}} days.",
  },
  risks: {
    days: "on target, of 100 runs",
    price: "The price: {{before}} → {{after}} customers in the {{together}} days leave mid-chat",
  },
  definitions: {
    most: "Eight times in ten",
    mostText:
      "the middle eight in ten of the runs; a run is all {{together}} days. Target: {{rule}} at {{target}} over the {{together}} days. Profit counts {{margin}} of sales{{own}}.",
  },
  foot: {
    basis: "{{days}} runs of {{together}} days · engine {{engine}} · plan {{mark}} · seed {{seed}}",
  },
};
