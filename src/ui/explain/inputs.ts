import type { TFunction } from "i18next";
import type { Outcome } from "#outcomes/outcome.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import {
  duration,
  figure,
  inOne,
  type Language,
  money,
  percent,
  plain,
} from "#ui/format/figure.ts";
import { targetOutcome } from "#ui/home/outcome-ids.ts";
import { meanOf } from "#scenario/law.ts";
import { byBuyers, byShare, type LeverId, meanOverCustomers, readLever } from "#ui/state/levers.ts";

/** A setting a number depends on, and how it stands. */
export interface Input {
  readonly name: string;
  readonly value: string;
}

type InputId = LeverId | "patience" | "conversion" | "maxChats" | "wage" | "target";

const demand: readonly InputId[] = ["visitors", "consultRate"];
const queue: readonly InputId[] = [
  ...demand,
  "botResolved",
  "agentHours",
  "replySeconds",
  "maxChats",
  "patience",
];

/** The settings that move an outcome most, by what kind of outcome it is. */
const inputsOfGroup: Readonly<Record<Outcome["group"], readonly InputId[]>> = {
  response: queue,
  leaving: queue,
  platform: [...queue, "target"],
  sales: [...queue, "conversion", "orderValue"],
  work: [...demand, "botResolved", "agentHours", "replySeconds", "wage"],
  volume: [...demand, "botResolved"],
};

export function inputsOf(
  { id: outcome, group }: Pick<Outcome, "id" | "group">,
  scenario: Scenario,
  t: TFunction,
  language: Language,
): readonly Input[] {
  return inputsOfGroup[group]
    .filter((id) => id !== "target" || outcome === targetOutcome(scenario))
    .map((id) => ({ name: t(`inputs.${id}`), value: inputText(id, scenario, language) }))
    .filter(({ value }) => value !== "");
}

/** How a setting stands; empty where the scenario has none. */
function inputText(id: InputId, scenario: Scenario, language: Language): string {
  const { customers, staff } = scenario;
  switch (id) {
    case "visitors":
      return plain(language, readLever(scenario, id));
    case "consultRate":
      return percent(language, readLever(scenario, id));
    case "botResolved":
      return scenario.autoReply.bot === null ? "" : percent(language, readLever(scenario, id), 0);
    case "agentHours":
      return inOne(figure(language, readLever(scenario, id), "hours"));
    case "replySeconds":
      return inOne(duration(language, readLever(scenario, id)));
    case "orderValue":
      return inOne(money(language, readLever(scenario, id)));
    case "patience":
      return inOne(duration(language, firstPatience(customers)));
    case "conversion":
      return percent(language, meanOverCustomers(customers, byBuyers, answeredConversion), 0);
    case "maxChats":
      return list(
        staff.types.map((type) => type.maxChats).filter((most) => most !== null),
        language,
      );
    case "wage":
      return list(
        staff.types.map((type) => type.wage),
        language,
        "¥",
      );
    case "target":
      return percent(language, scenario.platform.target, 0);
  }
}

const answeredConversion = (customer: CustomerClass) => customer.conversion.answered;

/** Mean patience before the first reply over those who do not wait for ever; NaN where all do. */
function firstPatience(customers: readonly CustomerClass[]): number {
  const mortal = customers.filter(({ patience }) => patience.first.law !== null);
  if (mortal.length === 0) return Number.NaN;
  return meanOverCustomers(mortal, byShare, ({ patience: { first } }) =>
    first.law === null ? 0 : first.grace + meanOf(first.law),
  );
}

const list = (values: readonly number[], language: Language, sign = ""): string =>
  [...new Set(values)].map((value) => `${sign}${plain(language, value, 1)}`).join(" / ");
