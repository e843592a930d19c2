import { plain } from "#cli/figure.ts";
import type { Language } from "#cli/language.ts";
import { type Measurement, median } from "./measure.ts";
import { FESTIVAL, FULL_DAY, PLAIN_DAY } from "./workloads.ts";

/** CPU seconds of a replication, and the orders of the days before that it follows. */
const perRun = ({ cpuSeconds, checks }: Measurement) => {
  const { replications = Number.NaN, ordersBefore = 0 } = checks;
  return { seconds: cpuSeconds / replications, ordersBefore };
};

/** What the parts of the trade cost per event beside the plain day, and a replication of the long run, in sentences. */
export function reportDays(language: Language, found: readonly Measurement[]): readonly string[] {
  const of = (workload: string) => found.find((one) => one.workload === workload);
  const [plainDay, fullDay, festival] = [of(PLAIN_DAY), of(FULL_DAY), of(FESTIVAL)];
  const lines: string[] = [];
  if (plainDay !== undefined && fullDay !== undefined)
    lines.push(compareDays(language, plainDay, fullDay));
  if (festival !== undefined) {
    const seconds = plain(language, perRun(festival).seconds, 2);
    lines.push(
      language === "zh"
        ? `${FESTIVAL}：每次模拟 ${seconds} 秒`
        : `${FESTIVAL}: ${seconds} s a replication`,
    );
  }
  return lines;
}

/** The median of the quotients of neighbouring rounds: what slows the machine down for a while slows both days. */
function compareDays(language: Language, plainDay: Measurement, fullDay: Measurement): string {
  const quotients = fullDay.nanosecondsPerEvent.map(
    (full, round) => full / (plainDay.nanosecondsPerEvent[round] ?? Number.NaN),
  );
  const { seconds, ordersBefore } = perRun(fullDay);
  const own = fullDay.eventsPerSecond;
  const middle = median(quotients);
  const withOrders = (middle * own) / (own + ordersBefore / seconds);
  const [times, least, most, all] = [
    middle,
    Math.min(...quotients),
    Math.max(...quotients),
    withOrders,
  ].map((one) => plain(language, one, 2));
  const rounds = quotients.length;
  return language === "zh"
    ? `${FULL_DAY}：每个事件的用时是 ${PLAIN_DAY} 的 ${times} 倍（两者轮流各跑 ${rounds} 轮，取各轮倍数的中位数，${least} 至 ${most}）；把前几天的订单也算作事件是 ${all} 倍`
    : `${FULL_DAY}: ${times} times the time of ${PLAIN_DAY} per event (in turn, ${rounds} rounds each; median of the rounds' quotients, ${least} to ${most}); ${all} times with the orders of the days before as events`;
}
