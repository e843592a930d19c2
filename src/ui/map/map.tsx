import { useContext, useMemo, useState } from "react";
import { RunnerContext } from "#ui/parts/runner-context.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { useEscape } from "#ui/parts/use-escape.ts";
import { useWords } from "#ui/text/use-words.ts";
import { AxisChooser } from "./axis-chooser.tsx";
import { BotTruth } from "./bot-truth.tsx";
import { ExchangeList } from "./exchange-list.tsx";
import { type Prices, usualPrices } from "./map-figures.ts";
import { MapPanel } from "./map-panel.tsx";
import { MapVerdict } from "./map-verdict.tsx";
import { PriceFields } from "./price-fields.tsx";
import { type AxisPair, canMove, usualPair } from "./question.ts";
import { useMaps } from "./use-maps.ts";
import "#ui/styles/map.css";

/** Bot or hire: what a better bot and more temps do together, what they cost, and how many of one make up for the other. */
export function MapScreen({ experiment }: ScreenProps) {
  const { t } = useWords();
  const runner = useContext(RunnerContext);
  const scenario = scenarioOf(usePlan(experiment));
  const [chosen, setChosen] = useState<AxisPair>();
  const [typed, setTyped] = useState<Partial<Prices>>({});
  const [world, setWorld] = useState(0);
  const usual = useMemo(() => usualPair(scenario), [scenario]);
  const isPossible =
    chosen !== undefined && canMove(scenario, chosen.x) && canMove(scenario, chosen.y);
  const pair = isPossible ? chosen : usual;
  const maps = useMaps(runner, scenario, pair);
  const { drawn, isDone, isStopped, isLooking, look, failure } = maps;
  const isWorking = !isDone && !isStopped && failure === undefined;
  useEscape(isWorking, maps.stop);
  const first = drawn?.worlds[0];
  const usualPrice = useMemo(
    () => usualPrices(scenario, first?.plan.hours ?? [0, 0]),
    [scenario, first?.plan.hours],
  );
  const prices = useMemo<Prices>(() => ({ ...usualPrice, ...typed }), [usualPrice, typed]);
  const shown = drawn?.worlds[world] ?? first;
  const isTrade = pair.x === "botResolved" && pair.y === "temps";
  const freshness = first === undefined ? "stale" : isDone ? "settled" : "provisional";
  return (
    <main className={`map ${freshness}`}>
      <section className="verdict" aria-label={t("map.region")} id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          {failure !== undefined ? (
            <h1>{t("work.failedWhy", { reason: failure })}</h1>
          ) : drawn === undefined || first === undefined ? (
            <h1 className="waiting-words">{t("map.waiting")}</h1>
          ) : (
            <MapVerdict drawn={drawn} prices={prices} isDone={isDone} />
          )}
          {isDone || failure !== undefined ? null : (
            <p className="map-work">
              {isWorking ? <i className="pulse" aria-hidden="true" /> : null}
              {t(isWorking ? "work.running" : "map.stopped")}
              <button
                type="button"
                className="quiet-button"
                onClick={isWorking ? maps.stop : maps.resume}
              >
                {t(isWorking ? "work.stop" : "work.resume")}
              </button>
            </p>
          )}
        </div>
      </section>
      <div className="map-columns">
        <div className="map-side">
          {first === undefined || pair.y !== "temps" ? null : (
            <>
              {isTrade ? <ExchangeList world={first} prices={prices} /> : null}
              <PriceFields
                prices={prices}
                hasBot={isTrade}
                onChange={(change) => setTyped((now) => ({ ...now, ...change }))}
              />
            </>
          )}
          <AxisChooser scenario={scenario} pair={pair} onChoose={setChosen} />
        </div>
        {shown === undefined || drawn === undefined ? (
          <section className="map-panel waiting" aria-busy="true" />
        ) : (
          <MapPanel
            key={`${pair.x} ${pair.y}`}
            drawn={drawn}
            world={shown}
            prices={prices}
            isDone={isDone}
            isLooking={isLooking}
            onWorld={setWorld}
            onLook={(point) => look(drawn.worlds.indexOf(shown), point)}
          />
        )}
        {isTrade && drawn !== undefined ? (
          <BotTruth worlds={drawn.worlds} isDone={isDone} prices={prices} />
        ) : null}
      </div>
      <output className="unseen">{isDone ? t("map.settled") : ""}</output>
    </main>
  );
}
