import type { Text } from "#units/text.ts";

/**
 * A line a platform draws under one of its rates, and what happens below it. Rates whose higher values are better must reach
 * `asks`; times and shares to keep low must stay below it.
 */
export interface Gate {
  /** Kebab-case, never renamed. */
  readonly id: string;
  readonly platform: string;
  /** Id of the rule whose rate is held against the line. */
  readonly rule: string;
  readonly label: Text;
  readonly asks: number;
  /** Days the platform looks at together: 1 judges every calendar day by itself. */
  readonly days: number;
  /** Looked at only where a window holds more units than this. */
  readonly moreThan: number;
  readonly closesCampaigns: boolean;
  /** Yuan for each window that misses the line, or null where money is not what it costs. */
  readonly fine: { readonly low: number; readonly high: number } | null;
  readonly consequence: Text;
  readonly validFrom: string;
  readonly source: Text;
}
