import type { Finding } from "./checked.ts";
import { checkBotHours } from "./checks/auto-reply.ts";
import {
  checkAfterSalesClasses,
  checkAfterSalesIds,
  checkAfterSalesNames,
  checkChase,
  checkContactsPerOrder,
} from "./checks/after-sales.ts";
import {
  checkClassNames,
  checkEndless,
  checkIds,
  checkServed,
  checkShares,
} from "./checks/customers.ts";
import {
  checkBlocks,
  checkDayWeights,
  checkDemandInHorizon,
  checkMoments,
  checkShapeOfDay,
} from "./checks/demand.ts";
import type { Draft } from "./checks/draft.ts";
import { checkHorizon, checkPlatform, checkSources, checkStudy } from "./checks/horizon.ts";
import { checkLaws } from "./checks/laws.ts";
import { checkAvailableHours, checkPay, checkSquads } from "./checks/people.ts";
import { checkShifts } from "./checks/shifts.ts";
import { checkCaps, checkOneWay, checkSteps, checkTypeNames } from "./checks/staff.ts";
import { checkOwnGates } from "./checks/own-gates.ts";
import { checkOwnRule } from "./checks/own-rule.ts";
import { checkJourney, checkPhases, checkRivals } from "./checks/trade.ts";
import { checkStaffing } from "./checks/staffing.ts";
import { curtailed } from "./curtailed.ts";

const CHECKS: readonly ((draft: Draft) => Finding[])[] = [
  checkHorizon,
  checkShapeOfDay,
  checkDayWeights,
  checkDemandInHorizon,
  checkMoments,
  checkBlocks,
  checkShares,
  checkIds,
  checkClassNames,
  checkServed,
  checkEndless,
  checkLaws,
  checkBotHours,
  checkCaps,
  checkTypeNames,
  checkOneWay,
  checkSteps,
  checkShifts,
  checkSquads,
  checkAvailableHours,
  checkPay,
  checkStaffing,
  checkPlatform,
  checkStudy,
  checkSources,
  checkOwnRule,
  checkOwnGates,
  checkRivals,
  checkPhases,
  checkAfterSalesNames,
  checkAfterSalesIds,
  checkAfterSalesClasses,
  checkContactsPerOrder,
  checkChase,
  checkJourney,
];

/** Everything that fits by itself but not together. Looks only at parts that are sound, so it runs on faulty files too. */
export const crossFindings = (draft: Draft): Finding[] =>
  CHECKS.flatMap((check) => {
    const findings = check(draft);
    return curtailed(findings, findings.length);
  });
