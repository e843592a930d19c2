import { useMemo } from "react";
import { storyOf } from "#experiments/film/story.ts";
import { useWords } from "#ui/text/use-words.ts";
import { filled } from "#ui/text/filled.ts";
import type { Reel } from "./controls.tsx";
import { StoryLine, storyWords } from "./story.tsx";
import { useReplayWords } from "./words.ts";

/** Customers worth following, in groups: those only one plan kept, or those who left. */
export interface Cast {
  readonly label: string;
  /** As `customersOf` has them. */
  readonly names: readonly string[];
}

/** One customer under every plan on the stage, in a sentence and as lines. */
export function StoryPanel(props: {
  reels: readonly Reel[];
  casts: readonly Cast[];
  chosen: string | undefined;
  title: string;
  onChoose: (name: string) => void;
}) {
  const { reels, casts, chosen, title, onChoose } = props;
  const { text, language } = useReplayWords();
  const { say } = useWords();
  const stories = useMemo(
    () =>
      chosen === undefined
        ? []
        : reels.flatMap((reel) => {
            const story = storyOf(reel.film, chosen);
            return story === undefined ? [] : [{ reel, story }];
          }),
    [reels, chosen],
  );
  const isEmpty = casts.every(({ names }) => names.length === 0);
  const from = Math.min(...stories.map(({ story }) => story.arrived));
  const until = Math.max(
    ...stories.map(({ story }) =>
      Number.isNaN(story.ended) ? (story.passages.at(-1)?.until ?? from) : story.ended,
    ),
  );
  const isTwin = reels.length > 1;
  const parts = [...stories].reverse().map(({ reel, story }) => {
    const words = storyWords(text, language, story);
    const place = filled(text.story.inPlan, { plan: reel.side.letter });
    return isTwin ? `${place}${language === "zh" ? "" : ": "}${words}` : words;
  });
  const end = language === "zh" ? "。" : ".";
  return (
    <section className="story" aria-label={text.story.heading}>
      <header>
        <h2>
          {chosen === undefined || stories.length === 0
            ? isTwin
              ? text.story.noneKept
              : text.story.empty
            : `${title}${language === "zh" ? "：" : ": "}${parts.join(language === "zh" ? "；" : "; ")}${end}`}
        </h2>
        {isEmpty ? null : (
          <p className="story-casts">
            {text.story.next}
            {casts.map(({ label, names }) =>
              names.length === 0 ? null : (
                <button
                  key={label}
                  type="button"
                  className="number"
                  onClick={() => {
                    const next = names[(names.indexOf(chosen ?? "") + 1) % names.length];
                    if (next !== undefined) onChoose(next);
                  }}
                >
                  {label}
                </button>
              ),
            )}
          </p>
        )}
      </header>
      {stories.map(({ reel, story }) => (
        <StoryLine
          key={reel.side.id}
          story={story}
          letter={reel.side.letter}
          from={from}
          until={until}
          caption={filled(text.story.caption, {
            name: title,
            plan: `${reel.side.letter} ${say(reel.side.name)}`,
            sentence: storyWords(text, language, story),
          })}
        />
      ))}
    </section>
  );
}
