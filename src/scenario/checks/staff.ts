import { type Clock } from "#units/clock.ts";
import type { Finding, Path } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { pathText } from "#scenario/path-text.ts";
import { type Draft, moment, present, told } from "./draft.ts";

/** Shifts and headcounts name staff types that exist. */
export function checkTypeNames(draft: Draft): Finding[] {
  const ids = draft.staff?.types?.map((type) => type?.id);
  if (!ids || ids.includes(undefined)) return [];
  const known = ids.flatMap((id) => id ?? []);
  const unknown = (path: Path, id: string | undefined): Finding[] => {
    if (id === undefined || known.includes(id)) return [];
    const near = nearNames(id, known);
    const choice = near.length > 0 ? near : known;
    return [
      {
        path,
        zh: `没有代号为 ${id} 的客服类型（${pathText(path)}）；可用 ${choice.join("、")}。`,
        en: `There is no staff type ${id} (${pathText(path)}); use ${choice.join(", ")}.`,
      },
    ];
  };
  return [
    ...present(draft.staff?.shifts).flatMap(([index, { type }]) =>
      unknown(["staff", "shifts", index, "type"], type),
    ),
    ...present(draft.staff?.headcounts).flatMap(([index, { type }]) =>
      unknown(["staff", "headcounts", index, "type"], type),
    ),
  ];
}

/** A type comes by shifts or by one headcount. */
export function checkOneWay(draft: Draft): Finding[] {
  const shifts = present(draft.staff?.shifts);
  const headcounts = present(draft.staff?.headcounts);
  return headcounts.flatMap(([index, { type }]): Finding[] => {
    if (type === undefined) return [];
    const path = ["staff", "headcounts", index, "type"];
    const twin = headcounts.find(([other, { type: same }]) => other < index && same === type);
    if (twin)
      return [
        {
          path,
          zh: `${type} 已有在岗人数（staff.headcounts[${twin[0]}]），又在 ${pathText(path)} 出现；请合并成一个。`,
          en: `${type} already has a headcount (staff.headcounts[${twin[0]}]) and has another at ${pathText(path)}; merge them.`,
        },
      ];
    const shift = shifts.find(([, { type: same }]) => same === type);
    if (!shift) return [];
    return [
      {
        path,
        zh: `${type} 既有班次（staff.shifts[${shift[0]}]）又有在岗人数（${pathText(path)}）；请只用一种。`,
        en: `${type} has both shifts (staff.shifts[${shift[0]}]) and a headcount (${pathText(path)}); use one of the two.`,
      },
    ];
  });
}

/** Steps of a headcount follow one another. */
export function checkSteps(draft: Draft): Finding[] {
  return present(draft.staff?.headcounts).flatMap(([index, { steps }]): Finding[] => {
    let before: number | undefined;
    for (const [entry, step] of present(steps)) {
      const at = moment(step[0] as Clock | undefined);
      if (before !== undefined && at !== undefined && at <= before) {
        const path = ["staff", "headcounts", index, "steps", entry];
        return [
          {
            path,
            zh: `人数变化（${pathText(path)}）在 ${told(at)}，不晚于前一项 ${told(before)}；请按时间排好。`,
            en: `A step of a headcount (${pathText(path)}) is at ${told(at)}, not after the one before it at ${told(before)}; put them in order of time.`,
          },
        ];
      }
      before = at ?? before;
    }
    return [];
  });
}

/** A queue forms only where agents have a limit. */
export function checkCaps(draft: Draft): Finding[] {
  if (draft.service?.assignment !== "queue") return [];
  return present(draft.staff?.types).flatMap(([index, { maxChats }]): Finding[] =>
    maxChats !== null
      ? []
      : [
          {
            path: ["staff", "types", index, "maxChats"],
            zh: `集中排队（service.assignment 为 queue）时，接待上限（staff.types[${index}].maxChats）不能是 null；请写一个数，如 10，或改用 push。`,
            en: `With a central queue (service.assignment is queue) the most chats at once (staff.types[${index}].maxChats) cannot be null; give a number such as 10, or choose push.`,
          },
        ],
  );
}
