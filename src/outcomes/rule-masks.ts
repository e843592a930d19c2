import type { ReplyShareRule } from "#rules/platform-rule.ts";
import { Verdict } from "./judge-turn.ts";
import { ASK, CODES, verdictsOf } from "./turn-codes.ts";

/** Sums of a rule by slot: units, and those among them replied to in time. */
export interface RuleSums {
  readonly of: Float64Array;
  readonly per: Float64Array;
}

/** Per code, one bit for each rule: whose verdict counts the turn, finds it late, or needs the definition in full. */
export interface Masks {
  readonly counted: Int32Array;
  readonly missed: Int32Array;
  readonly asks: Int32Array;
}

/** @param rules 31 at most */
export function masksOf(rules: readonly ReplyShareRule[]): Masks {
  const bitsOf = (isOn: (verdict: number | undefined) => boolean) =>
    Int32Array.from({ length: CODES }, (_, code) =>
      rules.reduce((bits, rule, i) => bits | (isOn(verdictsOf(rule)[code]) ? 1 << i : 0), 0),
    );
  return {
    counted: bitsOf((verdict) => verdict === Verdict.Met || verdict === Verdict.Missed),
    missed: bitsOf((verdict) => verdict === Verdict.Missed),
    asks: bitsOf((verdict) => verdict === ASK),
  };
}

/** Place of the lowest bit that is set. */
export const lowest = (bits: number): number => 31 - Math.clz32(bits & (0 - bits));
