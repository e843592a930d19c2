import { useMemo, useState } from "react";
import type { MapPoint } from "#experiments/surface/design.ts";
import { percent } from "#ui/format/figure.ts";
import { PinButton } from "#ui/home/pin-button.tsx";
import { Choice } from "#ui/parts/choice.tsx";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { planDays } from "#ui/plan/plan-days.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { ContourMap } from "./contour-map.tsx";
import { type Drawn, returningShares, TEMPS, type World } from "./draw-maps.ts";
import {
  type Prices,
  reliefOf,
  standingOf,
  type View,
  views,
  whereTempsPay,
} from "./map-figures.ts";
import { MapTable } from "./map-table.tsx";
import { planAt } from "./question.ts";
import { useReading } from "./use-reading.ts";

const DAY = 86_400;

/** What the legend says of the break-even line. */
const evenWords = { somewhere: "even", nowhere: "evenNone", everywhere: "evenAll" } as const;

/** The map with what can be asked of it: what to show, in which world, what stands under the cursor; and its table. */
export function MapPanel(props: {
  drawn: Drawn;
  world: World;
  prices: Prices;
  isDone: boolean;
  isLooking: boolean;
  onWorld: (index: number) => void;
  onLook: (point: MapPoint) => void;
}) {
  const { drawn, world, prices } = props;
  const { scenario, pair, hours } = drawn;
  const { axes, own } = world.question;
  const { t, language } = useSpanWords();
  const read = useReading(scenario);
  const [view, setView] = useState<View>("lost");
  const [cursor, setCursor] = useState<MapPoint>();
  const [isTable, setTable] = useState(false);
  const relief = useMemo(
    () => reliefOf(view, world.map, { scenario, own, pair, prices }),
    [view, world.map, scenario, own, pair, prices],
  );
  const here = cursor ?? own;
  const pinned = useMemo(
    () => (cursor === undefined ? undefined : planAt(world.plan, cursor)),
    [world.plan, cursor],
  );
  const lost = world.map.surfaces["lost-sales"];
  if (relief === undefined || lost === undefined) return null;
  const traded =
    pair.x === "botResolved" && pair.y === "temps"
      ? standingOf(lost, own, axes, TEMPS, prices).exchange.worth
      : undefined;
  const isSimulated = relief.surface.points.some(
    ({ point }) => point.x === here.x && point.y === here.y,
  );
  const isTemps = pair.y === "temps";
  const isSeveral = planDays(scenario) > 1;
  // Hours to add people in are of one day.
  const clock = (at: number, isEnd = false) => {
    if (!isSeveral) return toClock(seconds(at));
    const day = Math.floor(hours[0] / DAY);
    const words = toClock(seconds(at - day * DAY));
    return isEnd ? words : `${t("day.axisDay", { day: day + 1 })} ${words}`;
  };
  return (
    <section className="map-panel" aria-label={t("map.heading")} data-picture={t("map.heading")}>
      <header>
        <Choice
          name="map-view"
          legend={t("map.viewLegend")}
          value={view}
          options={views.map((one) => ({
            value: one,
            label: t(`map.views.${one}`),
            face: t(`map.viewFaces.${one}`),
          }))}
          onChoose={setView}
        />
        {pair.x !== "botResolved" ? null : (
          <span className="map-world">
            {t("map.returning")}{" "}
            <Choice
              name="map-world"
              legend={t("map.returning")}
              value={String(world.plan.returning)}
              options={returningShares.flatMap((share, i) =>
                drawn.worlds[i] === undefined
                  ? []
                  : [
                      {
                        value: String(share),
                        label: share === 0 ? t("map.returningNow") : percent(language, share, 0),
                        face: share === 0 ? t("map.returningNow") : percent(language, share, 0),
                      },
                    ],
              )}
              onChoose={(value) =>
                props.onWorld(returningShares.findIndex((one) => String(one) === value))
              }
            />
          </span>
        )}
        <button
          type="button"
          className="quiet-button"
          aria-expanded={isTable}
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? "map.hideTable" : "map.showTable")}
        </button>
      </header>
      <p className="axis-y">
        {isTemps
          ? t("map.tempsAt", { from: clock(hours[0]), until: clock(hours[1], true) })
          : t("map.axisY", { name: read.axisName(pair.y) })}
      </p>
      <ContourMap
        scenario={scenario}
        relief={relief}
        view={view}
        axes={axes}
        pair={pair}
        own={own}
        prices={prices}
        traded={traded}
        temps={TEMPS}
        cursor={here}
        onCursor={setCursor}
      />
      <ul className="map-legend">
        <li className="is-own">{t("map.legend.own")}</li>
        <li className="is-simulated">{t("map.legend.simulated")}</li>
        <li className="is-same">
          {traded === undefined
            ? t("map.legend.same")
            : t("map.legend.sameAsTemps", { count: TEMPS })}
        </li>
        {isTemps && view !== "rate" ? (
          <li className="is-even">
            {t(`map.legend.${evenWords[whereTempsPay(lost, axes, prices)]}`)}
          </li>
        ) : null}
      </ul>
      <div className="map-reading">
        <p aria-hidden="true" data-hint={cursor === undefined ? "" : undefined}>
          {cursor === undefined ? (
            t("map.readingHint")
          ) : (
            <>
              <b>{t("map.here")}</b> {read.sentence(pair, view, here, relief)}
            </>
          )}
        </p>
        {pinned === undefined ? null : (
          <div className="map-actions">
            {isSimulated ? (
              <span>{t("map.isSimulated")}</span>
            ) : (
              <button
                type="button"
                className="quiet-button"
                disabled={!props.isDone || props.isLooking}
                onClick={() => props.onLook(here)}
              >
                {t(props.isLooking ? "map.looking" : "map.addHere")}
              </button>
            )}
            <PinButton scenario={pinned} />
          </div>
        )}
      </div>
      <p className="map-note">
        {t("map.noteSame", {
          points: relief.surface.points.length,
          days: relief.surface.replications,
          missed: read.length(view, relief.leftOut),
          error: read.length(view, relief.error),
        })}{" "}
        {world.map.isSettled ? null : t("map.provisional")}
      </p>
      <SavePicture />
      {isTable ? <MapTable world={world} pair={pair} scenario={scenario} /> : null}
    </section>
  );
}
