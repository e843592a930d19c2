import { describe, expect, it } from "vitest";
import { Fate, type Journal } from "#engine/journal.ts";
import { createSimulator, simulate } from "#engine/simulate.ts";
import { always, at, plainClass, plainShop } from "./example.ts";

const replied = ({ turns }: Journal) => Array.from(turns.replied.subarray(0, turns.count));
const contactColumn = ({ contacts }: Journal, key: "arrived" | "queued" | "ended" | "fate") =>
  Array.from(contacts[key].subarray(0, contacts.count));

describe("the self-service menu", () => {
  const shop = (menu: number) =>
    plainShop((plan) => {
      plan.demand.visitors = 200;
      plan.customers = [{ ...plainClass(), menu }];
      plan.autoReply = {
        greetingPatience: 1,
        menu: { patienceFactor: 1, quality: 0.5 },
        bot: null,
      };
    });

  it("thins a Poisson stream: (1 - s) times the contacts reach people, their variance is their mean", () => {
    const run = createSimulator(shop(0.25));
    const counts = Array.from({ length: 600 }, (_, replication) => {
      const queued = contactColumn(run("thin", replication), "queued");
      return queued.filter((time) => !Number.isNaN(time)).length;
    });
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance =
      counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
    // Poisson of mean 150: the mean has standard error sqrt(150/600), the variance one of 150 sqrt(2/599)
    expect(Math.abs(mean - 150)).toBeLessThan(3.3 * Math.sqrt(150 / 600));
    expect(Math.abs(variance - 150)).toBeLessThan(3.3 * 150 * Math.sqrt(2 / 599));
  });

  it("takes customers out and changes none: who is left came without it, too; a share of 0 is no menu", () => {
    const without = contactColumn(simulate(shop(0), "1", 0), "arrived");
    const journal = simulate(shop(0.4), "1", 0);
    expect(contactColumn(journal, "arrived")).toEqual(without);
    const fates = contactColumn(journal, "fate");
    expect(fates.filter((fate) => fate === Fate.MenuResolved).length).toBeGreaterThan(50);
    fates.forEach((fate, row) => {
      expect(Number.isNaN(journal.contacts.queued[row] ?? 0)).toBe(fate === Fate.MenuResolved);
    });
    const none = plainShop((plan) => {
      plan.demand.visitors = 200;
    });
    expect(replied(simulate(shop(0), "1", 0))).toEqual(replied(simulate(none, "1", 0)));
  });

  it("buys patience: the first clock is as many times as long", () => {
    const journal = simulate(
      plainShop((plan) => {
        plan.demand.batches = at(100);
        plan.staff.headcounts = [];
        plan.customers = [
          {
            ...plainClass(),
            patience: { first: { grace: 20, law: always(80) }, later: { grace: 0, law: null } },
          },
        ];
        plan.autoReply.menu = { patienceFactor: 1.5, quality: 0.5 };
      }),
      "1",
      0,
    );
    expect(contactColumn(journal, "ended")).toEqual([250]);
  });
});
