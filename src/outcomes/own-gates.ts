import { gates } from "#rules/gates.ts";
import type { Gate, Side } from "#rules/gate.ts";
import { platformRuleById } from "#rules/index.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { originOf } from "./own-rule.ts";

type Custom = NonNullable<Scenario["platform"]["custom"]>;
type OwnGate = NonNullable<Custom["gates"]>[number];

const whatever = { zh: "自定", en: "Your own" } as const;

const PASSED: Readonly<Record<NonNullable<Custom["measures"]>, Side>> = {
  "reply-share": "at-least",
  "mean-response": "at-most",
  "response-percentile": "at-most",
  "unstaffed-share": "below",
  "no-reply-share": "below",
};

/** The side of its line on which a rule's rate is good. */
export const usualSide = ({ measures }: Custom): Side => PASSED[measures ?? "reply-share"];

/** The lines of a rule of one's own as the scenario writes them; where it writes none, what the platform asks, day by day. */
export function writtenGates(custom: Custom): readonly OwnGate[] {
  if (custom.gates !== undefined) return custom.gates;
  const { label, target, targetTime, fine } = custom;
  if (target === undefined && targetTime === undefined) return [];
  return [
    {
      id: "asked",
      name: label,
      ...(target === undefined ? {} : { asks: target }),
      ...(targetTime === undefined ? {} : { asksTime: targetTime }),
      side: usualSide(custom),
      days: 1,
      closesCampaigns: false,
      consequence: whatever,
      ...(fine === undefined ? {} : { penalty: { fixed: fine } }),
    },
  ];
}

/** The gates of the registry in its order, then the scenario's own. */
export function gatesOf(scenario: Scenario): readonly Gate[] {
  const { custom } = scenario.platform;
  if (custom === undefined) return gates;
  const own = writtenGates(custom).map((gate): Gate => {
    const { penalty } = gate;
    const fixed = penalty?.fixed ?? 0;
    return {
      id: `${CUSTOM_RULE}-${gate.id}`,
      platform: CUSTOM_RULE,
      rule: CUSTOM_RULE,
      label: gate.name,
      asks: gate.asks ?? gate.asksTime ?? 0,
      side: gate.side,
      days: gate.days,
      moreThan: gate.moreThan ?? 0,
      closesCampaigns: gate.closesCampaigns,
      fine: penalty === undefined ? null : { ...penalty, low: fixed, high: fixed },
      consequence: gate.consequence,
      validFrom: custom.validFrom ?? "unknown",
      source: originOf(scenario),
    };
  });
  return [...gates, ...own];
}

/**
 * Whether a gate is one the shop has to pass: all of the platform it is judged by. Judged by a rule of its own, it has that
 * rule's gates, and where the rule takes the place of a platform's, those of the platform's other rules.
 */
export function isGateOf({ platform: { rule, custom } }: Scenario, gate: Gate): boolean {
  if (rule !== CUSTOM_RULE) return gate.platform === platformRuleById(rule)?.platform;
  if (gate.platform === CUSTOM_RULE) return true;
  const replaced = custom?.insteadOf;
  if (replaced === undefined) return false;
  return gate.platform === platformRuleById(replaced)?.platform && gate.rule !== replaced;
}
