import type { CustomerClass, Scenario } from "#scenario/scenario.ts";

/** How long people take to ask again where the scenario does not say; the 30 minutes that consoles count by are rarely passed. */
const USUAL_TIME = { kind: "exponential", mean: 600 } as const;

/**
 * The plan if a part of those the bot's console counts as resolved ask a person after all: what the console calls resolved stays as
 * it is, but so many of them were never helped, nobody noticed, and they come back.
 *
 * Failures that the bot notices, and failures that leave or come back already, stay as many as they were.
 *
 * @param share of the resolved who come back, 0 to 1; 0 gives the scenario itself
 */
export function withReturning(scenario: Scenario, share: number): Scenario {
  const { bot } = scenario.autoReply;
  if (bot === null || share === 0) return scenario;
  const usual = { recognised: bot.recognised, back: bot.bounceBack?.share ?? 0 };
  return {
    ...scenario,
    autoReply: {
      ...scenario.autoReply,
      bot: { ...bot, bounceBack: bot.bounceBack ?? { share: 0, after: USUAL_TIME } },
    },
    customers: scenario.customers.map((customer) => ({
      ...customer,
      bot: { ...customer.bot, ...returning(customer, usual, share) },
    })),
  };
}

function returning(
  { bot }: CustomerClass,
  usual: { readonly recognised: number; readonly back: number },
  share: number,
) {
  const { recognised = usual.recognised, bounceBack = usual.back } = bot;
  const noticed = (1 - bot.resolved) * recognised;
  const unnoticed = (1 - bot.resolved) * (1 - recognised);
  const again = bot.resolved * share;
  const failed = noticed + unnoticed + again;
  if (failed === 0 || again === 0) return {};
  return {
    resolved: bot.resolved - again,
    recognised: noticed / failed,
    bounceBack: (unnoticed * bounceBack + again) / (unnoticed + again),
  };
}
