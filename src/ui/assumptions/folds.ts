import type { Path } from "#scenario/checked.ts";
import type { FormField } from "#scenario/form-fields.ts";
import type { Text } from "#units/text.ts";
import type { Row, Section } from "./search.ts";

/** Rows of a section under a heading of their own, with the fields that say the most of them. */
export interface Fold {
  readonly key: string;
  readonly name: Text;
  readonly rows: readonly Row[];
  readonly principal: readonly Principal[];
}

/** A figure that a folded heading says, with a word for what it is. */
interface Principal {
  readonly field: FormField;
  readonly word: Text;
}

/** A section laid out: what stands first and open, what is folded, and what adds to it. */
export interface Folded {
  readonly lead: readonly Row[];
  readonly folds: readonly Fold[];
  readonly tail: readonly Row[];
}

interface Group {
  readonly key: string;
  readonly name: Text;
  /** Members of the thing, in the order of display. */
  readonly members: readonly string[];
  /** What is said of the group while it is folded, and comes first in it: ends of paths below the thing, each with a word for it. */
  readonly principal: Readonly<Record<string, Text>>;
}

const ofClass: readonly Group[] = [
  {
    key: "who",
    name: { zh: "是谁、来多少", en: "Who, and how many" },
    members: ["share", "relation", "question", "journey", "need", "priority", "headStart"],
    principal: { share: { zh: "占比", en: "share" } },
  },
  {
    key: "auto",
    name: { zh: "机器人与菜单", en: "Bot and menu" },
    members: ["bot", "menu"],
    principal: {
      "bot.attempted": { zh: "先答", en: "tried" },
      "bot.resolved": { zh: "解决", en: "resolved" },
    },
  },
  {
    key: "asking",
    name: { zh: "一问一答", en: "Question and answer" },
    members: ["rounds", "effort", "think"],
    principal: {
      "rounds.mean": { zh: "回合", en: "rounds" },
      "rounds.count": { zh: "回合", en: "rounds" },
      "effort.mean": { zh: "每条", en: "a reply" },
    },
  },
  {
    key: "patience",
    name: { zh: "等多久、走不走", en: "How long they wait" },
    members: ["patience", "rivals", "silentShare", "balkShare", "returnShare", "returnAfter"],
    principal: {
      "patience.first.law.mean": { zh: "首响", en: "first" },
      "patience.later.law.mean": { zh: "之后", en: "later" },
    },
  },
  {
    key: "buying",
    name: { zh: "买不买、买多少", en: "Whether and what they buy" },
    members: ["conversion", "orderValue"],
    principal: {
      "conversion.answered": { zh: "转化", en: "buy" },
      orderValue: { zh: "客单", en: "order" },
    },
  },
];

const ofType: readonly Group[] = [
  {
    key: "work",
    name: { zh: "接待与报酬", en: "Chats and pay" },
    members: ["maxChats", "wage", "fee", "skills", "weight", "availableHours", "opportunityCost"],
    principal: {
      maxChats: { zh: "上限", en: "at once" },
      wage: { zh: "时薪", en: "an hour" },
    },
  },
  {
    key: "skill",
    name: { zh: "快慢与质量", en: "Speed and quality" },
    members: [
      "effortFactor",
      "firstEffort",
      "halvingHours",
      "hoursWorked",
      "quality",
      "resolution",
      "wrongAnswers",
    ],
    principal: {
      effortFactor: { zh: "用时", en: "effort" },
      firstEffort: { zh: "首小时用时", en: "first effort" },
      quality: { zh: "销售力", en: "quality" },
    },
  },
  {
    key: "turning-up",
    name: { zh: "到岗", en: "Turning up" },
    members: ["noShow", "late"],
    principal: { noShow: { zh: "缺勤", en: "no-show" } },
  },
  {
    key: "hiring",
    name: { zh: "招聘与带教", en: "Hiring and squads" },
    members: ["hire", "squad"],
    principal: {},
  },
];

const groupsOf = (path: Path): readonly Group[] | undefined => {
  const [top, second] = path;
  if (path.length === 2 && top === "customers") return ofClass;
  return path.length === 3 && top === "staff" && second === "types" ? ofType : undefined;
};

/** Sections with more rows than this are folded by the parts they are made of. */
const LONG = 12;

/** A section in folds where it is long: classes of customers and types of staff by what they are about, others by their parts. */
export function foldedOf(section: Section): Folded {
  const groups = groupsOf(section.part.path);
  if (groups !== undefined) return byGroup(section, groups);
  if (section.rows.length > LONG) return byPart(section);
  return { lead: section.rows, folds: [], tail: [] };
}

const pathOf = (row: Row): Path => (row.type === "field" ? row.field.path : row.part.path);

function byGroup({ part, rows }: Section, groups: readonly Group[]): Folded {
  const depth = part.path.length;
  const memberOf = (row: Row) => String(pathOf(row)[depth]);
  const folds = groups.flatMap(({ key, name, members, principal }) => {
    const own = members.flatMap((member) => rows.filter((row) => memberOf(row) === member));
    const said = Object.entries(principal).flatMap(([end, word]) =>
      own.flatMap((row) => fieldAt(row, depth, end).map((field) => ({ field, word }))),
    );
    if (own.length === 0) return [];
    const first = own.filter((row) => said.some(({ field }) => field === row.field));
    const rest = own.filter((row) => !first.includes(row));
    return [{ key, name, rows: [...first, ...rest], principal: said }];
  });
  const named = new Set(groups.flatMap(({ members }) => members));
  return { lead: rows.filter((row) => !named.has(memberOf(row))), folds, tail: [] };
}

const fieldAt = (row: Row, depth: number, end: string): readonly FormField[] =>
  row.type === "field" && row.field.path.slice(depth).join(".") === end ? [row.field] : [];

function byPart({ rows }: Section): Folded {
  const lead: Row[] = [];
  const tail: Row[] = [];
  const folds = new Map<string, { name: Text; rows: Row[] }>();
  for (const row of rows) {
    if (row.type === "list" && row.within.length === 0) {
      tail.push(row);
      continue;
    }
    const outermost = row.within[0] ?? (row.type === "field" ? undefined : row.part);
    const isWhole = row.type === "switch" && row.within.length === 0 && row.part === rows[0]?.part;
    if (outermost === undefined || isWhole) {
      lead.push(row);
      continue;
    }
    const fold = folds.get(outermost.address) ?? { name: outermost.name, rows: [] };
    fold.rows.push(row);
    folds.set(outermost.address, fold);
  }
  return {
    lead,
    folds: [...folds].map(([key, fold]) => ({ key, ...fold, principal: [] })),
    tail,
  };
}
