import type { CustomerClass, Scenario } from "#scenario/scenario.ts";

/** Classes a figure of a log is for: those before buying, or all where there are none. The first stands for them. */
export function inScope({ customers }: Scenario): readonly CustomerClass[] {
  const presale = customers.filter(({ need }) => need === "presale");
  return presale.length > 0 ? presale : customers;
}
