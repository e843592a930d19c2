import { useEffect, useRef, useState } from "react";
import type { Shooting, Shot } from "#experiments/film/shoot.ts";
import { type FilmMaker, openFilmMaker } from "#pool/film-maker.ts";

interface Done {
  readonly shot: Shot;
  readonly shooting: Shooting;
}

interface Failure {
  readonly shot: Shot;
  readonly reason: string;
}

/** Films one or two plans on the same customers; what was filmed before stays until there is something newer. */
export function useShooting(shot: Shot | undefined) {
  const maker = useRef<FilmMaker>(undefined);
  const [done, setDone] = useState<Done>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(
    () => () => {
      maker.current?.close();
      maker.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (shot === undefined) return;
    const gone = new AbortController();
    maker.current ??= openFilmMaker();
    maker.current.shoot(shot, gone.signal).then(
      (shooting) => {
        if (!gone.signal.aborted) setDone({ shot, shooting });
      },
      (error: unknown) => {
        if (gone.signal.aborted) return;
        setFailure({ shot, reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => gone.abort();
  }, [shot]);
  return {
    done,
    isCurrent: shot !== undefined && done?.shot === shot,
    failure: failure?.shot === shot ? failure?.reason : undefined,
  };
}
