import { expect, test } from "vitest";
import { Need, Sender } from "#reading/content.ts";
import { readFile } from "#reading/read-file.ts";
import { dayText } from "#reading/moments.ts";
import { csvText, gb18030, utf8, workbook } from "./make-files.ts";
import { only, read } from "./read.ts";

const header = ["会话编号", "买家昵称", "客服", "消息时间", "发送方", "是否机器人", "咨询类型"];
const rows = [
  ["c2", "小王", "小店:花", "2025-11-10 20:00:09", "客服", "否", "售后"],
  ["c1", "小李", "", "2025-11-10 19:59:58", "买家", "", "售前"],
  ["c2", "小王", "小店:花", "2025-11-10 20:00:01", "买家", "", "售后"],
  ["c1", "小李", "店小蜜", "2025-11-10 19:59:59", "客服", "是", "售前"],
  ["c1", "小李", "小店:草", "2025-11-10 20:01:00", "客服", "", "售前"],
  ["c1", "小李", "", "2025-11-10 20:03:00", "系统", "", "售前"],
];

test.each([
  ["text in GB18030", gb18030(csvText([header, ...rows]))],
  ["a workbook", workbook({ 聊天: [header, ...rows] })],
])("a chat log is read from %s, sorted by chat and time, without a name", (_, bytes) => {
  const table = only(read(bytes));
  const { content } = table;
  if (content.kind !== "chat-log") throw new Error(content.kind);
  expect(content.count).toBe(6);
  expect(dayText(content.firstDay)).toBe("2025-11-10");
  // c2 came first in the file, so it is chat 0.
  expect([...content.chat]).toEqual([0, 0, 1, 1, 1, 1]);
  expect([...content.sender]).toEqual([
    Sender.Buyer,
    Sender.Agent,
    Sender.Buyer,
    Sender.Bot,
    Sender.Agent,
    Sender.Closed,
  ]);
  expect([...content.time.subarray(0, 3)]).toEqual([72_001, 72_009, 71_998]);
  expect([...content.need]).toEqual(
    [2, 2, 1, 1, 1, 1].map((need) => (need === 2 ? Need.AfterSales : Need.Presale)),
  );
  expect(content.agents).toBe(2);
  expect(JSON.stringify(table)).not.toMatch(/小王|小李|小店|小蜜/);
});

test("without a column of chats, half an hour of silence begins a new one", () => {
  const text = csvText([
    ["买家", "客服", "消息时间", "发送方"],
    ["a", "", "2025-11-10 10:00:00", "a"],
    ["a", "x", "2025-11-10 10:00:30", "x"],
    ["a", "", "2025-11-10 10:31:00", "a"],
    ["b", "", "2025-11-10 10:10:00", "b"],
  ]);
  const { content } = only(read(utf8(text)));
  if (content.kind !== "chat-log") throw new Error(content.kind);
  expect(content.chats).toBe(3);
});

test("orders find the customers of the log that was read before them", () => {
  const buyers = new Map<string, number>();
  const log = readFile(utf8(csvText([header, ...rows])), "log", new Map(), buyers);
  const orders = readFile(
    utf8(
      csvText([
        ["买家昵称", "付款时间", "实付金额"],
        ["小李", "2025/11/10 20:30", "￥1,192.50"],
        ["别人", "2025/11/10 21:00", "88"],
      ]),
    ),
    "orders",
    new Map(),
    buyers,
  );
  if (!log.ok || !orders.ok) throw new Error("not read");
  const of = log.value.tables[0]?.content;
  const till = orders.value.tables[0]?.content;
  if (of?.kind !== "chat-log" || till?.kind !== "orders") throw new Error("not recognised");
  expect(of.buyer[3]).toBe(till.buyer[0]);
  expect([...till.value]).toEqual([1192.5, 88]);
});
