import { autoReplyWarnings } from "./auto-reply-warnings.ts";
import { peopleWarnings } from "./people-warnings.ts";
import type { Finding, Problem } from "./checked.ts";
import { pathText } from "./path-text.ts";
import type { Scenario } from "./scenario.ts";

/** Refunds that differ by less are the same but for rounding. */
const SAME_REFUNDS = 0.005;

/** What is allowed but hardly meant: to be shown, never to stop a run. */
export function warningsOf(scenario: Scenario): Problem[] {
  return [
    ...serviceWarnings(scenario),
    ...autoReplyWarnings(scenario),
    ...staffWarnings(scenario),
    ...peopleWarnings(scenario),
    ...moneyWarnings(scenario),
  ].map(({ path, zh, en }) => ({ path: pathText(path), zh, en }));
}

function serviceWarnings({ service, customers }: Scenario): Finding[] {
  const findings: Finding[] = [];
  if (service.assignment === "push" && service.firstPatienceUntil === "assigned")
    findings.push({
      path: ["service", "firstPatienceUntil"],
      zh: "一来就派给客服，而首响耐心又止于“派给客服时”，顾客几乎不会因等首响而离开；通常应选“开始回复时”。",
      en: "Chats go to an agent at once and patience for the first reply ends when they are assigned, so hardly anybody leaves waiting for it; it usually ends when the reply is begun.",
    });
  const alike = customers.every((customer) => customer.priority === customers[0]?.priority);
  if (service.replyOrder === "vip-first" && alike)
    findings.push({
      path: ["service", "replyOrder"],
      zh: "回复顺序是“优先级高的先回”，但各类顾客的优先级都一样，等于按消息先后。",
      en: "Replies go to VIPs first while all customer classes have one priority, which is the same as oldest message first.",
    });
  return findings;
}

function staffWarnings({ staff }: Scenario): Finding[] {
  const inShifts = staff.shifts.some((shift) => shift.count > 0);
  const byCount = staff.headcounts.some(({ steps }) => steps.some(([, count]) => count > 0));
  if (inShifts || byCount) return [];
  return [
    {
      path: ["staff", "shifts"],
      zh: "没有排任何人（班次和在岗人数都是空的），所有转人工的顾客都等不到回复。",
      en: "Nobody is on the roster (neither shifts nor headcounts hold anyone), so no customer will get a human reply.",
    },
  ];
}

/** Two places may say what is refunded: a share of all sales, and of paid orders in the part after the sale. */
function moneyWarnings({ money, afterSales }: Scenario): Finding[] {
  const { refunds } = afterSales ?? {};
  if (money === undefined || refunds === undefined) return [];
  const paidBack = refunds.share * refunds.value;
  if (Math.abs(money.refundShare - paidBack) <= SAME_REFUNDS) return [];
  const percent = (share: number) => `${Number((share * 100).toFixed(1))}%`;
  return [
    {
      path: ["money", "refundShare"],
      zh: `“钱”里的退款占比是 ${percent(money.refundShare)}，“售后”里退款率乘退款金额占比是 ${percent(paidBack)}，两本账会对不上；请改成一样的。`,
      en: `“Money” has a refund share of ${percent(money.refundShare)}, “after the sale” refunds ${percent(paidBack)} (refund share times part refunded), so the two accounts differ; make them the same.`,
    },
  ];
}
