import { sources } from "./sources.ts";
import { Flag } from "./columns.ts";
import { contactCount, contactShare } from "./contact-share.ts";
import type { Outcome } from "./outcome.ts";

const common = {
  group: "leaving",
  better: "lower",
  bySlot: false,
  source: sources.counted,
} as const;
const asInTools = {
  ...common,
  source: sources.unanswered,
} as const;

/** Customers who left, and those nobody wrote to. */
export const leavingOutcomes: readonly Outcome[] = [
  contactCount(
    {
      ...asInTools,
      id: "unanswered",
      bySlot: true,
      label: { zh: "未回复数", en: "Unanswered contacts" },
      definition: {
        zh: "到达人工、到结束都没有一条人工消息的会话数；顾客无声离开后才发出的回复也算消息，与各平台后台一致",
        en: "Contacts that reached the people and got no human message by the end; one sent after the customer had left in silence is a message, as in the platforms' own reports",
      },
    },
    Flag.Unanswered,
  ),
  contactShare(
    {
      ...asInTools,
      id: "unanswered-share",
      label: { zh: "未回复率", en: "Unanswered share" },
      definition: {
        zh: "未回复数占到达人工会话的比例",
        en: "Unanswered contacts as a share of those that reached the people",
      },
    },
    Flag.Unanswered,
    Flag.People,
  ),
  contactShare(
    {
      ...common,
      id: "abandonment-share",
      bySlot: true,
      label: { zh: "流失率", en: "Abandonment share" },
      definition: {
        zh: "到达人工的会话里，顾客等不及离开的比例（明说或无声、首句前或聊到一半）",
        en: "Share of contacts that reached the people and left for want of a reply: openly or in silence, before the first reply or later",
      },
    },
    Flag.Left,
    Flag.People,
  ),
  contactShare(
    {
      ...common,
      id: "abandonment-before-first-reply-share",
      label: { zh: "首句前流失率", en: "Left before the first reply" },
      definition: {
        zh: "到达人工的会话里，一句回复都没收到就离开的比例",
        en: "Share of contacts that reached the people and left without a single reply",
      },
    },
    Flag.Left + Flag.GotNone,
    Flag.People,
  ),
  contactShare(
    {
      ...common,
      id: "abandonment-mid-chat-share",
      label: { zh: "聊到一半流失率", en: "Left in mid-chat" },
      definition: {
        zh: "到达人工的会话里，收到过回复但后来等不及离开的比例",
        en: "Share of contacts that reached the people, got a reply and left waiting for a later one",
      },
    },
    Flag.Left + Flag.GotReply,
    Flag.People,
  ),
  contactShare(
    {
      ...common,
      id: "lost-to-rivals-share",
      label: { zh: "被别家抢走率", en: "Lost to rival shops" },
      definition: {
        zh: "到达人工的会话里，因同时问的别家先答复而离开的比例；方案没写别家（customers[].rivals）时为 0，其影响包含在耐心里",
        en: "Share of contacts that reached the people and left because another shop asked at the same time answered first; 0 where the scenario has no rivals, patience standing for them",
      },
    },
    Flag.ToRival,
    Flag.People,
  ),
  contactShare(
    {
      ...common,
      id: "rivals-among-leavers-share",
      better: "neither",
      label: { zh: "首句前离开者里被抢走的占比", en: "Rivals among early leavers" },
      definition: {
        zh: "一句回复都没收到就离开的会话里，去了别家的比例；其余是等烦了",
        en: "Of those who left without a reply, the share that went to a rival; the others were out of patience",
      },
    },
    Flag.ToRival,
    Flag.Left + Flag.GotNone,
  ),
  contactShare(
    {
      ...common,
      id: "silent-leaving-share",
      label: { zh: "无声离开占比", en: "Silent share of leavers" },
      definition: {
        zh: "离开的会话里没有任何表示的比例；客服看不出来，还会再花时间回",
        en: "Share of leavers who gave no sign; agents cannot tell and still spend time on them",
      },
    },
    Flag.LeftSilently,
    Flag.Left,
  ),
  contactShare(
    {
      ...common,
      id: "turned-away-share",
      label: { zh: "没进得来的比例", en: "Turned away" },
      definition: {
        zh: "全部会话里，因系统已满被拒或见没人空闲就不排队的比例",
        en: "Share of all contacts refused because the system was full, or not joining because nobody was free",
      },
    },
    Flag.TurnedAway,
    Flag.Any,
  ),
  contactShare(
    {
      ...common,
      id: "bot-left-share",
      label: { zh: "机器人处流失率", en: "Left at the bot" },
      definition: {
        zh: "机器人先接待的会话里，没解决、机器人也没发现、顾客自己走了的比例",
        en: "Share of contacts the bot answered first that left unresolved without being noticed",
      },
    },
    Flag.BotLeft,
    Flag.Bot,
  ),
];
