import type { RankedDays } from "#experiments/film/make-film.ts";
import type { StudyResult } from "#experiments/study.ts";
import type { TwinNames } from "#experiments/film/shoot.ts";
import { dotRows } from "#ui/charts/dot-rows.ts";
import { moneyInWords } from "#ui/format/figure.ts";
import { spanInWords } from "#ui/format/time.ts";
import { useWidth } from "#ui/parts/use-width.ts";
import { filled } from "#ui/text/filled.ts";
import { pieces } from "#ui/text/tagged.ts";
import type { Reel } from "./controls.tsx";
import { useReplayWords, yuan } from "./words.ts";

/** Which of the ranked days is watched. */
export type DayKind = keyof RankedDays;

/** Sales of less than a yuan apart are the same. */
const SAME = 1;

/** What this half hour came to, in a sentence, and which day of the simulated ones it is of. */
export function ReplayVerdict(props: {
  reels: readonly Reel[];
  twin: TwinNames | undefined;
  kind: DayKind;
  study: StudyResult;
}) {
  const { reels, twin, kind, study } = props;
  const { text, language, isSeveral } = useReplayWords();
  const [first, second] = reels;
  if (first === undefined) return null;
  const one = first.cohort;
  const span = spanInWords(language, first.film, isSeveral);
  const amount = (value: number) => moneyInWords(language, value);
  const plan = second?.side.letter ?? "";
  const sentences: string[] = [];
  if (second === undefined) {
    const values = {
      span,
      customers: `${one.customers}`,
      left: `${one.left}`,
      lost: amount(one.lost),
    };
    sentences.push(filled(one.left === 0 ? text.singleNobody : text.single, values));
  } else {
    const other = second.cohort;
    const gap = one.lost - other.lost;
    const opening = gap > SAME ? text.twinBetter : gap < -SAME ? text.twinWorse : text.twinSame;
    sentences.push(filled(opening, { plan, gap: amount(Math.abs(gap)) }));
    sentences.push(
      filled(one.left === other.left ? text.twinLeftSame : text.twinLeft, {
        customers: `${twin?.same ?? one.customers}`,
        before: `${one.left}`,
        after: `${other.left}`,
      }),
    );
  }
  const losses = study.days["lost-sales"] ?? [];
  const { replication, seed } = first.film;
  const own = losses[replication] ?? Number.NaN;
  const rank = losses.filter((lost) => lost > own).length + 1;
  const worst = first.lostBySlot.reduce(
    (top, lost, i) => (lost > (first.lostBySlot[top] ?? 0) ? i : top),
    0,
  );
  const worstFrom = first.slots.from + worst * first.slots.width;
  const strangers = (twin?.onlyOne ?? 0) + (twin?.onlyOther ?? 0);
  return (
    <>
      <div className="verdict-words">
        <h1>
          {sentences.map((sentence) => (
            <span className="clause" key={sentence}>
              {pieces(sentence).map(({ text: words, tag }) =>
                tag === undefined ? (
                  words
                ) : (
                  <b key={tag} className={`of-${tag}`}>
                    {words}
                  </b>
                ),
              )}
            </span>
          ))}
        </h1>
        <p className="quiet">
          {filled(text.watched, {
            kind: text.kinds[kind],
            days: `${losses.length}`,
            rank: `${rank}`,
            number: `${replication + 1}`,
            seed,
          })}{" "}
          {worst === first.slot
            ? text.worst
            : filled(text.notWorst, {
                span: spanInWords(
                  language,
                  { from: worstFrom, until: worstFrom + first.slots.width },
                  isSeveral,
                ),
              })}{" "}
          {second !== undefined && (twin?.keptByOne.length ?? 0) > 0
            ? filled(text.against, { count: `${twin?.keptByOne.length}`, plan })
            : ""}{" "}
          {strangers > 0 ? filled(text.strangers, { count: `${strangers}`, plan }) : ""} {text.luck}
        </p>
      </div>
      <DayDots losses={losses} own={own} />
    </>
  );
}

const HEIGHT = 46;

/** Fifty simulated days by what they lost, and the one that is watched. */
function DayDots({ losses, own }: { losses: readonly number[]; own: number }) {
  const { text, language } = useReplayWords();
  const [measure, width] = useWidth();
  const size = 6;
  const { dots, height, low, high } = dotRows(losses, Math.max(10, Math.floor(width / size)), [
    own,
  ]);
  const pitch = Math.min(size, HEIGHT / Math.max(1, height));
  const x = ((own - low) / (high - low)) * width;
  return (
    <div className="dots" ref={measure}>
      <svg width={width} height={HEIGHT + 20} aria-hidden="true">
        <line className="hairline" x1={0} x2={width} y1={HEIGHT + 6.5} y2={HEIGHT + 6.5} />
        {dots.map((dot) => (
          <circle
            key={`${dot.x} ${dot.level}`}
            className="dot"
            cx={dot.x * width}
            cy={HEIGHT + 4 - size / 2 - dot.level * pitch}
            r={size / 2 - 0.5}
          />
        ))}
        <line className="target" x1={x} x2={x} y1={0} y2={HEIGHT + 6} />
        <text
          className="target-label"
          x={x + (x > width / 2 ? -5 : 5)}
          y={9}
          textAnchor={x > width / 2 ? "end" : "start"}
        >
          {text.dotsHere} {yuan(language, own)}
        </text>
      </svg>
      <p className="caption">{filled(text.dots, { count: `${losses.length}` })}</p>
    </div>
  );
}
