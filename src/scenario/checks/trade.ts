import type { Finding } from "#scenario/checked.ts";
import { type Draft, horizonOf, moment, present, told } from "./draft.ts";

/** Only somebody who has not bought yet can go to another shop. */
export function checkRivals(draft: Draft): Finding[] {
  return present(draft.customers).flatMap(([index, { need, rivals }]): Finding[] => {
    if (rivals === undefined || need !== "aftersales") return [];
    const place = `customers[${index}].rivals`;
    return [
      {
        path: ["customers", index, "rivals"],
        zh: `售后顾客（customers[${index}].need 为 aftersales）已经买了，不会去问别家（${place}）；请删去 rivals，或把需求改成 presale。`,
        en: `Customers after buying (customers[${index}].need is aftersales) do not ask other shops (${place}); remove the rivals, or let the need be presale.`,
      },
    ];
  });
}

/** Phases end after they begin, touch the run, and leave it some demand. */
export function checkPhases(draft: Draft): Finding[] {
  const horizon = horizonOf(draft);
  const phases = present(draft.demand?.phases);
  const findings = phases.flatMap(([index, phase]): Finding[] => {
    const from = moment(phase.from);
    const until = moment(phase.until);
    if (from === undefined || until === undefined) return [];
    const place = `demand.phases[${index}]`;
    if (until <= from)
      return [
        {
          path: ["demand", "phases", index, "until"],
          zh: `阶段（${place}）从 ${told(from)} 开始，却在 ${told(until)} 结束；请让结束（until）晚于开始，第二天起写 24:00 以后的时刻。`,
          en: `A phase (${place}) begins at ${told(from)} and ends at ${told(until)}; let it end (until) later, from the second day on hours run beyond 24:00.`,
        },
      ];
    if (!horizon || (from < horizon.until && until > horizon.from)) return [];
    return [
      {
        path: ["demand", "phases", index, "from"],
        zh: `阶段（${place}）${told(from)} 到 ${told(until)} 不在时间范围 ${told(horizon.from)} 到 ${told(horizon.until)} 之内；请移动它、改时间范围或删去。`,
        en: `A phase (${place}) from ${told(from)} to ${told(until)} lies outside the horizon from ${told(horizon.from)} to ${told(horizon.until)}; move it, change the horizon or remove it.`,
      },
    ];
  });
  const silent = phases.find(([, { from, until, level }]) => {
    const [begin, end] = [moment(from), moment(until)];
    if (level !== 0 || !horizon || begin === undefined || end === undefined) return false;
    return begin <= horizon.from && end >= horizon.until;
  });
  if (!silent || findings.length > 0) return findings;
  return [
    {
      path: ["demand", "phases", silent[0], "level"],
      zh: `阶段（demand.phases[${silent[0]}]）盖住整个时间范围，热度（level）却是 0，不会有顾客来；请写大于 0 的热度，或缩短它。`,
      en: `A phase (demand.phases[${silent[0]}]) covers the whole horizon at level 0, so nobody would come; give it a level above 0, or make it shorter.`,
    },
  ];
}

/** Steps up to the payment come before buying, the others after it. */
export function checkJourney(draft: Draft): Finding[] {
  const before: readonly string[] = ["search", "consult", "order", "pay"];
  return present(draft.customers).flatMap(([index, { need, journey }]): Finding[] => {
    if (need === undefined || journey === undefined) return [];
    const fitting = before.includes(journey) ? "presale" : "aftersales";
    if (need === fitting) return [];
    const place = `customers[${index}].journey`;
    return [
      {
        path: ["customers", index, "journey"],
        zh: `购物步骤（${place}）是 ${journey}，需求却是 ${need}（customers[${index}].need）；${journey} 属于 ${fitting}，请改其中一个。`,
        en: `The step of the journey (${place}) is ${journey} while the need is ${need} (customers[${index}].need); ${journey} belongs to ${fitting}, so change one of them.`,
      },
    ];
  });
}
