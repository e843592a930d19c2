/** What the panel of the manager's formula says, in Chinese; `{{…}}` is filled in. Loaded with the panel. */
export const formulaZh = {
  panel: "经理公式和这一天",
  lead: "两个常用算法，按同一天的预计咨询算（机器人挡下的不算），每人每小时 {{least}} 到 {{most}} 个，八小时一班。虚线是模拟出来每半小时真要用的人手。",
  names: {
    "day-total": "全天总数 ÷ 每人接待量",
    "peak-hour": "每班高峰小时 ÷ {{least}}–{{most}}",
  },
  says: "要 {{lean}}–{{rich}} 人、{{leanHours}}–{{richHours}} 人时。",
  misses:
    "取 {{chats}} 个：缺 {{short}} 人时，最缺在 {{at}}（差 {{people}} 人）；另有 {{idle}} 人时用不上。",
  enough: "取 {{chats}} 个：处处够用；{{idle}} 人时用不上。",
  why: {
    "day-total": "它把高峰摊平到全天，也不知道哪天会更忙。",
    "peak-hour": "它为一小时的高峰养一整班人，也不知道哪天会更忙。",
  },
  legend: { needed: "要用的人", rich: "取 {{chats}} 个", lean: "取 {{chats}} 个", lack: "缺的" },
  chart: "{{name}}：每半小时的人数，最多 {{most}}；要用的最多 {{needed}}（{{at}}）。",
  roster: "到“排班”页看这些班表模拟下来怎样",
};

export type FormulaText = typeof formulaZh;
