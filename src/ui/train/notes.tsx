import type { Page } from "./notebook.ts";
import { useTrainWords } from "./words.ts";

const fields = ["question", "finding", "decision"] as const;

/** What the trainee writes: a question, what was found, what will be done. The guess stands between, from the slider. */
export function Notes(props: {
  page: Page;
  guess: string | undefined;
  answer: string | undefined;
  isLasting: boolean;
  onNote: (change: Partial<Page>) => void;
}) {
  const { page, guess, answer } = props;
  const { text } = useTrainWords();
  return (
    <section className="train-notes" aria-labelledby="train-notes">
      <h2 id="train-notes">{text.notes}</h2>
      {fields.map((name) => (
        <div key={name}>
          <label>
            {text[name]}
            <textarea
              rows={2}
              value={page[name]}
              maxLength={2000}
              onChange={(event) => props.onNote({ [name]: event.currentTarget.value })}
            />
          </label>
          {name === "question" ? (
            <p className="noted-guess">
              <span>{text.guess}</span> {guess ?? "–"}
              {answer === undefined ? null : (
                <>
                  <span>{text.handoutAnswer}</span> {answer}
                </>
              )}
            </p>
          ) : null}
        </div>
      ))}
      <p className="notes-foot">
        <span>{props.isLasting ? text.notesKept : text.notesLost}</span>
        <button type="button" className="quiet-button" onClick={() => print()}>
          {text.print}
        </button>
      </p>
    </section>
  );
}
