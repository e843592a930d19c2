import { checkScenario } from "./check-scenario.ts";
import type { Checked } from "./checked.ts";
import type { Scenario } from "./scenario.ts";

type StaffType = Scenario["staff"]["types"][number];
export type StaffKind = StaffType["kind"];

/** Kinds of staff in the order of display. */
export const staffKinds: readonly StaffKind[] = ["regular", "temp", "filling-in", "outsourced"];

/** The first id of a row `base`, `base-2`, `base-3` … that no staff type has. */
function freeId(base: string, { staff }: Scenario): string {
  const isTaken = (id: string) => staff.types.some((one) => one.id === id);
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}

/**
 * The scenario with one more type of staff, as the first example that has its kind knows it; nobody of it works yet, shifts give
 * it people. It serves everybody, and where it comes in squads the shop's first regular type leads them.
 *
 * @returns undefined where no example has the kind
 */
export function withStaffType(
  scenario: Scenario,
  kind: StaffKind,
  examples: readonly Scenario[],
): Checked<Scenario> | undefined {
  const example = examples.find(({ staff }) => staff.types.some((one) => one.kind === kind));
  const like = example?.staff.types.find((one) => one.kind === kind);
  if (example === undefined || like === undefined) return undefined;
  const id = freeId(like.id, scenario);
  const leader = scenario.staff.types.find((one) => one.kind === "regular")?.id;
  const { squad, ...rest } = structuredClone(like);
  const hasSquad = squad !== undefined && squad !== null && leader !== undefined;
  const type = {
    ...rest,
    id,
    skills: "all" as const,
    ...(hasSquad ? { squad: { ...squad, ledBy: leader } } : {}),
  };
  const [from, to] = [`staff.types[${like.id}]`, `staff.types[${id}]`];
  const sources = Object.entries(example.sources).flatMap(([address, source]) =>
    address.startsWith(from) ? [[to + address.slice(from.length), source] as const] : [],
  );
  return checkScenario({
    ...scenario,
    staff: { ...scenario.staff, types: [...scenario.staff.types, type] },
    sources: { ...scenario.sources, ...Object.fromEntries(sources) },
  });
}

/** The scenario without a type of staff that no shift, headcount or rule names; the checks say what still does. */
export function withoutStaffType(scenario: Scenario, id: string): Checked<Scenario> {
  const types = scenario.staff.types.filter((one) => one.id !== id);
  const sources = Object.entries(scenario.sources).filter(
    ([address]) => !address.startsWith(`staff.types[${id}]`),
  );
  return checkScenario({
    ...scenario,
    staff: { ...scenario.staff, types },
    sources: Object.fromEntries(sources),
  });
}
