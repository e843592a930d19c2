import type { Text } from "#units/text.ts";
import type { Seconds, Share } from "#units/units.ts";

/** How well a rule is known. official: the platform's own page; trade: rule digests and trade press; ours: this product's. */
type Grade = "official" | "trade" | "ours";

/**
 * What one unit of the rule is.
 *
 * - turn: a question and its reply (轮)
 * - first-turn: the first question of a contact
 * - session: a contact; its slowest turn decides
 * - buyer-day: a buyer on one calendar day, over all contacts; the slowest turn decides
 */
export type Counts = "turn" | "first-turn" | "session" | "buyer-day";

interface Rule {
  /** Kebab-case, never renamed: scenario files hold it. */
  readonly id: string;
  readonly platform: string;
  readonly label: Text;
  readonly counts: Counts;
  /** Part of the day whose questions count, in seconds after midnight; all day is 0 to 24 h. */
  readonly from: Seconds;
  readonly until: Seconds;
  /** question: hour and wait are those of the question. session-start: the hour is that of the contact's arrival. */
  readonly clockStart: "question" | "session-start";
  /** A question from outside the hours counts all the same when its reply falls inside. */
  readonly offHours: "left-out" | "counts-when-answered-in-hours";
  /** missed: a reply after the midnight that follows the question is none. */
  readonly unansweredAtMidnight: "missed" | "open";
  /** Contacts a full-auto bot kept: true counts them as answered, false leaves them out. */
  readonly botReplyCounts: boolean;
  /** Contacts that came while nobody was on duty: false leaves them out. */
  readonly unstaffedCounts: boolean;
  /** Whether a reply counts that was sent after the customer had left without a sign; a platform cannot tell. */
  readonly replyToGoneCounts: boolean;
  /** Year and month from which the rule is known to hold, or "unknown". */
  readonly validFrom: string;
  readonly source: Text;
  readonly grade: Grade;
  readonly consequence: Text;
  /** Id of the outcome that measures it, where that does not follow from its own. */
  readonly outcome?: string | undefined;
}

/** Share of units replied to in time; higher is better. */
export interface ReplyShareRule extends Rule {
  readonly measures: "reply-share";
  readonly within: Seconds;
  /** Days end at `turnsAt`; a question must be answered by `answeredBy` after that (seconds after midnight). */
  readonly cycle?: { readonly turnsAt: Seconds; readonly answeredBy: Seconds } | undefined;
  /** Share the platform asks for, null where no number is public. */
  readonly target: Share | null;
}

/** Mean time to the reply over answered turns; lower is better. */
interface MeanResponseRule extends Rule {
  readonly measures: "mean-response";
  readonly target: Seconds | null;
}

/** Time that a share of the replies do not exceed (P90 and the like), over answered turns; lower is better. */
export interface ResponsePercentileRule extends Rule {
  readonly measures: "response-percentile";
  readonly level: Share;
  readonly target: Seconds | null;
}

/** Share of contacts that came while nobody was on duty; lower is better. */
interface UnstaffedShareRule extends Rule {
  readonly measures: "unstaffed-share";
  readonly target: Share | null;
}

/** Share of contacts that never got a reply; lower is better. */
interface NoReplyShareRule extends Rule {
  readonly measures: "no-reply-share";
  readonly target: Share | null;
}

/** One rate a platform judges shops by, as data. */
export type PlatformRule =
  | ReplyShareRule
  | MeanResponseRule
  | ResponsePercentileRule
  | UnstaffedShareRule
  | NoReplyShareRule;

/** Whether a measure is a time in seconds and no share. */
export const isTimeMeasure = (measures: PlatformRule["measures"] | undefined): boolean =>
  measures === "mean-response" || measures === "response-percentile";

/** Id of the outcome that measures a rule: shares end in "-share", times keep the rule's name. */
export const outcomeIdOfRule = (rule: PlatformRule): string =>
  rule.outcome ?? (isTimeMeasure(rule.measures) ? rule.id : `${rule.id}-share`);
