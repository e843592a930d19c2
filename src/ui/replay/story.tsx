import { Deal, Doing, Ending } from "#experiments/film/film.ts";
import type { Story } from "#experiments/film/story.ts";
import { type Language, duration, inOne } from "#ui/format/figure.ts";
import { useWidth } from "#ui/parts/use-width.ts";
import { filled } from "#ui/text/filled.ts";
import type { ReplayText } from "./text-zh.ts";
import { useReplayWords, yuan } from "./words.ts";

/** What became of a customer, in words: "18 秒得到回复，下单 ¥180". */
export function storyWords(text: ReplayText, language: Language, story: Story): string {
  const words = text.story;
  const time = (length: number) => inOne(duration(language, Math.round(length)));
  const opening = !Number.isNaN(story.firstReply)
    ? filled(words.replied, { time: time(story.firstReply) })
    : story.ending === Ending.ByBot
      ? words.bot
      : story.ending === Ending.LeftBot || story.ending === Ending.TurnedAway
        ? undefined
        : filled(words.waited, { time: time(story.waited) });
  return [opening, endOf(text, language, story)]
    .filter((part) => part !== undefined)
    .join(language === "zh" ? "，" : ", ");
}

function endOf({ story: words }: ReplayText, language: Language, story: Story): string {
  if (story.deal === Deal.Bought) {
    const isLeaver = story.ending === Ending.Left || story.ending === Ending.ToRival;
    const worth = yuan(language, story.worth);
    return filled(isLeaver ? words.boughtAnyway : words.bought, { worth });
  }
  switch (story.ending) {
    case Ending.ToRival:
      return words.rival;
    case Ending.Left:
      return Number.isNaN(story.firstReply) ? words.left : words.leftMid;
    case Ending.LeftBot:
      return words.leftBot;
    case Ending.TurnedAway:
      return words.away;
    case Ending.Served:
    case Ending.ByBot:
      return words.done;
    case Ending.None:
      return words.open;
  }
}

const CLASSES: Readonly<Record<Doing, string>> = {
  [Doing.WithBot]: "of-bot",
  [Doing.Queued]: "of-wait",
  [Doing.Pending]: "of-wait",
  [Doing.Answered]: "of-typing",
  [Doing.Thinking]: "of-reading",
  [Doing.Away]: "of-reading",
  [Doing.Held]: "of-nothing",
  [Doing.GhostWaiting]: "of-nothing",
  [Doing.GhostAnswered]: "of-nothing",
};

/** One customer's time under one plan as a line: waits broad and warm, typing teal, reading thin; where she left, or ordered. */
export function StoryLine(props: {
  story: Story;
  letter: string;
  from: number;
  until: number;
  caption: string;
}) {
  const { story, letter, from, until, caption } = props;
  const { text, language, minuteText } = useReplayWords();
  const [measure, width] = useWidth();
  const x = (at: number) => ((at - from) / Math.max(1, until - from)) * (width - 130) + 6;
  const waits = story.passages.filter(({ doing }) => CLASSES[doing] === "of-wait");
  const end = Number.isNaN(story.ended)
    ? (story.passages.at(-1)?.until ?? story.arrived)
    : story.ended;
  const isBought = story.deal === Deal.Bought;
  return (
    <div className="story-line">
      <p>
        <b>{letter}</b> {filled(text.story.replies, { count: `${story.replies}` })}
      </p>
      <div ref={measure}>
        <p className="unseen">{caption}</p>
        <svg width={width} height={44} aria-hidden="true">
          {story.passages.map((one) => (
            <line
              key={one.from}
              className={CLASSES[one.doing]}
              x1={x(one.from)}
              x2={Math.max(x(one.until), x(one.from) + 1)}
              y1={20}
              y2={20}
            />
          ))}
          {waits.map((one) => (
            <g key={one.from}>
              <circle className="asked" cx={x(one.from)} cy={20} r={4} />
              {x(one.until) - x(one.from) > 42 ? (
                <text x={x(one.from)} y={38}>
                  {inOne(duration(language, Math.round(one.until - one.from)))}
                </text>
              ) : null}
            </g>
          ))}
          <circle className={isBought ? "bought" : "gone"} cx={x(end)} cy={20} r={6} />
          <text className={isBought ? "bought" : "gone"} x={x(end) + 11} y={24}>
            {minuteText(end)} {endOf(text, language, story)}
          </text>
        </svg>
      </div>
    </div>
  );
}
