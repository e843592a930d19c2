import { autoReplyWarnings } from "./auto-reply-warnings.ts";
import { peopleWarnings } from "./people-warnings.ts";
import type { Finding, Problem } from "./checked.ts";
import { pathText } from "./path-text.ts";
import type { Scenario } from "./scenario.ts";

/** What is allowed but hardly meant: to be shown, never to stop a run. */
export function warningsOf(scenario: Scenario): Problem[] {
  return [
    ...serviceWarnings(scenario),
    ...autoReplyWarnings(scenario),
    ...staffWarnings(scenario),
    ...peopleWarnings(scenario),
  ].map(({ path, zh, en }) => ({ path: pathText(path), zh, en }));
}

function serviceWarnings({ service, customers }: Scenario): Finding[] {
  const findings: Finding[] = [];
  if (service.assignment === "push" && service.firstPatienceUntil === "assigned")
    findings.push({
      path: ["service", "firstPatienceUntil"],
      zh: "立即派单（push）时首响耐心止于派出（assigned），顾客几乎不会因等首响而离开；通常应写 reply-started。",
      en: "Chats are pushed to an agent at once and first patience ends there (assigned), so hardly anybody leaves waiting for a first reply; reply-started is usual.",
    });
  const alike = customers.every((customer) => customer.priority === customers[0]?.priority);
  if (service.replyOrder === "vip-first" && alike)
    findings.push({
      path: ["service", "replyOrder"],
      zh: "回复顺序是重要顾客优先（vip-first），但各类顾客优先级（customers[].priority）相同，等于按消息先后。",
      en: "Replies go to VIPs first (vip-first) while all classes have one priority (customers[].priority), which is the same as oldest message first.",
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
      zh: "没有排任何人（staff.shifts 与 staff.headcounts 都没有人数），所有转人工的顾客都等不到回复。",
      en: "Nobody is on the roster (staff.shifts and staff.headcounts hold no one), so no customer will get a human reply.",
    },
  ];
}
