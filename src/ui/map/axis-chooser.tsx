import type { Scenario } from "#scenario/scenario.ts";
import { useWords } from "#ui/text/use-words.ts";
import { type AxisId, axisIds, type AxisPair, canMove } from "./question.ts";

/** Two lists: what the map changes across and upwards. Temps stand upwards, where the prices speak of them. */
export function AxisChooser(props: {
  scenario: Scenario;
  pair: AxisPair;
  onChoose: (pair: AxisPair) => void;
}) {
  const { scenario, pair, onChoose } = props;
  const { t } = useWords();
  const possible = axisIds.filter((id) => canMove(scenario, id));
  const list = (
    name: string,
    value: AxisId,
    ids: readonly AxisId[],
    choose: (id: AxisId) => void,
  ) => (
    <label>
      {name}
      <select value={value} onChange={(event) => choose(event.currentTarget.value as AxisId)}>
        {ids.map((id) => (
          <option key={id} value={id}>
            {t(`map.axes.${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="axis-chooser">
      <h2>{t("map.choose")}</h2>
      {list(
        t("map.chooseX"),
        pair.x,
        possible.filter((id) => id !== "temps" && id !== pair.y),
        (x) => onChoose({ ...pair, x }),
      )}
      {list(
        t("map.chooseY"),
        pair.y,
        possible.filter((id) => id !== pair.x),
        (y) => onChoose({ ...pair, y }),
      )}
    </section>
  );
}
