/** What the rows of the bot and of the hours, the moves and the dots say, in Chinese. */
export const botZh = {
  name: "机器人",
  passed: "转给人工",
  resolved: "解决",
  escalated: "转",
  bounced: "又来",
};

export const movesZh = {
  heading: "最划算的下一步",
  same: "每一条都用同一批顾客重新模拟过，数字已减去成本；点一下就试",
  working: "正在用同一批顾客逐条模拟……",
  none: "试过的办法里，没有一条看得出更好。",
  measure: "按什么算",
  sales: "按成交额",
  profit: "按毛利",
  margin: "毛利率",
  try: "试一下",
  takeBack: "撤回",
  together: "这 {{count, number}} 条一起做",
  tempting: "看着对，其实亏：",
  even: "看不出差别",
  salesMore: "少亏 {{amount}}",
  salesLess: "多亏 {{amount}}",
  profitMore: "多赚 {{amount}}",
  profitLess: "少赚 {{amount}}",
  free: "不花钱",
  cost: "成本 {{cost}}",
  saves: "工资省 {{cost}}",
  costUnknown: "没算采购成本",
  days: "100 天里 {{count, number}} 天更好",
  most: "多数 {{range}}",
  comma: "，",
  stop: "；",
  rate: "达标率 {{from}} → {{to}}",
  midChat: "代价：聊到一半走的 {{from}} → {{to}} 人",
  beforeReply: "代价：没等到第一句就走的 {{from}} → {{to}} 人",
  onlyLeft: "只剩 {{amount}}",
  turnsLoss: "就会亏 {{amount}}",
  profitDisagrees: "按毛利算抵不过成本",
};

export const hoursZh = {
  name: "多 1 人 1 小时",
  unit: "值多少元",
  label: "每个时段多一位正式客服，每小时值多少元；数字在“看表格”里",
  waiting: "正在模拟每个时段多一个人……",
  wage: "工资",
  title: "这个时段多一位正式客服，每小时值多少",
  column: "多 1 人时值",
  yes: "毛利也高过工资 {{wage}}：值得加人。",
  no: "毛利抵不过工资 {{wage}}：在这里加人不划算。",
  unclear: "毛利和工资 {{wage}} 差不多，看不出哪个高。",
  howTitle: "怎么算的",
  how: "同一批顾客模拟两遍，一遍多一位正式客服在这个时段上班，比较成交额；从时段开始到结束后两小时内来的顾客都算上。粗体：毛利高过工资；灰色：抵不过。",
  breakEven: "抵得过工资的成交额",
  pointwise: "每个时段单独看",
};

export const dotsZh = {
  label: "50 个这样的日子",
  target: "目标 {{target}}",
  targetEntry: "目标",
  targetSlider: "目标线",
  reached: "{{target}}，50 个点里有 {{count, number}} 个达到",
  summary:
    "50 个点代表 100 个这样的日子（一点两天）：{{rule}}从 {{low}} 到 {{high}}，{{count, number}} 个点达到目标 {{target}}。",
};
