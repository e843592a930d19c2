import type { MapPoint } from "#experiments/surface/design.ts";
import { edge } from "#ui/format/edge.ts";
import { inOne, money, percent } from "#ui/format/figure.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { inputName } from "#ui/assumptions/field-text.ts";
import { axisNumber } from "./axis-text.ts";
import { type FieldAxisId, fieldAxes, isFieldAxis } from "./field-axis.ts";
import type { Relief, View } from "./map-figures.ts";
import type { AxisId, AxisPair } from "./question.ts";

/** How the map's numbers are put into words. */
export function useReading(scenario: Scenario) {
  const { t, language } = useWords();
  /** A height of a view, as short as it can be. */
  const short = (view: View, height: number): string =>
    view === "rate" ? percent(language, height) : inOne(money(language, height));
  /** The height of a contour, told apart from those of the others. */
  const level = (view: View, height: number, all: readonly number[]): string => {
    const [first = height, second = 2 * first] = all;
    const unit = view === "rate" ? "share" : "yuan";
    const like = Math.max(...all.map(Math.abs));
    return inOne(edge({ language, unit, step: second - first, like }, height));
  };
  /** A length of a view, such as an error: percentage points where the view is a share. */
  const length = (view: View, value: number): string =>
    view === "rate"
      ? t("map.pointsOf", { value: (value * 100).toFixed(1) })
      : inOne(money(language, value));
  const fieldName = (id: FieldAxisId): string => {
    const input = fieldAxes(scenario).get(id);
    return input === undefined ? id : inputName(input, language);
  };
  const axisName = (id: AxisId): string => (isFieldAxis(id) ? fieldName(id) : t(`map.axes.${id}`));
  /** "机器人解决率 34%": a value with its direction. */
  const value = (id: AxisId, number: number): string =>
    isFieldAxis(id)
      ? `${fieldName(id)} ${axisNumber(language, id, number)}`
      : t(`map.values.${id}`, { value: axisNumber(language, id, number) });
  /** "机器人 34%、4 名兼职：少卖 2.3 万". */
  const sentence = (pair: AxisPair, view: View, point: MapPoint, relief: Relief): string => {
    const { mean, halfWidth } = relief.gapTo(point);
    return t(mean < 0 ? "map.readingLess" : "map.readingMore", {
      x: value(pair.x, point.x),
      y: value(pair.y, point.y),
      view: t(`map.views.${view}`),
      height: short(view, relief.at(point)),
      gap: length(view, Math.abs(mean)),
      error: length(view, halfWidth),
    });
  };
  return { short, level, length, axisName, value, sentence };
}
