import type { Finding } from "./checked.ts";
import { grouped } from "./number-text.ts";

/** Most findings of one kind that are written out: whoever has more has one fault a few hundred times. */
export const MOST_LISTED = 200;

/** The first findings, and one that says how many more there are. */
export function curtailed<Kind extends Finding>(findings: readonly Kind[], count: number): Kind[] {
  const listed = findings.slice(0, MOST_LISTED);
  const last = listed.at(-1);
  const more = grouped(count - listed.length);
  if (last === undefined || count <= listed.length) return listed;
  const rest = {
    zh: `此类问题还有 ${more} 处没有列出；请先改好上面这些。`,
    en: `${more} more problems of this kind are not listed; mend those above first.`,
  };
  return [...listed, { ...last, ...rest }];
}
