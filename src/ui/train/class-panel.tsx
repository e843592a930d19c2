import { useState } from "react";
import type { Asked } from "#experiments/lessons/lesson.ts";
import type { Unit } from "#outcomes/outcome.ts";
import { filled } from "#ui/text/filled.ts";
import { type ClassLink, codeOf, linkOf, type Pasted } from "./codes.ts";
import { isNear, median } from "./reveal-figures.ts";
import { useTrainWords, valueText } from "./words.ts";

/** For a class: the link everybody opens, the code a trainee hands back, and the box a trainer pastes them into. */
export function ClassPanel(props: {
  link: ClassLink;
  guess: number | undefined;
  asked: Asked;
  unit: Unit;
  answer: number | undefined;
  pasted: Pasted;
  onPaste: (text: string) => void;
}) {
  const { link, guess, asked, unit, answer, pasted } = props;
  const { text, language } = useTrainWords();
  const address = `${location.origin}${location.pathname}${linkOf(link)}`;
  const count = pasted.guesses.length;
  const near =
    answer === undefined ? 0 : pasted.guesses.filter((one) => isNear(one, answer, asked)).length;
  return (
    <section className="class-panel" aria-labelledby="class-panel">
      <h2 id="class-panel">{text.classHeading}</h2>
      <Copied label={text.classLink} value={address} />
      {guess === undefined ? (
        <p className="code-none">
          {text.myCode}
          {" · "}
          {text.noCode}
        </p>
      ) : (
        <Copied label={text.myCode} value={codeOf({ ...link, guess })} />
      )}
      <label>
        {text.paste}
        <textarea
          rows={2}
          placeholder={text.pasteHint}
          onChange={(event) => props.onPaste(event.currentTarget.value)}
        />
      </label>
      <output className="class-count">
        {count === 0
          ? ""
          : filled(text.classCount, {
              count: `${count}`,
              median: valueText(language, median(pasted.guesses), unit),
            })}{" "}
        {count === 0 || answer === undefined ? "" : filled(text.classNear, { count: `${near}` })}{" "}
        {pasted.foreign === 0 ? "" : filled(text.foreign, { count: `${pasted.foreign}` })}
      </output>
    </section>
  );
}

/** A text to hand on, selected by a press and copied by the button. */
function Copied({ label, value }: { label: string; value: string }) {
  const { text } = useTrainWords();
  const [copied, setCopied] = useState<string>();
  return (
    <p className="copied-line">
      <label>
        {label}
        <input readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          navigator.clipboard.writeText(value).then(
            () => setCopied(value),
            // The browser forbids it: the text stands there to be selected.
            () => setCopied(undefined),
          );
        }}
      >
        {copied === value ? text.copied : text.copy}
      </button>
    </p>
  );
}
