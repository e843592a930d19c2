import type { Figures, MeasureId } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { around, type Fitted } from "./fitted.ts";
import { rowsFor } from "./rows.ts";
import { inScope } from "./scope.ts";

/**
 * What reports by agent or by day tell beside counts: conversion of inquirers, order value, the most chats held at once, contacts a
 * day where days are rows. Effort, thought, rounds and patience need a chat log.
 */
export function fitFigures(reports: readonly Figures[], base: Scenario): readonly Fitted[] {
  const row = rowsFor(base);
  const fitted = new Map<string, Fitted>();
  for (const { rows, by } of reports) {
    const sum = (measure: MeasureId) =>
      rows.reduce((all, { values }) => all + (values[measure] ?? 0), 0);
    const known = (measure: MeasureId) => rows.flatMap(({ values }) => values[measure] ?? []);
    const asked = sum("inquirers");
    const paid = rows.reduce(
      (all, { values }) =>
        all + (values.paid ?? (values.conversion ?? 0) * (values.inquirers ?? 0)),
      0,
    );
    if (asked > 0 && paid > 0 && paid <= asked) {
      const share = paid / asked;
      // Who was never answered converts at the floor: reckoned back to what instant answers would bring.
      const missed = Math.min(1, sum("unanswered") / Math.max(1, sum("contacts")));
      const floor = inScope(base)[0]?.conversion.floor ?? 1;
      const kept = 1 - missed * (1 - floor);
      const error = Math.sqrt((share * (1 - share)) / asked) / kept;
      fitted.set(
        "conversion",
        row("conversion", around(share / kept, error, 0, 1), asked, { why: lower }),
      );
    }
    const values = known("order-value").filter((yuan) => yuan > 0);
    const perBuyer = sum("sales") / (sum("buyers") || sum("paid"));
    if (Number.isFinite(perBuyer) && perBuyer > 0 && perBuyer < 1e6 && values.length === 0)
      values.push(perBuyer);
    if (values.length > 0) {
      const mean = values.reduce((all, yuan) => all + yuan, 0) / values.length;
      const spread =
        values.reduce((all, yuan) => all + (yuan - mean) * (yuan - mean), 0) /
        Math.max(1, values.length - 1);
      const interval = around(mean, Math.sqrt(spread / values.length));
      fitted.set("order-value", row("order-value", interval, values.length, { advice: "accept" }));
    }
    const most = Math.max(0, ...known("most-chats"));
    if (most > 0) {
      const point = { value: most, low: most, high: most };
      const made = row("most-chats", point, rows.length, { why: seen });
      fitted.set("most-chats", { ...made, advice: most > made.before ? "accept" : "keep" });
    }
    const contacts = known("contacts");
    if (by === "day" && contacts.length > 0) {
      const mean = contacts.reduce((all, n) => all + n, 0) / contacts.length;
      const spread =
        contacts.reduce((all, n) => all + (n - mean) * (n - mean), 0) /
        Math.max(1, contacts.length - 1);
      const error = Math.sqrt(Math.max(spread, mean) / contacts.length);
      fitted.set(
        "contacts",
        row("contacts", around(mean, error), Math.round(mean * contacts.length), {
          advice: "accept",
        }),
      );
    }
  }
  return [...fitted.values()];
}

const lower = {
  zh: "按“没人回的只剩保底”换算成秒回时的转化率；等久走掉的没有扣，偏低",
  en: "reckoned back from those never answered; who left after a wait is not allowed for, so it is on the low side",
} as const;
const seen = {
  zh: "只见过的最多数，上限可能更高",
  en: "the most ever seen; the cap may be higher",
} as const;
