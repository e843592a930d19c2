import { checkScenario } from "./check-scenario.ts";
import type { Checked } from "./checked.ts";
import type { Scenario } from "./scenario.ts";

/** The first id of a row `base-2`, `base-3` … that no class has. */
function freeId(base: string, { customers }: Scenario): string {
  for (let count = 2; ; count++) {
    const id = `${base.slice(0, 50)}-${count}`;
    if (!customers.some((one) => one.id === id)) return id;
  }
}

/**
 * The scenario with a class of customers in two: the new one is as the old and takes half of its share, so that nothing changes until
 * one of them does. Whoever serves the old one serves both.
 *
 * @param id of a class that the scenario has
 */
export function withClassInTwo(scenario: Scenario, id: string): Checked<Scenario> {
  const next = freeId(id, scenario);
  const customers = scenario.customers.flatMap((one) => {
    if (one.id !== id) return [one];
    const half = { ...one, share: one.share / 2 };
    const name = { zh: `${one.name.zh} 2`, en: `${one.name.en} 2` };
    return [half, { ...structuredClone(half), id: next, name }];
  });
  const types = scenario.staff.types.map((type) =>
    type.skills !== "all" && type.skills.includes(id)
      ? { ...type, skills: [...type.skills, next] }
      : type,
  );
  const [from, to] = [`customers[${id}]`, `customers[${next}]`];
  const sources = Object.entries(scenario.sources).flatMap(([address, source]) =>
    address.startsWith(from) ? [[to + address.slice(from.length), source] as const] : [],
  );
  return checkScenario({
    ...scenario,
    customers,
    staff: { ...scenario.staff, types },
    sources: { ...scenario.sources, ...Object.fromEntries(sources) },
  });
}

/** The scenario without a class; the others take its share in proportion to theirs. The checks say what still names it. */
export function withoutClass(scenario: Scenario, id: string): Checked<Scenario> {
  const kept = scenario.customers.filter((one) => one.id !== id);
  const total = kept.reduce((sum, { share }) => sum + share, 0);
  const customers = kept.map((one) => ({ ...one, share: total > 0 ? one.share / total : 0 }));
  const types = scenario.staff.types.map((type) =>
    type.skills === "all" ? type : { ...type, skills: type.skills.filter((one) => one !== id) },
  );
  const sources = Object.entries(scenario.sources).filter(
    ([address]) => !address.startsWith(`customers[${id}]`),
  );
  return checkScenario({
    ...scenario,
    customers,
    staff: { ...scenario.staff, types },
    sources: Object.fromEntries(sources),
  });
}
