import type { Finding, Path } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { pathText } from "#scenario/path-text.ts";
import { type Draft, present } from "./draft.ts";

/** Shares of the classes add up to this closely. */
const ALLOWED = 1e-6;

/** Every contact is of one class. */
export function checkShares(draft: Draft): Finding[] {
  const shares = draft.customers?.map((customer) => customer?.share);
  if (!shares || shares.includes(undefined)) return [];
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  if (Math.abs(sum - 1) <= ALLOWED) return [];
  const told = Number(sum.toPrecision(7));
  return [
    {
      path: ["customers"],
      zh: `各类顾客的占比（customers[].share）之和是 ${told}；请改到正好 1。`,
      en: `The shares of the customer classes (customers[].share) add up to ${told}; change them to add up to 1.`,
    },
  ];
}

/** An id points to one thing. */
export function checkIds(draft: Draft): Finding[] {
  const lists = [
    { path: ["customers"], list: draft.customers },
    { path: ["staff", "types"], list: draft.staff?.types },
  ];
  return lists.flatMap(({ path, list }) => {
    const seen = new Map<string, number>();
    return present<{ id?: string | undefined }>(list).flatMap(([index, { id }]): Finding[] => {
      if (id === undefined) return [];
      const first = seen.get(id);
      seen.set(id, first ?? index);
      if (first === undefined) return [];
      const here = pathText([...path, index, "id"]);
      const there = pathText([...path, first, "id"]);
      return [
        {
          path: [...path, index, "id"],
          zh: `代号 ${id}（${here}）与 ${there} 重复；请换一个。`,
          en: `The id ${id} (${here}) is already that of ${there}; choose another.`,
        },
      ];
    });
  });
}

/** Ids of the classes, if all of them are known. */
function classIds(draft: Draft): string[] | undefined {
  const ids = draft.customers?.map((customer) => customer?.id);
  return ids?.every((id) => id !== undefined) ? ids : undefined;
}

function unknownClass(path: Path, id: string, known: readonly string[]): Finding {
  const names = nearNames(id, known);
  const choice = names.length > 0 ? names : known;
  return {
    path,
    zh: `没有代号为 ${id} 的顾客类型（${pathText(path)}）；可用 ${choice.join("、")}。`,
    en: `There is no customer class ${id} (${pathText(path)}); use ${choice.join(", ")}.`,
  };
}

/** Skills and batches name classes that exist. */
export function checkClassNames(draft: Draft): Finding[] {
  const known = classIds(draft);
  if (!known) return [];
  const skills = present(draft.staff?.types).flatMap(([index, { skills }]) =>
    Array.isArray(skills)
      ? present<string>(skills)
          .filter(([, id]) => !known.includes(id))
          .map(([skill, id]) => unknownClass(["staff", "types", index, "skills", skill], id, known))
      : [],
  );
  const batches = present(draft.demand?.batches).flatMap(([index, { customer }]) =>
    customer !== undefined && !known.includes(customer)
      ? [unknownClass(["demand", "batches", index, "customer"], customer, known)]
      : [],
  );
  return [...skills, ...batches];
}

/** For every class there is a staff type that serves it. */
export function checkServed(draft: Draft): Finding[] {
  const skills = draft.staff?.types?.map((type) => type?.skills);
  if (
    !skills ||
    skills.some(
      (skill) => skill === undefined || (Array.isArray(skill) && skill.includes(undefined)),
    )
  )
    return [];
  if (skills.includes("all")) return [];
  const served = new Set(skills.flat());
  return present(draft.customers).flatMap(([index, { id }]): Finding[] =>
    id === undefined || served.has(id)
      ? []
      : [
          {
            path: ["customers", index],
            zh: `没有客服会接待 ${id}（customers[${index}]）；请把它加进某类客服的技能（staff.types[].skills）。`,
            en: `Nobody serves ${id} (customers[${index}]); add it to the skills of a staff type (staff.types[].skills).`,
          },
        ],
  );
}

/** Endless chats stop with the run, and take time. */
export function checkEndless(draft: Draft): Finding[] {
  const afterwards = draft.horizon?.afterwards;
  return present(draft.customers).flatMap(([index, { rounds, effort, think }]): Finding[] => {
    if (rounds?.kind !== "endless") return [];
    const place = `customers[${index}].rounds`;
    const instant = [effort, think].every(
      (law) => law?.kind === "deterministic" && law.value === 0,
    );
    if (afterwards === "until-empty")
      return [
        {
          path: ["customers", index, "rounds"],
          zh: `聊天没有尽头（${place}），而模拟要等全部聊完（horizon.afterwards 为 until-empty），永远停不下来；请改为 stop，或改回合数。`,
          en: `Chats are endless (${place}) while the run goes on until they are over (horizon.afterwards is until-empty), which is for ever; choose stop, or other rounds.`,
        },
      ];
    if (!instant) return [];
    return [
      {
        path: ["customers", index, "rounds"],
        zh: `聊天没有尽头（${place}），而回复和思考都不花时间，时钟不会前进；请让 effort 或 think 大于 0。`,
        en: `Chats are endless (${place}) while replies and thinking take no time, so the clock would stand still; give effort or think a length above 0.`,
      },
    ];
  });
}
