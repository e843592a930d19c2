import type { Checked, Problem } from "#scenario/checked.ts";

/** A path of the scenario and the values it takes, as `--vary` gives them. */
export interface Axis {
  readonly path: string;
  readonly values: readonly (number | string)[];
}

const MOST_POINTS = 10_000;

/** What `--vary path=from:to:steps` and `--vary path=a,b,c` say; every problem at once. */
export function readAxes(texts: readonly string[]): Checked<readonly Axis[]> {
  const problems: Problem[] = [];
  const axes: Axis[] = [];
  for (const text of texts) {
    const axis = axisOf(text);
    if (axis === undefined)
      problems.push({
        path: "--vary",
        zh: `--vary 应写成 path=起:止:个数 或 path=a,b,c，而不是“${text}”。`,
        en: `--vary takes path=from:to:steps or path=a,b,c, not "${text}".`,
      });
    else axes.push(axis);
  }
  if (texts.length === 0) problems.push(NOTHING);
  const points = axes.reduce((product, { values }) => product * values.length, 1);
  if (points > MOST_POINTS)
    problems.push({
      path: "--vary",
      zh: `网格有 ${points} 个点，最多 ${MOST_POINTS} 个；请减少取值。`,
      en: `The grid has ${points} points, at most ${MOST_POINTS} can be; take fewer values.`,
    });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: axes };
}

const NOTHING: Problem = {
  path: "--vary",
  zh: "没有说改哪个值；例：--vary demand.visitors=80000:160000:5。",
  en: "Nothing is varied; write for example --vary demand.visitors=80000:160000:5.",
};

function axisOf(text: string): Axis | undefined {
  const sign = text.indexOf("=");
  const path = text.slice(0, Math.max(0, sign)).trim();
  const list = text.slice(sign + 1).trim();
  if (path === "" || list === "") return undefined;
  const range = /^(-?[\d.e+]+):(-?[\d.e+]+):(\d{1,5})$/i.exec(list);
  if (range === null) {
    if (list.includes(":") && !/^\d+:\d\d/.test(list)) return undefined;
    return { path, values: list.split(",").map((one) => valueOf(one.trim())) };
  }
  const [from, to, steps] = [Number(range[1]), Number(range[2]), Number(range[3])];
  if (!Number.isFinite(from) || !Number.isFinite(to) || steps < 1) return undefined;
  const values = Array.from({ length: steps }, (_, i) =>
    // Without the dust of binary fractions: 0.3, not 0.30000000000000004.
    Number((steps === 1 ? from : from + ((to - from) * i) / (steps - 1)).toPrecision(12)),
  );
  return { path, values };
}

const valueOf = (text: string): number | string => {
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : text;
};

/** Every combination of the values, the last path changing fastest. */
export function gridOf(
  axes: readonly Axis[],
): readonly Readonly<Record<string, number | string>>[] {
  return axes.reduce<readonly Readonly<Record<string, number | string>>[]>(
    (points, { path, values }) =>
      points.flatMap((point) => values.map((value) => ({ ...point, [path]: value }))),
    [{}],
  );
}
