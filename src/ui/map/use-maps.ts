import { useCallback, useEffect, useRef, useState } from "react";
import type { MapPoint } from "#experiments/surface/design.ts";
import type { Runner } from "#experiments/runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { drawMaps, type Drawn, lookCloser } from "./draw-maps.ts";
import type { AxisPair } from "./question.ts";

/** What a map was asked for. */
interface Asked {
  readonly scenario: Scenario;
  readonly pair: AxisPair;
}

interface Failure extends Asked {
  readonly reason: string;
}

/**
 * Draws the maps of a plan whenever it or the directions change; what is drawn stays until there is something newer, and when
 * drawing is stopped.
 *
 * @returns `look` simulates a point more, once the maps are drawn
 */
export function useMaps(runner: Runner | undefined, scenario: Scenario, pair: AxisPair) {
  const [drawn, setDrawn] = useState<Drawn>();
  const [done, setDone] = useState<Asked>();
  const [failure, setFailure] = useState<Failure>();
  const [isLooking, setLooking] = useState(false);
  const [stopped, setStopped] = useState<Asked>();
  const isStopped = stopped?.scenario === scenario && stopped.pair === pair;
  const current = useRef<AbortController>(undefined);
  useEffect(() => {
    if (runner === undefined || isStopped) return;
    const gone = new AbortController();
    current.current = gone;
    drawMaps(runner, scenario, pair, { signal: gone.signal, onDrawn: setDrawn }).then(
      () => {
        if (!gone.signal.aborted) setDone({ scenario, pair });
      },
      (error: unknown) => {
        if (gone.signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        setFailure({ scenario, pair, reason });
      },
    );
    return () => gone.abort();
  }, [runner, scenario, pair, isStopped]);
  const stop = useCallback(() => setStopped({ scenario, pair }), [scenario, pair]);
  const resume = useCallback(() => setStopped(undefined), []);
  const look = useCallback(
    (index: number, point: MapPoint) => {
      const signal = current.current?.signal;
      const world = drawn?.worlds[index];
      if (runner === undefined || signal === undefined || world === undefined) return;
      setLooking(true);
      lookCloser(runner, world, point, signal).then(
        (next) => {
          setLooking(false);
          if (signal.aborted) return;
          setDrawn((now) =>
            now === undefined
              ? now
              : { ...now, worlds: now.worlds.map((one, i) => (i === index ? next : one)) },
          );
        },
        () => setLooking(false),
      );
    },
    [runner, drawn],
  );
  const isOf = (one: Asked | undefined): boolean => one?.scenario === scenario && one.pair === pair;
  return {
    drawn: isOf(drawn) ? drawn : undefined,
    isDone: isOf(done),
    isStopped,
    isLooking,
    look,
    stop,
    resume,
    failure: isOf(failure) ? failure?.reason : undefined,
  };
}
