import { useEffect, useState } from "react";
import type { Sitting } from "#experiments/film/seat.ts";
import { answer, beginSitIn, passTo, type SitIn } from "#experiments/film/sit-in.ts";
import { openFilmMaker } from "#pool/film-maker.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** The shop's clock runs so many times as fast as the trainee's: five minutes at the desk are twenty in the shop. */
export const PACE = 4;
const LENGTH = 1200;
/** How often the picture follows, in milliseconds. */
const TICK = 200;

/** Begins a reply to the n-th of those who wait, in order of coming. */
function answerNth(state: SitIn, n: number): SitIn {
  const waiting = state.seats.flatMap(({ doing }, place) => (doing === "waiting" ? [place] : []));
  return answer(state, waiting[n] ?? -1);
}

type Phase = "waiting" | "running" | "over";

/** A seat on the sample shop and what the trainee does at it. Nothing runs before `start`. */
export function useSitting(scenario: Scenario, seed: string) {
  const [sitting, setSitting] = useState<Sitting>();
  const [failure, setFailure] = useState<string>();
  const [state, setState] = useState<SitIn>();
  const [phase, setPhase] = useState<Phase>("waiting");
  useEffect(() => {
    const maker = openFilmMaker();
    const gone = new AbortController();
    maker.sit({ scenario, seed, replication: 0, length: LENGTH }, gone.signal).then(
      (made) => setSitting(made),
      (error: unknown) => {
        if (gone.signal.aborted) return;
        setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone.abort();
      maker.close();
    };
  }, [scenario, seed]);
  useEffect(() => {
    if (phase !== "running") return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = ((now - before) / 1000) * PACE;
      before = now;
      setState((one) =>
        one === undefined ? one : passTo(one, Math.min(LENGTH, one.now + passed)),
      );
    }, TICK);
    const gone = new AbortController();
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (/^[1-9]$/.test(key) && !ctrlKey && !metaKey && !altKey)
        setState((one) => (one === undefined ? one : answerNth(one, Number(key) - 1)));
    };
    document.addEventListener("keydown", onKey, gone);
    return () => {
      clearInterval(timer);
      gone.abort();
    };
  }, [phase]);
  const isOver = phase === "over" || (state !== undefined && state.now >= LENGTH);
  return {
    sitting,
    failure,
    state,
    phase: isOver && phase === "running" ? "over" : phase,
    /** Seconds of the shop's clock that are left. */
    left: LENGTH - (state?.now ?? 0),
    start: () => {
      if (sitting === undefined) return;
      setState(passTo(beginSitIn(sitting.guests), 0));
      setPhase("running");
    },
    stop: () => setPhase("over"),
    choose: (place: number) => setState((one) => (one === undefined ? one : answer(one, place))),
  };
}
