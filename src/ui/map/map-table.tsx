import type { Scenario } from "#scenario/scenario.ts";
import { platformOutcome } from "#ui/home/outcome-ids.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { axisNumber } from "./axis-text.ts";
import type { World } from "./draw-maps.ts";
import type { AxisPair } from "./question.ts";
import { useReading } from "./use-reading.ts";

/** What was simulated, point by point, and by how much the surface misses each when it is left out. */
export function MapTable(props: { world: World; pair: AxisPair; scenario: Scenario }) {
  const { world, pair, scenario } = props;
  const { t, language } = useSpanWords();
  const read = useReading(scenario);
  const lost = world.map.surfaces["lost-sales"];
  const rate = world.map.surfaces[platformOutcome(scenario)];
  if (lost === undefined) return null;
  const rows = lost.points
    .map((one, i) => ({ ...one, rate: rate?.points[i]?.mean ?? Number.NaN }))
    .sort((a, b) => a.point.y - b.point.y || a.point.x - b.point.x);
  return (
    // Focusable, so that it can be scrolled by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={t("map.table")} tabIndex={0}>
      <table>
        <caption>{t("map.caption", { days: lost.replications })}</caption>
        <thead>
          <tr>
            <th scope="col">{read.axisName(pair.y)}</th>
            <th scope="col">{read.axisName(pair.x)}</th>
            <th scope="col">{t("map.views.lost")}</th>
            <th scope="col">{t("map.missedBy")}</th>
            <th scope="col">{t("map.views.rate")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.point.x},${row.point.y}`}>
              <th scope="row">{axisNumber(language, pair.y, row.point.y)}</th>
              <td>{axisNumber(language, pair.x, row.point.x, 1)}</td>
              <td>{read.short("lost", row.mean)}</td>
              <td>{read.length("lost", row.missedBy)}</td>
              <td>{read.short("rate", row.rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
