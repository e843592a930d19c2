import { stretched } from "#scenario/law.ts";
import type { Scenario } from "#scenario/scenario.ts";

type Change = (scenario: Scenario) => Scenario;

/** Every reply so many times as long to write. */
export const effortTimes =
  (factor: number): Change =>
  (scenario) => ({
    ...scenario,
    customers: scenario.customers.map((one) => ({ ...one, effort: stretched(one.effort, factor) })),
  });

export const visitorsTimes =
  (factor: number): Change =>
  (scenario) => ({
    ...scenario,
    demand: { ...scenario.demand, visitors: scenario.demand.visitors * factor },
  });

/** So many times as many chats at once for everybody, one at least. */
export const capTimes =
  (factor: number): Change =>
  (scenario) => ({
    ...scenario,
    staff: {
      ...scenario.staff,
      types: scenario.staff.types.map((type) =>
        type.maxChats === null
          ? type
          : { ...type, maxChats: Math.max(1, Math.round(type.maxChats * factor)) },
      ),
    },
  });

/** The bot tries so many percentage points more of the contacts of every class, up to all of them. */
export const botTries =
  (more: number): Change =>
  (scenario) => ({
    ...scenario,
    customers: scenario.customers.map((one) => ({
      ...one,
      bot: { ...one.bot, attempted: Math.min(1, one.bot.attempted + more) },
    })),
  });

export const withOrder =
  (replyOrder: Scenario["service"]["replyOrder"]): Change =>
  (scenario) => ({ ...scenario, service: { ...scenario.service, replyOrder } });

/** People more of a kind between two moments of the day; of the first kind of staff where the plan has no such kind. */
export const people =
  (kind: "regular" | "temp", count: number, from: string, until: string): Change =>
  (scenario) => {
    const { staff } = scenario;
    const type = staff.types.find((one) => one.kind === kind) ?? staff.types[0];
    if (type === undefined) return scenario;
    const name = { zh: "加开", en: "Extra" };
    const shift = { name, type: type.id, count, from, until, breaks: [] };
    return { ...scenario, staff: { ...staff, shifts: [...staff.shifts, shift] } };
  };

/** Temps come in squads, each with one of the regulars beside it. */
export const inSquads =
  (size: number): Change =>
  (scenario) => {
    const { staff } = scenario;
    const leader = staff.types.find((one) => one.kind === "regular");
    if (leader === undefined) return scenario;
    const types = staff.types.map((type) =>
      type.kind === "temp" ? { ...type, squad: { size, ledBy: leader.id } } : type,
    );
    return { ...scenario, staff: { ...staff, types } };
  };

/** Everybody stays away with that chance. */
export const absent =
  (share: number): Change =>
  (scenario) => ({
    ...scenario,
    staff: {
      ...scenario.staff,
      types: scenario.staff.types.map((type) => ({
        ...type,
        noShow: Math.max(type.noShow, share),
      })),
    },
  });

/** Contacts that come on top, so many a minute between two moments of the day. */
export const rush =
  (
    name: { readonly zh: string; readonly en: string },
    from: string,
    until: string,
    factor: number,
  ): Change =>
  (scenario) => ({
    ...scenario,
    demand: {
      ...scenario.demand,
      blocks: [...scenario.demand.blocks, { name, from, until, factor }],
    },
  });

/** The greeting says what everybody wants to know, so that people wait longer for a person: patience times `factor`. */
export const greeting =
  (factor: number): Change =>
  (scenario) => ({
    ...scenario,
    autoReply: {
      ...scenario.autoReply,
      greetingPatience: scenario.autoReply.greetingPatience * factor,
    },
  });

/** One change after another. */
export const both =
  (...changes: readonly Change[]): Change =>
  (scenario) =>
    changes.reduce((plan, change) => change(plan), scenario);
