import { simulate } from "#engine/simulate.ts";
import { type ChatLog, Need, type Orders, Sender } from "#reading/content.ts";
import { dayText } from "#reading/moments.ts";
import { stretched } from "#scenario/law.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { csv } from "#units/csv.ts";
import { joined, type LoggedDay, loggedDay } from "./message-log.ts";

/** 2025-10-15, a Wednesday. */
const FIRST_DAY = 20_376;

/** Two files as a tool would export them. */
export interface SampleFiles {
  readonly chats: string;
  readonly orders: string;
}

/**
 * A chat log and orders of a shop that is known: the given one, with slower replies, fewer rounds and less patience, so that a fit
 * has something to find.
 *
 * @param days one simulated day each
 */
export function sampleFiles(shop: Scenario, days: number, seed = "sample"): SampleFiles {
  const scenario = otherShop(shop);
  const logged = Array.from(
    { length: days },
    (_, day): LoggedDay => loggedDay(scenario, simulate(scenario, seed, day), FIRST_DAY + day),
  );
  const { log, orders } = joined(logged);
  return { chats: chatsCsv(log), orders: ordersCsv(orders) };
}

/** The shop of the sample: what is fitted should come out near these factors. */
export function otherShop(shop: Scenario): Scenario {
  const { afterSales: _, ...rest } = shop;
  return {
    ...rest,
    customers: shop.customers.map((kind) => ({
      ...kind,
      effort: stretched(kind.effort, 1.2),
      think: stretched(kind.think, 1.15),
      rounds:
        kind.rounds.kind === "geometric"
          ? { ...kind.rounds, mean: Math.max(1, kind.rounds.mean * 0.85) }
          : kind.rounds,
      patience: {
        ...kind.patience,
        first: {
          ...kind.patience.first,
          law: kind.patience.first.law === null ? null : stretched(kind.patience.first.law, 0.8),
        },
      },
    })),
  };
}

const DAY = 86_400;

function momentText(firstDay: number, time: number): string {
  const day = Math.floor(time / DAY);
  const at = time - day * DAY;
  const clock = [Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60];
  return `${dayText(firstDay + day)} ${clock.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

const senders = {
  [Sender.Buyer]: "买家",
  [Sender.Agent]: "客服",
  [Sender.Bot]: "机器人",
  [Sender.Closed]: "买家关闭",
};
const needs = { [Need.Unknown]: "", [Need.Presale]: "售前", [Need.AfterSales]: "售后" };

function chatsCsv(log: ChatLog): string {
  const rows: (string | number)[][] = [
    ["会话编号", "买家", "客服", "消息时间", "发送方", "是否机器人", "咨询类型"],
  ];
  for (let row = 0; row < log.count; row++) {
    const sender = log.sender[row] as Sender;
    const agent = log.agent[row] as number;
    rows.push([
      `C${log.chat[row]}`,
      `B${log.buyer[row]}`,
      agent < 0 ? "" : `K${agent}`,
      momentText(log.firstDay, log.time[row] as number),
      senders[sender],
      sender === Sender.Bot ? "是" : "",
      needs[log.need[row] as 0 | 1 | 2],
    ]);
  }
  return csv(rows);
}

function ordersCsv(orders: Orders): string {
  const rows: (string | number)[][] = [["买家", "付款时间", "实付金额"]];
  for (let row = 0; row < orders.count; row++)
    rows.push([
      `B${orders.buyer[row]}`,
      momentText(orders.firstDay, orders.time[row] as number),
      orders.value[row] as number,
    ]);
  return csv(rows);
}
