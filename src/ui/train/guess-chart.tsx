import type { Asked } from "#experiments/lessons/lesson.ts";
import type { Unit } from "#outcomes/outcome.ts";
import { dotRows } from "#ui/charts/dot-rows.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { filled } from "#ui/text/filled.ts";
import type { Reveal } from "./reveal-figures.ts";
import { useTrainWords, valueText } from "./words.ts";

const DOT = 8;
const TICKS = 6;

/** Values as dots stacked over an axis, nearest column each. */
export function stacked(values: readonly number[], min: number, max: number, columns: number) {
  const heights = Array.from({ length: columns }, () => 0);
  return values.map((value) => {
    const part = Math.min(1, Math.max(0, (value - min) / (max - min)));
    const column = Math.min(columns - 1, Math.floor(part * columns));
    const level = heights[column] ?? 0;
    heights[column] = level + 1;
    return { x: (column + 0.5) / columns, level };
  });
}

/** The class's guesses, one's own on a slider, and the simulated days, on one axis. */
export function GuessChart(props: {
  /** What was asked: the title of the saved picture. */
  title: string;
  asked: Asked;
  unit: Unit;
  guess: number | undefined;
  isLocked: boolean;
  reveal: Reveal | undefined;
  guesses: readonly number[];
  onGuess: (guess: number) => void;
}) {
  const { asked, unit, guess, isLocked, reveal, guesses } = props;
  const { text, language } = useTrainWords();
  const [measure, width] = useWidth();
  const { min, max } = asked;
  const columns = Math.max(10, Math.floor(width / DOT));
  const x = (value: number) => Math.min(1, Math.max(0, (value - min) / (max - min))) * width;
  const others = stacked(guesses, min, max, columns);
  const days = reveal === undefined ? [] : dotRows(reveal.days, columns).dots;
  const placed = stacked(
    days.map(({ value }) => value),
    min,
    max,
    columns,
  );
  const tall = (dots: readonly { level: number }[]) =>
    dots.reduce((most, { level }) => Math.max(most, level + 1), 0) * DOT;
  const shown = guess ?? (min + max) / 2;
  const value = (one: number) => valueText(language, one, unit);
  const ticks = Array.from({ length: TICKS }, (_, i) => min + ((max - min) * i) / (TICKS - 1));
  return (
    <div className="guess-chart" data-picture={props.title}>
      <div className="guess-plot" ref={measure}>
        {guesses.length === 0 ? null : (
          <>
            <p className="guess-name">{text.classDots}</p>
            <svg width={width} height={tall(others) + 4} aria-hidden="true">
              {others.map(({ x: at, level }) => (
                <circle
                  key={`${at} ${level}`}
                  className="dot"
                  cx={at * width}
                  cy={tall(others) - level * DOT - DOT / 2}
                  r={DOT / 2 - 0.7}
                />
              ))}
            </svg>
          </>
        )}
        <div className="guess-own">
          <span aria-hidden="true">{text.guess}</span>
          <b>{guess === undefined ? "–" : value(guess)}</b>
          <input
            type="range"
            aria-label={text.guess}
            min={min}
            max={max}
            step={asked.step}
            value={shown}
            disabled={isLocked}
            aria-valuetext={value(shown)}
            onChange={(event) => props.onGuess(Number(event.currentTarget.value))}
          />
        </div>
        {reveal === undefined ? null : (
          <>
            <svg
              className="answer-dots"
              width={width}
              height={Math.max(70, tall(placed) + 26)}
              aria-hidden="true"
            >
              <rect
                className="most-days"
                x={x(reveal.low)}
                y={0}
                width={Math.max(0, x(reveal.high) - x(reveal.low))}
                height={Math.max(70, tall(placed) + 26)}
              />
              {placed.map(({ x: at, level }) => (
                <circle
                  key={`${at} ${level}`}
                  className="dot reached"
                  cx={at * width}
                  cy={24 + level * DOT}
                  r={DOT / 2 - 0.7}
                />
              ))}
              <line
                className="answer-line"
                x1={x(reveal.answer)}
                x2={x(reveal.answer)}
                y1={0}
                y2={200}
              />
              <text
                className="answer-label"
                x={x(reveal.answer) + (x(reveal.answer) > width / 2 ? -6 : 6)}
                y={12}
                textAnchor={x(reveal.answer) > width / 2 ? "end" : "start"}
              >
                {filled(reveal.isToldApart ? text.answer : text.answerUnclear, {
                  value: value(reveal.answer),
                })}
              </text>
            </svg>
            <p className="guess-name">{filled(text.days, { count: `${reveal.days.length}` })}</p>
          </>
        )}
        <p className="guess-ticks" aria-hidden="true">
          {ticks.map((one) => (
            <span key={one}>{value(one)}</span>
          ))}
        </p>
      </div>
      {reveal === undefined ? null : <SavePicture />}
    </div>
  );
}
