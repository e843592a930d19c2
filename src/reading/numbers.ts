/** Cells that say that there is no number yet, or none at all. */
const blanks = /^(-|--|—|——|\/|null|n\/?a|nan|none|无|空|延迟统计|暂无数据|统计中|未统计)$/i;

/** Whether a cell says that nothing is known. */
export const isBlank = (cell: string): boolean => cell === "" || blanks.test(cell);

/**
 * A number as exports write it: 1,234, 12.5%, ￥1,234.50, 1.2万, 72秒, 1分12秒, 00:01:12, full-width digits.
 *
 * @returns shares for per cents and seconds for lengths of time; undefined for what is no number
 */
export function readNumber(cell: string): number | undefined {
  const text = cell.normalize("NFKC").replaceAll(/[\s\u00a0]/g, "");
  const plain =
    /^[¥$]?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|-?\.\d+)(万|%|元|s|秒|人|次|条|个)?$/i.exec(
      text,
    );
  if (plain !== null) {
    const value = Number((plain[1] ?? "").replaceAll(",", ""));
    if (!Number.isFinite(value) || Math.abs(value) > 1e12) return undefined;
    return plain[2] === "万" ? value * 10_000 : plain[2] === "%" ? shareOf(value) : value;
  }
  const spoken =
    /^(?:(\d+)(?:小时|时|h))?(?:(\d+)(?:分钟|分|m|min))?(?:(\d+(?:\.\d+)?)(?:秒|s))?$/i.exec(text);
  if (spoken !== null && text !== "") {
    const [, hours = "0", minutes = "0", seconds = "0"] = spoken;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  }
  const clock = /^(\d{1,3}):(\d\d):(\d\d)$/.exec(text);
  if (clock === null) return undefined;
  return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
}

/** Per cent as a share, with no digits that were not written. */
export const shareOf = (percent: number): number => Number((percent / 100).toPrecision(12));
