import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Footage } from "#experiments/film/shoot.ts";
import { emptyScene, sceneAt } from "#experiments/film/scene.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { filled } from "#ui/text/filled.ts";
import { type Player, type Speed, speeds } from "./player.ts";
import type { Side } from "./sides.ts";
import { sceneSentence, useReplayWords, yuan } from "./words.ts";

const STEP = 10;
/** How often a screen reader's text follows while the film plays, in milliseconds. */
const SPOKEN_EVERY = 1500;

/** What was filmed of a plan. */
export interface Reel extends Footage {
  readonly side: Side;
}

/** Play, step, speed, moments to jump to, and the slider under what was lost so far. */
export function Controls(props: { player: Player; reels: readonly Reel[]; isStill: boolean }) {
  const { player, reels, isStill } = props;
  const { text, secondText, minuteText } = useReplayWords();
  const { isPlaying, speed } = useSyncExternalStore(player.subscribe, player.getState);
  const clock = useRef<HTMLParagraphElement>(null);
  useEffect(
    () =>
      player.onFrame((at) => {
        if (clock.current !== null) clock.current.textContent = secondText(at);
      }),
    [player, secondText],
  );
  const first = reels[0];
  const moments = first?.moments;
  const jump = (at: number | undefined, words: string) =>
    at === undefined ? null : (
      <button
        type="button"
        className="number"
        onClick={() => {
          player.pause();
          player.seek(at);
        }}
      >
        {filled(words, { clock: minuteText(Math.floor(at / 60) * 60) })}
      </button>
    );
  return (
    <section className="replay-controls">
      <div className="replay-buttons">
        <p className="replay-clock" ref={clock} />
        <button
          type="button"
          className="round-button"
          aria-label={text.back}
          onClick={() => player.step(-STEP)}
        >
          <Sign path="M11 3.5 5.5 8l5.5 4.5zM4 3.5v9" />
        </button>
        {isStill ? null : (
          <button
            type="button"
            className="round-button is-main"
            aria-label={isPlaying ? text.pause : text.play}
            onClick={() => (isPlaying ? player.pause() : player.play())}
          >
            <Sign path={isPlaying ? "M5 3v10M11 3v10" : "M5 3l8 5-8 5z"} />
          </button>
        )}
        <button
          type="button"
          className="round-button"
          aria-label={text.on}
          onClick={() => player.step(STEP)}
        >
          <Sign path="M5 3.5 10.5 8 5 12.5zM12 3.5v9" />
        </button>
        {isStill ? null : (
          <Choice
            name="replay-speed"
            legend={text.speed}
            value={`${speed}`}
            options={speeds.map((one) => ({
              value: `${one}`,
              label: filled(text.timesLabel, { count: `${one}` }),
              face: filled(text.times, { count: `${one}` }),
            }))}
            onChoose={(value) => player.setSpeed(Number(value) as Speed)}
          />
        )}
        {moments === undefined ? null : (
          <p className="replay-jumps">
            {text.jump} {jump(moments.first, text.firstGone)}{" "}
            {jump(moments.longest, text.mostWaiting)}
          </p>
        )}
      </div>
      <LossSlider player={player} reels={reels} />
    </section>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

const HEIGHT = 64;

/** The slider of the film's moments, with the sales lost so far drawn above it on the same axis. */
function LossSlider({ player, reels }: { player: Player; reels: readonly Reel[] }) {
  const { text, language, secondText, minuteText } = useReplayWords();
  const [measure, width] = useWidth();
  const slider = useRef<HTMLInputElement>(null);
  const mark = useRef<SVGLineElement>(null);
  const film = reels[0]?.film;
  const [from, until] = [film?.from ?? 0, film?.until ?? 1];
  const drawn = reels.map((reel) => ({ reel, steps: reel.losses }));
  const most = Math.max(1, ...drawn.map(({ steps }) => steps.at(-1)?.lost ?? 0));
  const scenes = useMemo(() => reels.map((reel) => emptyScene(reel.film)), [reels]);
  const speak = useCallback(
    (at: number) =>
      `${secondText(at)}${language === "zh" ? "，" : ", "}${reels
        .map(({ side, film: one }, i) => {
          const scene = scenes[i];
          return scene === undefined
            ? ""
            : sceneSentence(text, language, side.letter, sceneAt(one, at, scene));
        })
        .join(language === "zh" ? "；" : "; ")}`,
    [reels, scenes, text, language, secondText],
  );
  useEffect(() => {
    let spoken = 0;
    return player.onFrame((at) => {
      const element = slider.current;
      if (element === null) return;
      element.value = `${at}`;
      const x = ((at - from) / (until - from)) * width;
      mark.current?.setAttribute("transform", `translate(${x.toFixed(1)} 0)`);
      const now = performance.now();
      if (player.getState().isPlaying && now - spoken < SPOKEN_EVERY) return;
      spoken = now;
      element.setAttribute("aria-valuetext", speak(at));
    });
  }, [player, speak, from, until, width]);
  const x = (at: number) => ((at - from) / (until - from)) * width;
  const y = (lost: number) => HEIGHT - 2 - (lost / most) * (HEIGHT - 18);
  const path = (steps: readonly { at: number; lost: number }[]) =>
    steps
      .map(({ at, lost }, i) =>
        i === 0
          ? `M${x(at).toFixed(1)} ${y(lost).toFixed(1)}`
          : `H${x(at).toFixed(1)}V${y(lost).toFixed(1)}`,
      )
      .join("") + `H${width}`;
  // the lower end is named beneath its line
  const ends = drawn.map(({ steps }) => steps.at(-1)?.lost ?? 0);
  const labelY = (i: number, end: number) =>
    ends.some((lost, j) => j !== i && (lost > (ends[i] ?? 0) || (lost === ends[i] && j < i)))
      ? Math.min(HEIGHT - 6, end + 14)
      : Math.max(10, end - 4);
  const ticks = Array.from({ length: 7 }, (_, i) => from + ((until - from) * i) / 6);
  return (
    <div className="loss-slider">
      <p className="loss-name">{text.lossChart}</p>
      <div className="loss-plot" ref={measure}>
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <line className="hairline" x1={0} x2={width} y1={HEIGHT - 1.5} y2={HEIGHT - 1.5} />
          {drawn.map(({ reel, steps }, i) => (
            <g key={reel.side.id}>
              <path className={i === 0 ? "loss-line" : "loss-line of-other"} d={path(steps)} />
              <text className="loss-total" x={width - 4} y={labelY(i, y(steps.at(-1)?.lost ?? 0))}>
                {reel.side.letter} {yuan(language, steps.at(-1)?.lost ?? 0)}
              </text>
            </g>
          ))}
          <line ref={mark} className="loss-mark" x1={0} x2={0} y1={0} y2={HEIGHT} />
        </svg>
        <input
          ref={slider}
          type="range"
          aria-label={text.slider}
          min={from}
          max={until}
          step={1}
          defaultValue={from}
          onChange={(event) => {
            player.pause();
            player.seek(Number(event.currentTarget.value));
          }}
        />
        <p className="loss-ticks" aria-hidden="true">
          {ticks.map((at) => (
            <span key={at}>{minuteText(at)}</span>
          ))}
        </p>
      </div>
    </div>
  );
}
