import { useMemo, useState } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import { useWords } from "#ui/text/use-words.ts";
import { fieldAxes, isFieldAxis } from "./field-axis.ts";
import { type AxisId, axisIds, type AxisPair, canMove } from "./question.ts";
import { useReading } from "./use-reading.ts";

/**
 * Two lists: what the map changes across and upwards. Temps stand upwards, where the prices speak of them; the numbers of the plan
 * are listed when asked for.
 */
export function AxisChooser(props: {
  scenario: Scenario;
  pair: AxisPair;
  onChoose: (pair: AxisPair) => void;
}) {
  const { scenario, pair, onChoose } = props;
  const { t } = useWords();
  const read = useReading(scenario);
  const [isAll, setAll] = useState(isFieldAxis(pair.x) || isFieldAxis(pair.y));
  const levers = axisIds.filter((id) => canMove(scenario, id));
  const fields = useMemo(
    () => (isAll ? ([...fieldAxes(scenario).keys()].filter(isFieldAxis) as AxisId[]) : []),
    [isAll, scenario],
  );
  const list = (
    name: string,
    value: AxisId,
    isOpen: (id: AxisId) => boolean,
    choose: (id: AxisId) => void,
  ) => {
    const options = (ids: readonly AxisId[]) =>
      ids.filter(isOpen).map((id) => (
        <option key={id} value={id}>
          {read.axisName(id)}
        </option>
      ));
    return (
      <label>
        {name}
        <select value={value} onChange={(event) => choose(event.currentTarget.value as AxisId)}>
          {isAll ? (
            <>
              <optgroup label={t("map.chooseLevers")}>{options(levers)}</optgroup>
              <optgroup label={t("map.chooseNumbers")}>{options(fields)}</optgroup>
            </>
          ) : (
            options(levers)
          )}
        </select>
      </label>
    );
  };
  return (
    <section className="axis-chooser">
      <h2>{t("map.choose")}</h2>
      {list(
        t("map.chooseX"),
        pair.x,
        (id) => id !== "temps" && id !== pair.y,
        (x) => onChoose({ ...pair, x }),
      )}
      {list(
        t("map.chooseY"),
        pair.y,
        (id) => id !== pair.x,
        (y) => onChoose({ ...pair, y }),
      )}
      {isAll ? null : (
        <button type="button" className="quiet-button" onClick={() => setAll(true)}>
          {t("map.chooseAll")}
        </button>
      )}
    </section>
  );
}
