import type { Scenario } from "#scenario/scenario.ts";

/** Gross margin where the scenario does not say: the figure managers start from, to be replaced by the shop's own. */
export const USUAL_MARGIN = 0.3;

/**
 * Yuan of gross profit that a yuan of sales leaves: the margin after refunds.
 *
 * @returns 0 to 1; `USUAL_MARGIN` where the scenario has no `money`
 */
export const profitPerYuan = ({ money }: Scenario): number =>
  money === undefined ? USUAL_MARGIN : money.grossMargin * (1 - money.refundShare);
