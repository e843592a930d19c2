import { expect, test } from "vitest";
import { compare } from "#experiments/compare.ts";
import { influenceOf } from "#experiments/influence.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { copyOf } from "../scenario/example.ts";

const shop = copyOf("small-shop");
const dearer = {
  ...shop,
  customers: shop.customers.map((one) => ({ ...one, orderValue: 2 * one.orderValue })),
};

test("says what a comparison of the same days says", async () => {
  const ids = ["lost-sales", "sales"];
  const [effects] = await influenceOf(thisThreadRunner, shop, [dearer], ids, { replications: 20 });
  const { others } = await compare(thisThreadRunner, [shop, dearer], { replications: 20 });
  for (const id of ids)
    expect(effects?.[id]).toEqual(
      expect.objectContaining({ mean: others[0]?.differences[id]?.mean }),
    );
});

test("a change that changes nothing does nothing, exactly", async () => {
  const [effects] = await influenceOf(thisThreadRunner, shop, [{ ...shop }], ["lost-sales"], {
    replications: 8,
  });
  expect(effects?.["lost-sales"]).toMatchObject({ mean: 0, toldApart: false });
});

test("reports each change as it is known, and names an outcome that does not exist", async () => {
  const seen: number[] = [];
  await influenceOf(thisThreadRunner, shop, [dearer, shop], ["lost-sales"], {
    replications: 4,
    onEffects: (_, index) => seen.push(index),
  });
  expect(seen).toEqual([0, 1]);
  await expect(
    influenceOf(thisThreadRunner, shop, [], ["lost-sale"], { replications: 4 }),
  ).rejects.toThrow("lost-sale");
});
