import { sources } from "./sources.ts";
import { Aid } from "#engine/journal.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";
import { repliesSent } from "./response-sums.ts";

/** Replies sent by people, and how many of them were canned or drafted; drafts begun for nobody are drafts, too. */
const aidsOf = oncePerDay((day) => {
  const { count, aid, replied } = day.journal.turns;
  const sums = { sent: repliesSent(day), canned: 0, drafted: 0, drafts: 0 };
  for (let t = 0; t < count; t++) {
    if (aid[t] === Aid.None) continue;
    const isSent = !Number.isNaN(replied[t] as number);
    if (aid[t] === Aid.Draft) sums.drafts++;
    if (isSent && aid[t] === Aid.Draft) sums.drafted++;
    if (isSent && aid[t] === Aid.Phrase) sums.canned++;
  }
  return sums;
});

/** Yuan for the drafts of a day. */
export const assistCost = (day: Day): number => {
  const { cost = 0 } = day.scenario.autoReply.assist ?? {};
  return cost === 0 ? 0 : aidsOf(day).drafts * cost;
};

const common = {
  group: "work",
  unit: "share",
  better: "neither",
  bySlot: false,
  source: sources.counted,
} as const;

/** How the people's replies came about. */
export const aids: readonly Outcome[] = [
  {
    ...common,
    id: "canned-reply-share",
    label: { zh: "话术回复占比", en: "Canned replies" },
    definition: {
      zh: "人工发出的回复里用快捷短语的比例",
      en: "Share of the replies people sent that were quick phrases",
    },
    measure: (day, of, per) => {
      const { sent, canned } = aidsOf(day);
      of[0] = canned;
      per[0] = sent;
    },
  },
  {
    ...common,
    id: "drafted-reply-share",
    label: { zh: "智能辅助回复占比", en: "Drafted replies" },
    definition: {
      zh: "人工发出的回复里由智能辅助起草的比例",
      en: "Share of the replies people sent that the assistant had drafted",
    },
    measure: (day, of, per) => {
      const { sent, drafted } = aidsOf(day);
      of[0] = drafted;
      per[0] = sent;
    },
  },
];
