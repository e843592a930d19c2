import { useEffect, useMemo, useRef } from "react";
import type { Film } from "#experiments/film/film.ts";
import { emptyScene, type Scene } from "#experiments/film/scene.ts";
import { duration, inOne, limitShort } from "#ui/format/figure.ts";
import { useWidth } from "#ui/parts/use-width.ts";
import { filled } from "#ui/text/filled.ts";
import { type Colours, readColours } from "./colours.ts";
import { newBrushes } from "./draw-agents.ts";
import { drawScene, type Stage } from "./draw-scene.ts";
import type { Parting } from "#experiments/film/partings.ts";
import { slotsOf, stageLayout } from "./layout.ts";
import type { Player } from "./player.ts";
import type { Side } from "./sides.ts";
import { useReplayWords, yuan } from "./words.ts";

/** The canvas of one plan, drawn at every frame of the player, or at one moment that never changes. */
export function StageCanvas(props: {
  film: Film;
  partings: readonly Parting[];
  side: Side;
  limit: number;
  followed: readonly number[];
  name: string;
  player?: Player;
  still?: number;
  rows?: number;
  /** Agents for whom there must be room. */
  people: number;
  onScene?: (scene: Scene) => void;
}) {
  const { film, partings, side, limit, followed, name, player, still, rows, people, onScene } =
    props;
  const { text, language } = useReplayWords();
  const [measure, width] = useWidth();
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useMemo((): Stage | undefined => {
    if (width === 0) return undefined;
    const slots = slotsOf(
      film,
      side.scenario.staff.types.map(({ maxChats }) => maxChats),
    );
    return {
      film,
      partings,
      limit,
      followed,
      name,
      slots,
      scene: emptyScene(film),
      layout: stageLayout(film, slots, width, rows, people),
      brushes: newBrushes(),
      isOnDuty: new Uint8Array(film.agents.type.length),
      words: {
        now: text.now,
        minutes: (count) => filled(text.minutes, { count: `${count}` }),
        rule: filled(text.rule, { limit: limitShort(language, limit) }),
      },
    };
  }, [film, partings, side, limit, followed, name, width, rows, people, text, language]);
  const height = stage?.layout.height ?? 200;
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context || stage === undefined) return;
    const ratio = Math.min(2, devicePixelRatio || 1);
    element.width = Math.round(stage.layout.width * ratio);
    element.height = Math.round(stage.layout.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    let colours: Colours = readColours();
    const draw = (at: number) => {
      drawScene(context, stage, at, colours);
      onScene?.(stage.scene);
    };
    const present = () => still ?? player?.at ?? film.from;
    const light = new MutationObserver(() => {
      colours = readColours();
      draw(present());
    });
    light.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const stop = player?.onFrame(draw);
    if (player === undefined) draw(present());
    return () => {
      light.disconnect();
      stop?.();
    };
  }, [stage, player, still, film, onScene]);
  return (
    <div className="stage-box" ref={measure}>
      <p className="unseen">{filled(text.stage, { plan: side.letter })}</p>
      <canvas ref={canvas} aria-hidden="true" style={{ width: "100%", height }} />
    </div>
  );
}

/** One plan on the stage: its name, the counts of the moment, the picture. */
export function StagePanel(props: {
  film: Film;
  partings: readonly Parting[];
  side: Side;
  limit: number;
  followed: readonly number[];
  name: string;
  player: Player;
  people: number;
}) {
  const { side } = props;
  const { text, language, say } = useReplayWords();
  const onDuty = useRef<HTMLParagraphElement>(null);
  const waiting = useRef<HTMLParagraphElement>(null);
  const replied = useRef<HTMLElement>(null);
  const left = useRef<HTMLElement>(null);
  const lost = useRef<HTMLElement>(null);
  const onScene = useMemo(() => {
    const put = (element: HTMLElement | null, words: string) => {
      if (element !== null && element.textContent !== words) element.textContent = words;
    };
    return (scene: Scene) => {
      put(onDuty.current, filled(text.people, { count: `${scene.agentsOnDuty}` }));
      const longest = inOne(duration(language, Math.round(scene.longestWait)));
      put(
        waiting.current,
        scene.firsts === 0
          ? text.nobodyWaits
          : filled(text.waits, { count: `${scene.firsts}`, longest }),
      );
      put(replied.current, `${scene.replied}`);
      put(left.current, `${scene.left}`);
      put(lost.current, yuan(language, scene.lost));
    };
  }, [text, language]);
  return (
    <section className="stage" aria-label={`${side.letter} ${say(side.name)}`}>
      <header>
        <span className="plan-letter">{side.letter}</span>
        <div className="stage-name">
          <h2>{say(side.name)}</h2>
          <p ref={onDuty} />
        </div>
        <dl>
          <div>
            <dt>{text.counts.replied}</dt>
            <dd ref={replied} />
          </div>
          <div>
            <dt>{text.counts.left}</dt>
            <dd ref={left} />
          </div>
          <div className="of-loss">
            <dt>{text.counts.lost}</dt>
            <dd ref={lost} />
          </div>
        </dl>
      </header>
      <p className="stage-waiting" ref={waiting} />
      <StageCanvas {...props} onScene={onScene} />
    </section>
  );
}
