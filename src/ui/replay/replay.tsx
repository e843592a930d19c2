import { useEffect, useMemo, useState } from "react";
import { rankedDays } from "#experiments/film/make-film.ts";
import type { Shot } from "#experiments/film/shoot.ts";
import { rowsNamed } from "#experiments/film/story.ts";
import { firstReplyLimit } from "#ui/home/outcome-ids.ts";
import { useMatch } from "#ui/parts/use-match.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import { useWorkbook } from "#ui/parts/workbook-context.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { filled } from "#ui/text/filled.ts";
import { Choosers } from "./choosers.tsx";
import { Controls, type Reel } from "./controls.tsx";
import { peopleIn } from "./layout.ts";
import { Legend } from "./legend.tsx";
import { Player } from "./player.ts";
import { ownSides, tryOuts } from "./sides.ts";
import { StagePanel } from "./stage.tsx";
import { Stills, TextTwin } from "./stills.tsx";
import { StoryPanel } from "./story-panel.tsx";
import { useDays } from "./use-days.ts";
import { useShooting } from "./use-shooting.ts";
import { type DayKind, ReplayVerdict } from "./verdict.tsx";
import { useReplayWords } from "./words.ts";
import "#ui/styles/replay.css";

const nobody: readonly string[] = [];

/** The worst half hour of a day, moment by moment, under one plan or under two on the same customers. */
export function Replay({ experiment }: ScreenProps) {
  const { text, say } = useReplayWords();
  const runner = useRunner();
  const [workbook] = useWorkbook();
  const state = useExperiment(experiment);
  const tried = scenarioOf(state.history.present);
  const isStill = useMatch("(prefers-reduced-motion: reduce)");
  const own = useMemo(() => ownSides(workbook, tried), [workbook, tried]);
  const [kind, setKind] = useState<DayKind>("bad");
  const [slot, setSlot] = useState<number>();
  const [otherId, setOther] = useState<string>();
  const base = own[0];
  const { study, failure: failedDays } = useDays(runner, base?.scenario ?? tried, state.shown);
  const extra = useMemo(
    () => (base === undefined || study === undefined ? [] : tryOuts(base.scenario, study)),
    [base, study],
  );
  // What the visitor holds against the base already, before anything is chosen.
  const wanted = otherId ?? own[1]?.id ?? "";
  const other = [...own.slice(1), ...extra].find(({ id }) => id === wanted);
  const shot = useMemo((): Shot | undefined => {
    const losses = study?.days["lost-sales"];
    if (base === undefined || study === undefined || losses === undefined) return undefined;
    const replication = rankedDays(losses)[kind];
    const scenarios = [base.scenario, ...(other === undefined ? [] : [other.scenario])];
    return { seed: study.seed, replication, slot, scenarios };
  }, [base, other, study, kind, slot]);
  const { done, isCurrent, failure } = useShooting(shot);
  const [player] = useState(() => new Player());
  const reels = useMemo(
    (): readonly Reel[] =>
      (done?.shooting.footages ?? []).flatMap((footage, i) => {
        const scenario = done?.shot.scenarios[i];
        const side = [...own, ...extra].find((one) => one.scenario === scenario);
        return side === undefined ? [] : [{ ...footage, side }];
      }),
    [done, own, extra],
  );
  const { twin, lost = nobody } = done?.shooting ?? {};
  const first = reels[0];
  useEffect(() => {
    if (first === undefined) return;
    const { from, until } = first.film;
    player.load(from, until, from + (until - from) * 0.6);
    return () => player.pause();
  }, [player, first]);
  const casts = useMemo(() => {
    if (first === undefined) return [];
    if (twin !== undefined)
      return [
        { plan: reels[1]?.side.letter ?? "", names: twin.keptByOther },
        { plan: first.side.letter, names: twin.keptByOne },
      ].map(({ plan, names }) => ({
        label: filled(text.story.alone, { plan, count: `${names.length}` }),
        names,
      }));
    return [{ label: filled(text.story.some, { count: `${lost.length}` }), names: lost }];
  }, [first, twin, lost, reels, text]);
  const [picked, setPicked] = useState<string>();
  const isKnown = casts.some(({ names }) => picked !== undefined && names.includes(picked));
  const chosen = isKnown ? picked : casts.find(({ names }) => names.length > 0)?.names[0];
  const [className = "", number = "0"] = chosen?.split("/") ?? [];
  const group = base?.scenario.customers.find(({ id }) => id === className)?.name;
  const title = filled(text.story.name, {
    kind: group === undefined ? className : say(group),
    number: `${Number(number) + 1}`,
  });
  const followed = useMemo(
    () => reels.map(({ film }) => (chosen === undefined ? [] : rowsNamed(film, chosen))),
    [reels, chosen],
  );
  const people = Math.max(0, ...reels.map(({ film }) => peopleIn(film)));
  const reason = failure ?? failedDays;
  const limit = firstReplyLimit(base?.scenario ?? tried);
  return (
    <main className={`replay ${isCurrent ? "settled" : "stale"}`}>
      <section className="verdict" aria-label={text.region} id="verdict" tabIndex={-1}>
        {reason !== undefined ? (
          <h1>{filled(text.failed, { reason })}</h1>
        ) : first === undefined || study === undefined || done === undefined ? (
          <h1 className="waiting-words">{study === undefined ? text.waitingDays : text.waiting}</h1>
        ) : (
          <ReplayVerdict reels={reels} twin={twin} kind={kind} study={study} />
        )}
      </section>
      <Choosers
        kind={kind}
        onKind={(next) => {
          setKind(next);
          setSlot(undefined);
        }}
        take={done?.shooting.footages[0]}
        onSlot={setSlot}
        own={own.slice(1)}
        extra={extra}
        other={other?.id ?? ""}
        onOther={setOther}
      />
      {first === undefined ? (
        <div className="stages waiting" aria-busy="true" />
      ) : (
        <>
          <div className={`stages of-${reels.length}`}>
            {reels.map((reel, i) => (
              <StagePanel
                key={reel.side.id}
                {...reel}
                limit={limit}
                followed={followed[i] ?? []}
                name={filled(text.story.number, { number: `${Number(number) + 1}` })}
                player={player}
                people={people}
              />
            ))}
          </div>
          <Legend />
          <Controls player={player} reels={reels} isStill={isStill} />
          {isStill ? <Stills reels={reels} limit={limit} /> : null}
          <StoryPanel
            reels={reels}
            casts={casts}
            chosen={chosen}
            title={title}
            onChoose={setPicked}
          />
          <TextTwin reels={reels} />
        </>
      )}
    </main>
  );
}
