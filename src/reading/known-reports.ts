import type { Text } from "#units/text.ts";

/** What one row of a report stands for. */
type ReportKind = "hours" | "days" | "agents" | "items";

/** A report that merchants export: the names of its columns as they stand in its header, parted by "|". */
export interface KnownReport {
  readonly id: string;
  readonly name: Text;
  readonly kind: ReportKind;
  readonly columns: string;
}

/** Exports of the tools merchants use. Source: field names in public import code, and tools of 2019 to 2025. */
export const knownReports: readonly KnownReport[] = [
  {
    id: "sycm/agents",
    name: { zh: "生意参谋 服务洞察 客服绩效", en: "Sycm: agents" },
    kind: "agents",
    columns:
      "旺旺昵称|咨询人数|接待人数|未回复人数|有效接待人数|平均响应时长（秒)|3分钟人工响应率|旺旺回复率|首次响应时长（秒)|慢响应人数|答问比|旺旺分组",
  },
  {
    id: "sycm/shop-contacts",
    name: { zh: "生意参谋 服务洞察 店铺绩效 咨询接待", en: "Sycm: shop, contacts" },
    kind: "days",
    columns:
      "日期|咨询人数|接待人数|未回复人数|有效接待人数|平均响应时长（秒)|3分钟人工响应率|咨询客服人次|客服回复人次|客服未回复人次|旺旺回复率|首次响应时长（秒)|慢响应人数|长接待人数|买家发起人数|客服主动跟进人数|总消息数|买家消息条数|客服消息条数|答问比|客服字数|平均接待时长（秒)",
  },
  {
    id: "sycm/inquiries",
    name: { zh: "生意参谋 服务洞察 询单", en: "Sycm: inquiries" },
    kind: "days",
    columns:
      "日期|询单人数|当日询单人数|当日付款人数|当日付款金额|最终付款人数|最终付款金额|询单当日付款转化率|询单最终付款转化率",
  },
  {
    id: "sycm/order-value",
    name: { zh: "生意参谋 服务洞察 客单价", en: "Sycm: order value" },
    kind: "days",
    columns: "日期|销售额|销售量|销售人数|客单价|客件数|件均价",
  },
  {
    id: "sycm/sales-of-agents",
    name: { zh: "生意参谋 服务洞察 客服销售", en: "Sycm: sales of agents" },
    kind: "agents",
    columns:
      "旺旺昵称|净销售额|询单人数|下单人数|询单最终付款人数|询单最终付款转化率|客户满意率|询单最终付款金额|成功退款金额",
  },
  {
    id: "sycm/inquiries-by-item",
    name: { zh: "生意参谋 服务洞察 商品询单", en: "Sycm: inquiries by item" },
    kind: "items",
    columns: "商品名称|商品编号|咨询人数|询单人数|当日询单人数|询单转化率|最终付款件数",
  },
  {
    id: "qianniu/by-agent",
    name: { zh: "千牛 按客服查看", en: "Qianniu: by agent" },
    kind: "agents",
    columns: "旺旺账号名称|平均响应时长|人工接待会话量|3分钟人工响应率",
  },
  {
    id: "qianniu/ratings-by-agent",
    name: { zh: "千牛 旺旺账号咨询接待能力明细", en: "Qianniu: ratings by agent" },
    kind: "agents",
    columns: "满意评价量|旺旺评价量",
  },
  {
    id: "chitu/work-by-agent",
    name: { zh: "赤兔 客服绩效-工作量分析", en: "Chitu: work by agent" },
    kind: "agents",
    columns:
      "旺旺昵称|咨询人数|接待人数|直接接待人数|转入人数|转出人数|买家发起|客服主动跟进|总消息|买家消息|客服消息|答问比|客服字数|最大同时接待|未回复人数|旺旺回复率|慢响应人数|长接待人数|首次响应(秒)|平均响应(秒)|平均接待时长(秒)|发出评价数|收到评价数|客服服务满意度",
  },
  {
    id: "chitu/pre-sale-by-agent",
    name: { zh: "赤兔 售前明细", en: "Chitu: pre-sale by agent" },
    kind: "agents",
    columns:
      "客服|接待人数|询单人数|询单->最终付款人数|询单->最终付款成功率|询单->次日付款人数|询单->次日付款成功率|询单->最终下单人数|下单->最终付款成功率|客单价|客件数|销售额|客服回复率|首次响应时间|平均响应时间|平均接待时长(秒)|静默下单本人落实付款-人数|静默下单本人落实付款-金额|全静默单本人跟进-人数|协助跟进人数|协助下单人数|退款率",
  },
  {
    id: "chitu/time-online",
    name: { zh: "赤兔 遵时率", en: "Chitu: time online" },
    kind: "agents",
    columns: "上班天数|最早上线|最晚在线|在线总时长(秒)|服务总时长|挂起总时长",
  },
  {
    id: "chitu/chats-by-hour",
    name: { zh: "赤兔 分时接待分析", en: "Chitu: chats by hour" },
    kind: "hours",
    columns: "日期|0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|全天",
  },
  {
    id: "jd/overall",
    name: { zh: "京东 客服管家 整体数据", en: "JD: overall" },
    kind: "agents",
    columns:
      "客服|咨询量|接待量|售前接待人数|促成下单人数|促成下单商品金额|首次平均响应时间|平均响应时长（新）|30s应答率|客服3分钟人工回复率|好评量|评价量|满意率|24小时下单金额|24小时下单转化率",
  },
  {
    id: "jd-tool/summary",
    name: { zh: "京东第三方工具 汇总", en: "JD, third-party tool: summary" },
    kind: "agents",
    columns:
      "咨询人数|接待人数|询单人数|首次平均响应(s)|平均响应(s)|销售额|销售量|销售人数|销售订单数|个人销售额占比|询单→付款转化率|销售客单价（元/人）|出库金额|完成退款金额",
  },
  {
    id: "jd-tool/work",
    name: { zh: "京东第三方工具 工作量", en: "JD, third-party tool: work" },
    kind: "agents",
    columns:
      "咨询量|接待量|登录时长|接待时长|直接接待量|转入量|转出量|顾客发起量|客服主动跟进量|总消息数|顾客消息数|客服消息数|答问比|客服字数|平均回复消息数|最大同时接待量|未回复量|回复率|快速应答率|留言分配量|留言接待量|留言响应率|平均会话时长|慢响应量|长接待量",
  },
  {
    id: "jd-tool/satisfaction",
    name: { zh: "京东第三方工具 满意率", en: "JD, third-party tool: satisfaction" },
    kind: "agents",
    columns:
      "满意度-非常满意|满意度-满意|满意度-一般|满意度-不满意|满意度-非常不满意|评价量|满意率|评价率|邀评率|邀评量",
  },
  {
    id: "jd-tool/order-to-payment",
    name: { zh: "京东第三方工具 下单到付款", en: "JD, third-party tool: order to payment" },
    kind: "agents",
    columns:
      "询单流失人数|客服落实下单人数|客服落实下单金额|客服落实下单未付款人数|下单→当日付款人数|下单→最终付款人数|下单→付款转化率",
  },
  {
    id: "jd-tool/refunds",
    name: { zh: "京东第三方工具 退款数据", en: "JD, third-party tool: refunds" },
    kind: "agents",
    columns: "申请退款笔数|申请退款件数|申请退款人数|申请退款金额|完成退款笔数|完成退款人数|退款率",
  },
  {
    id: "pinduoduo/agents",
    name: { zh: "拼多多 客服数据", en: "Pinduoduo: agents" },
    kind: "agents",
    columns:
      "客服账号|咨询人数|需要人工回复的咨询人数|人工接待人数|询单人数|最终成团人数|询单转化率|客服销售额|去退销售额（元）|平均人工响应时长|3分钟人工回复率(8-23点)|3分钟未回复人数|30秒应答率(8-23点)|客服服务分",
  },
  {
    id: "feige/agents",
    name: { zh: "抖音飞鸽 客服数据", en: "Douyin Feige: agents" },
    kind: "agents",
    columns:
      "客服账号|人工已接待人数|人工已接待会话量|CPD|不满意率|3分钟人工回复率(会话)|3分钟人工回复率|工作时间3分钟回复率|首次响应时长（秒）|平均响应时长（秒）|工作时间平响时长|满意率|有效好评数|有效评价数|客服销售额（元）|询单人数|下单人数|支付人数|询单转化率|预警会话量|PC在线时长（时）|PC小休时长|PC离线时长",
  },
  {
    id: "xianyu/agents",
    name: { zh: "闲鱼 客服数据", en: "Xianyu: agents" },
    kind: "agents",
    columns: "账号名称|咨询人数|接待人数|咨询商品数|平均响应时长|3 分钟响应率|满意度",
  },
  {
    id: "wechat/statistics",
    name: { zh: "微信客服 统计接口", en: "WeChat: statistics" },
    kind: "days",
    columns:
      "session_cnt|customer_cnt|reply_rate|first_reply_average_sec|ai_session_reply_cnt|ai_transfer_rate|ai_knowledge_hit_rate",
  },
];
