import type { Finding, Path } from "#scenario/checked.ts";
import type { Distribution } from "#scenario/distribution.ts";
import { pathText } from "#scenario/path-text.ts";
import type { Sound } from "#scenario/sound-parts.ts";
import { type Draft, present } from "./draft.ts";

type Law = Sound<Distribution> | null | undefined;

const ALLOWED = 1e-6;

/** Every law of the scenario with its path. */
function lawsOf(draft: Draft): [Path, Law][] {
  const laws: [Path, Law][] = [];
  for (const [index, customer] of present(draft.customers)) {
    const here = ["customers", index];
    laws.push([[...here, "effort"], customer.effort], [[...here, "think"], customer.think]);
    laws.push([[...here, "patience", "first", "law"], customer.patience?.first?.law]);
    laws.push([[...here, "patience", "later", "law"], customer.patience?.later?.law]);
    laws.push([[...here, "rivals", "reply"], customer.rivals?.reply]);
    laws.push([[...here, "returnAfter"], customer.returnAfter]);
  }
  laws.push([["service", "wrapUp"], draft.service?.wrapUp]);
  laws.push([["autoReply", "bot", "time"], draft.autoReply?.bot?.time]);
  laws.push([["autoReply", "bot", "bounceBack", "after"], draft.autoReply?.bot?.bounceBack?.after]);
  for (const [index, type] of present(draft.staff?.types))
    laws.push([["staff", "types", index, "late", "law"], type.late?.law]);
  return [...laws, ...afterSalesLaws(draft)];
}

function afterSalesLaws({ afterSales }: Draft): [Path, Law][] {
  const { kinds, unpaid, recontact, disputes, reviews } = afterSales ?? {};
  const here = ["afterSales"];
  return [
    ...present(kinds).map(([index, { delay }]): [Path, Law] => [
      [...here, "kinds", index, "delay"],
      delay,
    ]),
    [[...here, "unpaid", "selfPaidAfter"], unpaid?.selfPaidAfter],
    [[...here, "unpaid", "chase", "effort"], unpaid?.chase?.effort],
    [[...here, "recontact", "after"], recontact?.after],
    [[...here, "disputes", "work"], disputes?.work],
    [[...here, "reviews", "delay"], reviews?.delay],
    [[...here, "reviews", "mend", "effort"], reviews?.mend?.effort],
  ];
}

/** Laws given by lists hang together. */
export function checkLaws(draft: Draft): Finding[] {
  return lawsOf(draft).flatMap(([path, law]) => {
    if (law?.kind === "hyperexponential") return checkHyperexponential(path, law.shares, law.means);
    if (law?.kind === "empirical") return checkQuantiles([...path, "quantiles"], law.quantiles);
    return [];
  });
}

type Numbers = readonly (number | undefined)[] | undefined;

function checkHyperexponential(path: Path, shares: Numbers, means: Numbers): Finding[] {
  if (!shares) return [];
  const findings: Finding[] = [];
  const place = pathText(path);
  if (means && means.length !== shares.length)
    findings.push({
      path: [...path, "means"],
      zh: `${place} 有 ${shares.length} 个占比（shares）却有 ${means.length} 个均值（means）；请一一对应。`,
      en: `${place} has ${shares.length} shares and ${means.length} means; give one mean for each share.`,
    });
  const sum = shares.reduce<number>((total, share) => total + (share ?? Number.NaN), 0);
  if (Math.abs(sum - 1) > ALLOWED)
    findings.push({
      path: [...path, "shares"],
      zh: `${place} 的占比（shares）之和是 ${Number(sum.toPrecision(7))}；请改到正好 1。`,
      en: `The shares of ${place} add up to ${Number(sum.toPrecision(7))}; change them to add up to 1.`,
    });
  return findings;
}

type Quantiles = readonly (readonly (number | undefined)[] | undefined)[] | undefined;

function checkQuantiles(path: Path, quantiles: Quantiles): Finding[] {
  if (!quantiles) return [];
  const place = pathText(path);
  const findings: Finding[] = [];
  const first = quantiles[0]?.[0];
  const last = quantiles.at(-1)?.[0];
  if (first !== undefined && first !== 0)
    findings.push({
      path: [...path, 0, 0],
      zh: `分位点（${place}）首点的概率是 ${first}；应为 0。`,
      en: `The first quantile of ${place} has probability ${first}; it must be 0.`,
    });
  if (last !== undefined && last !== 1)
    findings.push({
      path: [...path, quantiles.length - 1, 0],
      zh: `分位点（${place}）末点的概率是 ${last}；应为 1。`,
      en: `The last quantile of ${place} has probability ${last}; it must be 1.`,
    });
  for (let index = 1; index < quantiles.length; index += 1) {
    const [p0, t0] = quantiles[index - 1] ?? [];
    const [p1, t1] = quantiles[index] ?? [];
    const falls =
      (p0 !== undefined && p1 !== undefined && p1 <= p0) ||
      (t0 !== undefined && t1 !== undefined && t1 < t0);
    if (!falls) continue;
    findings.push({
      path: [...path, index],
      zh: `分位点 ${place}[${index}] 是 [${p1}, ${t1}]，前一点是 [${p0}, ${t0}]；概率要逐点增大，秒数不能变小，请重排。`,
      en: `Quantile ${place}[${index}] is [${p1}, ${t1}] after [${p0}, ${t0}]; probabilities must rise and seconds must not fall, so put them in order.`,
    });
    break;
  }
  return findings;
}
