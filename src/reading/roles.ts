import type { Text } from "#units/text.ts";

/** What a column may be taken for: its name on the screen and the headers it goes by, brackets, blanks and case aside, parted by "|". */
interface RoleEntry {
  readonly name: Text;
  readonly headers: string;
  /** Kept neither as a sample nor in any other form; names become numbers at once. */
  readonly isName?: boolean;
}

export const roles = {
  date: { name: { zh: "日期", en: "Date" }, headers: "日期|统计日期|数据日期|时间日期|date|day" },
  slot: {
    name: { zh: "时段", en: "Hour" },
    headers: "时段|小时|时间段|统计时段|hour|slot|interval|日期·时段|日期时段|时间",
  },
  "whole-day": { name: { zh: "全天合计", en: "Whole day" }, headers: "全天|合计|总计|total" },
  contacts: {
    name: { zh: "咨询人数", en: "Customers who asked" },
    headers:
      "咨询人数|聊天人数|咨询量|咨询数|咨询会话量|人工已接待会话量|接待会话量|人工接待会话量|session_cnt|contacts|chats|consultations",
  },
  received: {
    name: { zh: "接待人数", en: "Customers received" },
    headers: "接待人数|接待量|人工接待人数|人工已接待人数|customer_cnt|received",
  },
  unanswered: {
    name: { zh: "未回复人数", en: "Never answered" },
    headers: "未回复人数|未回复量|客服未回复人次|咨询未回复数|unanswered",
  },
  agents: {
    name: { zh: "在岗人数", en: "Agents on duty" },
    headers: "在线客服数|在岗人数|在线客服|客服人数|上班人数|agents|agents_on_duty",
  },
  "first-response": {
    name: { zh: "首次响应（秒）", en: "First response (s)" },
    headers:
      "首次响应时长|首次响应时间|首次响应|首次平均响应时间|首次平均响应|首响|平均首响|first_reply_average_sec|first_response|first response",
  },
  "mean-response": {
    name: { zh: "平均响应（秒）", en: "Mean response (s)" },
    headers:
      "平均响应时长|平均响应时间|平均响应|新平均响应时长|平均人工响应时长|平响|mean_response|average response",
  },
  "three-minute-share": {
    name: { zh: "3 分钟响应率", en: "Answered in 3 min" },
    headers:
      "3分钟人工响应率|3分钟人工回复率|客服3分钟人工回复率|3分钟响应率|3分钟回复率|旺旺3分钟人工响应率|three_minute_share",
  },
  "reply-share": {
    name: { zh: "回复率", en: "Share answered" },
    headers: "旺旺回复率|回复率|客服回复率|reply_rate",
  },
  "buyer-messages": {
    name: { zh: "买家消息", en: "Customers' messages" },
    headers: "买家消息|买家消息条数|买家消息数|顾客消息数|buyer_messages",
  },
  "agent-messages": {
    name: { zh: "客服消息", en: "Agents' messages" },
    headers: "客服消息|客服消息条数|客服消息数|agent_messages",
  },
  "chat-time": {
    name: { zh: "平均接待时长（秒）", en: "Length of a chat (s)" },
    headers: "平均接待时长|平均会话时长",
  },
  "most-chats": {
    name: { zh: "最大同时接待", en: "Most chats at once" },
    headers: "最大同时接待|最大同时接待量|最大同时聊天数|max_concurrent",
  },
  inquirers: {
    name: { zh: "询单人数", en: "Inquirers before buying" },
    headers: "询单人数|售前接待人数",
  },
  paid: {
    name: { zh: "询单付款人数", en: "Inquirers who paid" },
    headers: "最终付款人数|询单最终付款人数|询单→最终付款人数|最终成团人数|支付人数|促成下单人数",
  },
  conversion: {
    name: { zh: "询单转化率", en: "Inquiry conversion" },
    headers:
      "询单转化率|询单最终付款转化率|询单→最终付款成功率|询单→付款转化率|24小时下单转化率|conversion",
  },
  sales: {
    name: { zh: "客服销售额", en: "Sales through agents" },
    headers: "最终付款金额|询单最终付款金额|客服销售额|客服询单支付额|促成下单商品金额|销售额",
  },
  buyers: { name: { zh: "销售人数", en: "Buyers" }, headers: "销售人数" },
  "order-value": {
    name: { zh: "客单价", en: "Order value" },
    headers: "客单价|销售客单价|order_value",
  },
  "bot-sessions": {
    name: { zh: "机器人接待", en: "Sessions the bot answered" },
    headers: "ai_session_reply_cnt|机器人接待量|机器人接待人数|智能接待人数",
  },
  "bot-transfers": {
    name: { zh: "转人工率", en: "Handed to people" },
    headers: "ai_transfer_rate|转人工率",
  },
  chat: {
    name: { zh: "会话编号", en: "Chat" },
    headers:
      "会话id|会话编号|会话|聊天编号|会话号|chat|chat_id|conversation|conversation_id|session|session_id",
    isName: true,
  },
  buyer: {
    name: { zh: "买家", en: "Customer" },
    headers:
      "买家|买家昵称|买家旺旺|买家账号|买家id|顾客|顾客昵称|客户|客户昵称|用户|用户昵称|买家会员名|buyer|buyer_id|customer|customer_id",
    isName: true,
  },
  agent: {
    name: { zh: "客服", en: "Agent" },
    headers:
      "客服|客服昵称|旺旺昵称|旺旺|客服账号|账号名称|旺旺账号名称|客服id|接待客服|agent|agent_id",
    isName: true,
  },
  time: {
    name: { zh: "消息时间", en: "Time of the message" },
    headers: "消息时间|发送时间|聊天时间|time|timestamp|sent_at|created_at",
  },
  sender: {
    name: { zh: "发送方", en: "Sender" },
    headers: "发送方|发送者|发送人|发言方|消息方向|发送人类型|发送方类型|角色|sender|from|role",
    isName: true,
  },
  bot: {
    name: { zh: "是否机器人", en: "Sent by a bot" },
    headers: "是否机器人|机器人|机器人消息|是否自动回复|bot|is_bot|isbot",
  },
  need: {
    name: { zh: "售前或售后", en: "Before or after buying" },
    headers: "咨询类型|售前售后|会话类型|接待类型|need|type",
  },
  ordered: {
    name: { zh: "下单时间", en: "Time of the order" },
    headers:
      "下单时间|付款时间|订单付款时间|订单创建时间|支付时间|成交时间|order_time|paid_at|ordered_at",
  },
  value: {
    name: { zh: "订单金额", en: "Value of the order" },
    headers:
      "订单金额|实付金额|付款金额|支付金额|买家实际支付金额|买家实付金额|value|amount|order_amount",
  },
  refund: { name: { zh: "退款金额", en: "Refund" }, headers: "退款金额|成功退款金额|refund" },
} as const satisfies Readonly<Record<string, RoleEntry>>;

export type RoleId = keyof typeof roles;

/** What a column is: one of the roles, an hour of the day (with its start), known to a report but not needed, or not known. */
export type Role = RoleId | `hour:${number}` | "unused" | "unknown";

export const roleIds = Object.keys(roles) as readonly RoleId[];

/** Whether cells of a role are names, which are never shown or kept. */
export const isNameRole = (role: Role): boolean =>
  Object.hasOwn(roles, role) && (roles[role as RoleId] as RoleEntry).isName === true;

/** A header as it is compared: width, case, blanks and arrows alike. */
export const bareHeader = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s|\u200b|\ufeff/g, "")
    .replaceAll(/-+>|=>|➔|⇒/g, "→");

/** Without what stands in brackets: a unit, or the hours that count. */
const withoutBrackets = (header: string): string =>
  header
    .replaceAll(/\([^()]{0,30}\)|\[[^[\]]{0,30}\]|【[^【】]{0,30}】/g, "")
    .replace(/[([].{0,12}$/, "");

const byHeader: ReadonlyMap<string, RoleId> = new Map(
  roleIds.flatMap((role) =>
    roles[role].headers.split("|").map((header) => [bareHeader(header), role] as const),
  ),
);

/** The role a header names, or undefined. Hours of 赤兔 and of plain tables: 0, 0点, 0:00, 0-1点. */
export function roleOf(header: string): Role | undefined {
  const bare = bareHeader(header);
  const known = byHeader.get(bare) ?? byHeader.get(withoutBrackets(bare));
  if (known !== undefined) return known;
  const hour = /^(\d{1,2})(?:点|时|:00|h)?(?:[-~至到](\d{1,2})(?:点|时|:00)?)?$/.exec(bare)?.[1];
  if (hour === undefined || Number(hour) > 23) return undefined;
  return `hour:${Number(hour)}`;
}
