import { sources } from "./sources.ts";
import { Flag } from "./columns.ts";
import { contactCount, contactShare } from "./contact-share.ts";
import type { Outcome } from "./outcome.ts";

const common = {
  group: "volume",
  better: "neither",
  bySlot: false,
  source: sources.counted,
} as const;

/** How much came, and who took it. */
export const volumes: readonly Outcome[] = [
  contactCount(
    {
      ...common,
      id: "contacts",
      bySlot: true,
      label: { zh: "咨询量", en: "Contacts" },
      definition: {
        zh: "全部会话，走了又回来的再算一次",
        en: "All contacts; a customer who comes back counts again",
      },
    },
    Flag.Any,
  ),
  contactCount(
    {
      ...common,
      id: "customers",
      label: { zh: "咨询人数", en: "Customers" },
      definition: {
        zh: "来咨询的顾客，回来的不重复算",
        en: "Customers who wrote; coming back does not count again",
      },
    },
    Flag.First,
  ),
  contactCount(
    {
      ...common,
      id: "returning-contacts",
      better: "lower",
      label: { zh: "回头再问", en: "Contacts of customers who came back" },
      definition: {
        zh: "等不及离开后又回来的会话",
        en: "Contacts of customers who had left and came back",
      },
    },
    Flag.Again,
  ),
  contactCount(
    {
      ...common,
      id: "contacts-to-people",
      bySlot: true,
      label: { zh: "转人工量", en: "Contacts that reached the people" },
      definition: {
        zh: "到达人工的会话：没有机器人先接，或由它转来；被拒和不排队的不算",
        en: "Contacts that joined the human side, at once or handed over by the bot; those turned away are not in it",
      },
    },
    Flag.People,
  ),
  contactCount(
    {
      ...common,
      id: "bot-contacts",
      bySlot: true,
      label: { zh: "机器人先接待量", en: "Contacts answered by the bot first" },
      definition: { zh: "机器人先回复的会话", en: "Contacts the bot answered first" },
    },
    Flag.Bot,
  ),
  contactShare(
    {
      ...common,
      id: "bot-resolved-share",
      better: "higher",
      label: { zh: "机器人解决率", en: "Resolved by the bot" },
      definition: {
        zh: "机器人先接待的会话里由它解决的比例",
        en: "Share of contacts the bot answered first that it resolved",
      },
    },
    Flag.BotResolved,
    Flag.Bot,
  ),
  contactCount(
    {
      ...common,
      id: "in-system-at-end",
      better: "lower",
      label: { zh: "结束时还没完的会话", en: "Still open at the end" },
      definition: {
        zh: "模拟结束时还在等回复、聊天中或在机器人那里的会话",
        en: "Contacts waiting, chatting or with the bot when the run ended",
      },
    },
    Flag.Open,
  ),
];
