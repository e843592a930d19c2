import type { PairsControl } from "#scenario/form-rows.ts";

/** Numbers that are no numbers stay as they are typed, for the checks to name them. */
const numberOr = (token: string): number | string => {
  const value = Number(token);
  return Number.isFinite(value) ? value : token;
};

/** "1900 2,100、2300": numbers with anything between them that parts a list; nothing typed is no list. */
export function numbersOf(typed: string): readonly (number | string)[] | undefined {
  const tokens = typed
    .normalize("NFKC")
    .split(/[\s,、;]+/)
    .filter(Boolean);
  return tokens.length === 0 ? undefined : tokens.map(numberOr);
}

const PER_CENT = 100;
/** Without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** "70% 30; 30% 120": a share and seconds in each pair; pairs parted by semicolons or lines. */
export function pairsOf(typed: string): readonly (readonly (number | string)[])[] | string {
  const parts = typed
    .normalize("NFKC")
    .split(/[;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0) return typed;
  return parts.map((part) => {
    const [first = "", ...rest] = part.split(/[\s,:、×]+/).filter(Boolean);
    const share = numberOr(first.replace(/%$/u, ""));
    return [typeof share === "number" ? tidy(share / PER_CENT) : share, ...rest.map(numberOr)];
  });
}

export const pairsText = (pairs: PairsControl["pairs"]): string =>
  pairs.map(([share, time]) => `${tidy(share * PER_CENT)}% ${tidy(time)}`).join("; ");

export const numbersText = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === "number" ? tidy(one) : one)).join(" ")
    : "";
