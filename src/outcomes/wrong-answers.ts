import { Flag } from "./columns.ts";
import { carriersOf } from "./contact-share.ts";
import type { Day, Outcome } from "./outcome.ts";

/** Contacts that got a reply and were answered wrong. */
const wronglyAnswered = (day: Day): number => carriersOf(day, Flag.GotReply | Flag.Wrong);

const common = {
  group: "work",
  better: "lower",
  bySlot: false,
  source: {
    zh: "从模拟的流水里数；比例来自方案，docs/model.md“People”",
    en: "counted from the journal; shares of the scenario, docs/model.md, people",
  },
} as const;

/** Chats answered wrong or with a promise too much: they come back as after-sales contacts, refunds and bad reviews. */
export const wrongAnswers: readonly Outcome[] = [
  {
    ...common,
    id: "wrong-answers",
    unit: "contacts",
    total: true,
    label: { zh: "答错的会话", en: "Chats answered wrong" },
    definition: {
      zh: "收到过人工回复、但客服答错或过度承诺的会话数",
      en: "Contacts with a human reply in which an agent answered wrong or promised too much",
    },
    measure: (day, of, per) => {
      of[0] = wronglyAnswered(day);
      per[0] = 1;
    },
  },
  {
    ...common,
    id: "wrong-answer-share",
    unit: "share",
    label: { zh: "答错率", en: "Share answered wrong" },
    definition: {
      zh: "收到过人工回复的会话里，答错或过度承诺的比例",
      en: "Share of contacts with a human reply that were answered wrong or promised too much",
    },
    measure: (day, of, per) => {
      of[0] = wronglyAnswered(day);
      per[0] = carriersOf(day, Flag.GotReply);
    },
  },
];
