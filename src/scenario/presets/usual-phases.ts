import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { at, between, type Phase, peaks } from "./festival.ts";

type Kind = Phase["kind"];

interface Usual {
  readonly name: Text;
  readonly level: number;
  /** Hours from midnight of its first day. */
  readonly from: number;
  readonly hours: number;
  readonly rushes?: NonNullable<Phase["rushes"]>;
}

/** A phase of each kind as the presets have it: where one begins that is added by hand. How high they stand is assumed. */
const usual: Readonly<Record<Kind, Usual>> = {
  ordinary: { name: { zh: "平销", en: "Ordinary days" }, level: 1, from: 0, hours: 24 },
  preorder: { name: { zh: "预售", en: "Presale" }, level: 1.3, from: 20, hours: 76 },
  deposit: { name: { zh: "定金", en: "Deposits" }, level: 1.25, from: 0, hours: 72 },
  "warm-up": { name: { zh: "预热", en: "Warm-up" }, level: 1.15, from: 0, hours: 48 },
  balance: { name: { zh: "尾款", en: "Balance" }, level: 1.6, from: 0, hours: 24 },
  opening: {
    name: { zh: "开门红", en: "Opening night" },
    level: 1.6,
    from: 20,
    hours: 4,
    rushes: peaks.eightPm(0.6),
  },
  sale: { name: { zh: "正式期", en: "Sale" }, level: 1.5, from: 0, hours: 72 },
  encore: { name: { zh: "返场", en: "Encore" }, level: 1.3, from: 0, hours: 48 },
  live: {
    name: { zh: "直播", en: "Live-stream" },
    level: 3,
    from: 20,
    hours: 2,
    rushes: [{ height: 4, decay: 900, ramp: 120 }],
  },
  fault: { name: { zh: "券用不了", en: "The coupon fails" }, level: 2.5, from: 20, hours: 1 },
};

/** The kinds in the order of a festival. */
export const phaseKinds = Object.keys(usual) as readonly Kind[];

/**
 * A phase of a kind at a place of its own: on the first day after all phases, or as late as the horizon allows; cut off where the
 * horizon is shorter than the phase.
 */
export function usualPhase({ horizon, demand }: Scenario, kind: Kind): Phase {
  const { name, level, from, hours, rushes } = usual[kind];
  const end = toSeconds(horizon.until) / 3600;
  const ends = (demand.phases ?? []).map(({ until }) => toSeconds(until) / 3600);
  const next = Math.ceil(Math.max(0, ...ends) / 24);
  const last = Math.max(0, Math.floor((end - from - hours) / 24));
  const day = Math.min(next, last);
  const begin = Math.min(day * 24 + from, Math.max(0, end - 1));
  return between(
    kind,
    name.zh,
    name.en,
    at(0, begin),
    at(0, Math.min(end, begin + hours)),
    level,
    rushes ? { rushes } : {},
  );
}
