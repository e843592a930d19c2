import type { SomeOf } from "#ui/text/in-days.ts";
import type { RisksText } from "./text-zh.ts";

/** What the screen of risks says otherwise of a plan of several days: what is simulated are runs of all of them. */
export const risksSeveralZh: SomeOf<RisksText> = {
  progress: "已看 {{done}} / {{all}} 个数 · 已模拟 {{days}} 次",
  days: "每条各端模拟 {{least}} 到 {{most}} 次：还看不清的多模拟些。",
  roster: {
    nil: "{{count}} 个改到头，班表最吃紧的 {{days}} 次模拟里目标的数一点没变，也不改变谁更便宜：",
    method:
      "标“重排”的一端从推荐班表出发、用同样 {{days}} 次模拟真的重新排过班；其余是估的：看一张够用的班表在那一端离目标多远，相当于访客多几成少几成，再看同样稳妥的班表要多少人时；改了工钱的，看同样的人手换成那时最省的班次差多少。",
    outOfDays: "{{change}}，试的次数用完时还没够",
  },
  stressLead: "每种变故单独来一次，和原方案同一批顾客、同样 {{days}} 次模拟。目标 {{target}}。",
  columns: { reached: "100 次里达标" },
  split: "这 {{together}} 天为什么说不准",
  splitLead:
    "少卖的钱上下浮动，有三个缘由：不知道（参数只知道范围）、每次大促本来就不同、模拟的次数有限。",
  parts: { days: "每次不同" },
  partNoise: "{{share}}，相当于 ±{{yuan}}（模拟 {{count}} 次）。多模拟就会变小。",
  splitNote:
    "{{parameters}} 个只知道范围的数同时抽 {{draws}} 次，每次都过同样的 {{days}} 次模拟；每个数比默认值大和小的机会各半，互不相干。±是一个标准差。",
};

export const risksSeveralEn: SomeOf<RisksText> = {
  progress: "{{done}} of {{all}} figures looked at · {{days}} runs simulated",
  days: "Each bar is of {{least}} to {{most}} runs at either end: more where fewer did not show it clearly.",
  roster: {
    nil: "{{count}} not at all: in the {{days}} runs hardest for the roster the target's figure is the same to the last digit, and nobody becomes cheaper than another:",
    method:
      "At ends marked “solved” the roster was looked for again, from the recommended one on and in the same {{days}} runs. The others are estimated: how far a roster that reaches the target falls from it there, how many visitors more or fewer would do the same, and the hours of as safe a roster for those; where wages change, what the shifts then cheapest for as many agents take.",
    outOfDays: "{{change}}, still short when the search ran out of runs",
  },
  stressLead:
    "Each mishap by itself, on the same customers and the same {{days}} runs as the plan. Target {{target}}.",
  columns: { reached: "Of 100 runs" },
  split: "Why these {{together}} days cannot be told exactly",
  splitLead:
    "Sales lost vary for three reasons: what is not known (parameters have ranges), festivals that differ anyway, and the limited number of runs.",
  parts: { days: "Runs differ" },
  partNoise: "{{share}}, worth ±{{yuan}} ({{count}} runs). More runs make it smaller.",
  splitNote:
    "{{parameters}} figures of which only a range is known are drawn together {{draws}} times, each time over the same {{days}} runs; each is as likely above its default as below, independently. ± is one standard deviation.",
};
