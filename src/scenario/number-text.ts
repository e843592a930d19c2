/** "1,000,000": whole numbers with their thousands apart, others as they are. */
export const grouped = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value).replace(/\B(?=(\d{3})+$)/gu, ",")
    : String(value);

/** Chinese puts a blank before Latin letters and digits, and none before its own. */
export const spaced = (zh: string): string => (/^[\x21-\x7e]/u.test(zh) ? ` ${zh}` : zh);
