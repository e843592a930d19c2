import type { Text } from "#units/text.ts";

/** Where what no form field sets is set. */
interface Elsewhere {
  readonly by: "drawing" | "calendar" | "header" | "own-rule" | "roster" | "naming" | "file";
  /** What it is and where it is set. */
  readonly text: Text;
  /** Patterns of paths, each with all that lies beneath it. */
  readonly patterns: readonly string[];
}

/** Every part of the format that the form of all assumptions leaves to another place of the page, or to the file. */
export const setElsewhere: readonly Elsewhere[] = [
  {
    by: "drawing",
    text: {
      zh: "一天的形状、时段加成、班次与休息：在方案页的图上拖，或点“改咨询”“改班次”填数。同一个班只排某几天，就一天写一行。",
      en: "The shape of the day, boosts, shifts and breaks: dragged on the day of the plan page, or typed under its “Edit contacts” and “Edit shifts”. For a shift on some days, give each day a row of its own.",
    },
    patterns: [
      "demand.shape",
      "demand.blocks",
      "demand.blocks.*.name",
      "staff.shifts",
      "staff.shifts.*.name",
      "staff.shifts.*.type",
      "staff.shifts.*.count",
      "staff.shifts.*.from",
      "staff.shifts.*.until",
      "staff.shifts.*.days",
      "staff.shifts.*.breaks",
    ],
  },
  {
    by: "calendar",
    text: {
      zh: "大促各阶段的名称、种类和增减，首日日期：在“节日”页。",
      en: "Names and kinds of the phases of a festival, adding and removing them, and the date of the first day: on the page Festival.",
    },
    patterns: [
      "demand.phases",
      "demand.phases.*.name",
      "demand.phases.*.kind",
      "demand.phases.*.rushes",
      "horizon.firstDay",
    ],
  },
  {
    by: "header",
    text: {
      zh: "按哪条平台规则考核：点页头里的规则名来选。",
      en: "The platform rule the shop is judged by: chosen under its name at the head of the page.",
    },
    patterns: ["platform.rule"],
  },
  {
    by: "own-rule",
    text: {
      zh: "自定规则的名称、代替哪条规则，门槛的增减、名称与后果：在“明细”的“平台规则”。",
      en: "The name of a rule of your own, what it takes the place of, its gates, their names and consequences: under Details, Platform rules.",
    },
    patterns: [
      "platform.custom.label",
      "platform.custom.insteadOf",
      "platform.custom.gates",
      "platform.custom.gates.*.name",
      "platform.custom.gates.*.consequence",
    ],
  },
  {
    by: "roster",
    text: {
      zh: "排班要达到的指标：在“排班”页选。",
      en: "The outcome a roster is to reach: chosen on the page Roster.",
    },
    patterns: ["staffing.target.outcome"],
  },
  {
    by: "naming",
    text: {
      zh: "名称和增减：顾客、客服、咨询种类、准备措施、开场、截止、集中到达的名称在各自那一栏的最上面改，删除也在那里；要新的，在顾客那一栏“分成两类”，其余点各部分末尾的“+”。",
      en: "Names, adding and removing: customers, staff, kinds of contacts, measures, openings, deadlines and batches are named, and removed, at the top of their own section; for a new one, a class is made two, and the others have a “+” at the end of their part.",
    },
    patterns: [
      "customers",
      "customers.*.name",
      "staff.types",
      "staff.types.*.name",
      "staff.types.*.kind",
      "demand.openings.*.name",
      "demand.deadlines.*.name",
      "demand.batches.*.name",
      "afterSales.kinds.*.name",
      "afterSales.preparation.*.name",
    ],
  },
  {
    by: "file",
    text: {
      zh: "只能在方案文件里写：方案的名称和简介、各项的代号、出处（等级、来源、范围）、格式版本，以及不排班、直接给出在岗人数的写法（headcounts）。菜单里“存为场景文件”，改好再打开。",
      en: "In the plan's file alone: the plan's name and summary, ids, sources (grade, source, range), the version of the format, and agents given by count in place of shifts (headcounts). Take “Save scenario file” from the menu, change it and open it again.",
    },
    patterns: [
      "$schema",
      "dacu",
      "name",
      "summary",
      "sources",
      "customers.*.id",
      "staff.types.*.id",
      "staff.headcounts",
      "afterSales.kinds.*.id",
      "afterSales.preparation.*.id",
      "platform.custom.gates.*.id",
    ],
  },
];
