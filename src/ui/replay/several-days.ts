import type { SomeOf } from "#ui/text/in-days.ts";
import type { ReplayText } from "./text-zh.ts";

/** What the replay says otherwise of a plan of several days: what is ranked and watched is a run of all of them. */
export const replaySeveralZh: SomeOf<ReplayText> = {
  waitingDays: "正在给各次模拟排名……",
  watched:
    "您看的是{{kind}}：方案 A 模拟了 {{days}} 次（每次 {{together}} 天），按少卖多少，这次排在第 {{rank}}（第 {{number}} 次，种子 {{seed}}）。",
  worst: "这半小时是那次模拟里少卖最多的。",
  notWorst: "那次模拟里少卖最多的是 {{span}}。",
  kinds: { typical: "典型的一次", bad: "差的一次", good: "好的一次" },
  kindLegend: "看哪一次",
  dots: "模拟 {{count}} 次，每次 {{together}} 天共少卖多少",
  dotsHere: "您看的这一次",
};

export const replaySeveralEn: SomeOf<ReplayText> = {
  waitingDays: "Ranking the runs …",
  watched:
    "You are watching {{kind}}: number {{rank}} by sales lost among the {{days}} runs of plan A, of {{together}} days each (replication {{number}}, seed {{seed}}).",
  worst: "No half hour of that run lost more.",
  notWorst: "The half hour of that run that lost most is {{span}}.",
  kinds: { typical: "a typical run", bad: "a bad run", good: "a good run" },
  kindLegend: "Which run",
  dots: "Sales lost in each of {{count}} runs of {{together}} days",
  dotsHere: "the run you watch",
};
