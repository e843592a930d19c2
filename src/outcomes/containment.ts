import { sources } from "./sources.ts";
import { type Contacts, Fate, Met } from "#engine/journal.ts";
import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";

/** What became of the contacts that met the full-auto bot, and of those the menu answered before it. */
export interface Containment {
  /** All who met it, those who asked for a person at once included; resolved + escalated + bounced + gone + with it at the end. */
  met: number;
  resolved: number;
  /** Asked for a person at once, or were handed over. */
  escalated: number;
  asked: number;
  /** Left unresolved and came back to the people within the run; or left and did not. */
  bounced: number;
  gone: number;
  /** Found their answer in the menu and asked neither bot nor person. */
  byMenu: number;
}

export const noContainment = (): Containment => ({
  met: 0,
  resolved: 0,
  escalated: 0,
  asked: 0,
  bounced: 0,
  gone: 0,
  byMenu: 0,
});

/** The same for each customer class of the scenario, in its order. */
export const containmentByClass = oncePerDay((day): readonly Containment[] => {
  const { contacts } = day.journal;
  const { returned } = columnsOf(day);
  const rows = day.scenario.customers.map(noContainment);
  for (let c = 0; c < contacts.count; c++) {
    const met = contacts.bot[c];
    const fate = contacts.fate[c];
    const sum = rows[contacts.customer[c] as number] as Containment;
    if (fate === Fate.MenuResolved) sum.byMenu++;
    if (met === Met.Nobody) continue;
    sum.met++;
    if (met === Met.AskedForHuman) sum.asked++;
    if (fate === Fate.BotResolved) sum.resolved++;
    else if (fate === Fate.BotLeft && returned[c] === 1) sum.bounced++;
    else if (fate === Fate.BotLeft) sum.gone++;
    else if (isEscalated(contacts, c)) sum.escalated++;
  }
  return rows;
});

const containmentOf = oncePerDay((day): Containment => {
  const sum = noContainment();
  for (const row of containmentByClass(day))
    for (const key of Object.keys(sum) as (keyof Containment)[]) sum[key] += row[key];
  return sum;
});

/** Whether a contact that met the bot went on to the people: it asked for them at once, or was handed over. */
const isEscalated = ({ fate, queued }: Contacts, c: number): boolean =>
  fate[c] !== Fate.BotResolved &&
  fate[c] !== Fate.BotLeft &&
  (fate[c] !== Fate.Open || !Number.isNaN(queued[c] as number));

const menuResolved = (day: Day): number => containmentOf(day).byMenu;

type Words = Pick<Outcome, "id" | "label" | "definition" | "better">;

const common = {
  group: "volume",
  bySlot: false,
  source: sources.counted,
} as const;

/** A part of the contacts that met the bot; no value where none did. */
const partOfMet = (words: Words, part: (containment: Containment) => number): Outcome => ({
  ...common,
  ...words,
  unit: "share",
  measure: (day, of, per) => {
    const containment = containmentOf(day);
    of[0] = part(containment);
    per[0] = containment.met;
  },
});

/** What the full-auto bot keeps, always with what it passes on and what comes back; and what the menu keeps. */
export const containment: readonly Outcome[] = [
  partOfMet(
    {
      id: "bot-containment-resolved-share",
      better: "higher",
      label: { zh: "机器人去向：解决", en: "Met the bot: resolved" },
      definition: {
        zh: "遇到机器人的会话（含一来就要人工的）里由它解决的比例；要和“转人工”“走后又来”一起看",
        en: "Share of contacts that met the bot, those who asked for a person at once included, that it resolved; to be read with those escalated and bounced back",
      },
    },
    ({ resolved }) => resolved,
  ),
  partOfMet(
    {
      id: "bot-containment-escalated-share",
      better: "lower",
      label: { zh: "机器人去向：转人工", en: "Met the bot: escalated" },
      definition: {
        zh: "遇到机器人的会话里，一来就要人工或由机器人转给人工的比例",
        en: "Share of contacts that met the bot and asked for a person at once or were handed over",
      },
    },
    ({ escalated }) => escalated,
  ),
  partOfMet(
    {
      id: "bot-containment-bounced-share",
      better: "lower",
      label: { zh: "机器人去向：走后又来", en: "Met the bot: bounced back" },
      definition: {
        zh: "遇到机器人的会话里，没解决就走了、结束前又来找人工的比例",
        en: "Share of contacts that met the bot, left it unresolved and came back to the people before the end",
      },
    },
    ({ bounced }) => bounced,
  ),
  partOfMet(
    {
      id: "bot-containment-gone-share",
      better: "lower",
      label: { zh: "机器人去向：走了没再来", en: "Met the bot: gone" },
      definition: {
        zh: "遇到机器人的会话里，没解决就走、结束前没再来的比例，含一看是机器人就走的",
        en: "Share of contacts that met the bot, left it unresolved and did not come back before the end, those turned away by a bot included",
      },
    },
    ({ gone }) => gone,
  ),
  partOfMet(
    {
      id: "bot-asked-for-person-share",
      better: "neither",
      label: { zh: "一来就要人工", en: "Asked for a person at once" },
      definition: {
        zh: "遇到机器人的会话里，一来就要求转人工的比例",
        en: "Share of contacts that met the bot and asked for a person at once",
      },
    },
    ({ asked }) => asked,
  ),
  {
    ...common,
    id: "bot-escalated",
    unit: "contacts",
    better: "neither",
    bySlot: true,
    total: true,
    label: { zh: "机器人转人工量", en: "Passed on by the bot" },
    definition: {
      zh: "遇到机器人的会话里，一来就要人工或由机器人转给人工的数量，记在来的那个时段",
      en: "Contacts that met the bot and asked for a person at once or were handed over, in the slot in which they came",
    },
    measure: (day, of, per) => {
      const { contacts } = day.journal;
      const { contactSlot } = columnsOf(day);
      per[0] = 1;
      if (day.scenario.autoReply.bot === null) return;
      for (let c = 0; c < contacts.count; c++) {
        if (contacts.bot[c] === Met.Nobody || !isEscalated(contacts, c)) continue;
        const slot = contactSlot[c] as number;
        of[slot] = (of[slot] as number) + 1;
      }
    },
  },
  {
    ...common,
    id: "menu-resolved",
    unit: "contacts",
    better: "neither",
    total: true,
    label: { zh: "菜单自助量", en: "Answered by the menu" },
    definition: {
      zh: "在自助菜单里找到答案、没有再找机器人或人工的会话；任何平台考核都不算",
      en: "Contacts that found their answer in the self-service menu and asked neither bot nor person; no platform rule counts them",
    },
    measure: (day, of, per) => {
      of[0] = menuResolved(day);
      per[0] = 1;
    },
  },
  {
    ...common,
    id: "menu-resolved-share",
    unit: "share",
    better: "neither",
    label: { zh: "菜单自助率", en: "Share answered by the menu" },
    definition: {
      zh: "全部会话里在自助菜单找到答案的比例",
      en: "Share of all contacts that found their answer in the self-service menu",
    },
    measure: (day, of, per) => {
      of[0] = menuResolved(day);
      per[0] = day.journal.contacts.count;
    },
  },
];
