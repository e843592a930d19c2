import type { Text } from "#units/text.ts";
import type { Outcome } from "./outcome.ts";
import { type KindWork, type Work, workOf } from "./work.ts";

function add(from: Float64Array, into: Float64Array): void {
  for (let slot = 0; slot < into.length; slot++)
    into[slot] = (into[slot] as number) + (from[slot] as number);
}

const utilisationOf = (
  id: string,
  who: Text,
  kinds: (work: Work) => readonly KindWork[],
): Outcome => ({
  id,
  group: "work",
  label: { zh: `${who.zh}工时利用率`, en: `Utilisation${who.en}` },
  definition: {
    zh: "看消息和打字的时间占在岗时间的比例（含白回给已走顾客的时间）；休息不算在岗，没人在岗则无值",
    en: "Time reading and typing over time on duty, replies to customers who had gone included; breaks are not on duty, and no value where nobody was",
  },
  unit: "share",
  better: "neither",
  source: { zh: "占用率：忙的时间 ÷ 在岗时间", en: "occupancy: busy time over time on duty" },
  bySlot: id === "utilisation",
  measure: (day, of, per) => {
    for (const { busy, duty } of kinds(workOf(day))) {
      add(busy, of);
      add(duty, per);
    }
  },
});

/** How busy the agents are. Above 93 % times rise again (Berry Jaeker and Tucker 2017). */
export const utilisations: readonly Outcome[] = [
  utilisationOf("utilisation", { zh: "", en: "" }, ({ regular, temp, other }) => [
    regular,
    temp,
    other,
  ]),
  utilisationOf(
    "utilisation-regular",
    { zh: "正式客服", en: ", regular agents" },
    ({ regular }) => [regular],
  ),
  utilisationOf("utilisation-temp", { zh: "临时客服", en: ", temps" }, ({ temp }) => [temp]),
  {
    id: "wasted-work-share",
    group: "work",
    label: { zh: "白回的时间", en: "Work for customers who had gone" },
    definition: {
      zh: "打字时间里，顾客已离开或中途离开、没有送达的比例",
      en: "Share of typing time spent on replies that reached nobody because the customer had left or left meanwhile",
    },
    unit: "share",
    better: "lower",
    source: {
      zh: "不声不响离开：Castellanos 等，arXiv 2501.08869",
      en: "Castellanos et al., arXiv 2501.08869, on silent leaving",
    },
    bySlot: false,
    measure: (day, of, per) => {
      const { wasted, busy } = workOf(day);
      of[0] = wasted;
      per[0] = busy;
    },
  },
];
