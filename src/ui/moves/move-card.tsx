import { memo } from "react";
import { partsOf, type Trial } from "#experiments/moves/trial.ts";
import { useWords } from "#ui/text/use-words.ts";
import { type Measure, moveWords } from "./move-words.ts";

/** A move: what it is, what it brings, what it costs. Pressing it tries it, pressing it again takes it back. */
export const MoveCard = memo(function MoveCard(props: {
  trial: Trial;
  measure: Measure;
  perYuan: number;
  /** Days of the plan that are simulated together. */
  days: number;
  isTried: boolean;
  /** The best moves together. */
  isTogether?: boolean;
  /** Whether the figures are those of the plan as it stands. */
  isCurrent: boolean;
  onPress: () => void;
}) {
  const { t, language, say } = useWords();
  const { trial, measure, perYuan, days, isTried, isCurrent, isTogether = false } = props;
  const words = moveWords(t, language, trial, measure, perYuan, days);
  const isSure = trial.isFresh && isCurrent;
  return (
    <li
      className={`move ${words.tone} ${isSure || isTried ? "" : "unsure"} ${isTried ? "tried" : ""}`}
    >
      <button
        type="button"
        className="move-name"
        aria-pressed={isTried}
        // What was worked out for another plan may no longer fit this one.
        disabled={!isCurrent && !isTried}
        onClick={props.onPress}
      >
        <span className="unseen">{isTried ? t("moves.takeBack") : t("moves.try")} </span>
        {isTogether ? (
          <>
            {t("moves.together", { count: partsOf(trial.move) })}
            <span className="unseen">{say(trial.move.label)}</span>
          </>
        ) : (
          say(trial.move.label)
        )}
      </button>
      <p className="move-gain">
        {words.tone === "loss" ? <span className="move-warn">{t("moves.tempting")}</span> : null}
        <b>{words.gain}</b> <small>{words.cost}</small>
      </p>
      <p className="move-days">{words.days}</p>
      {words.notes.length === 0 ? null : (
        <p className="move-notes">
          {words.notes.map((note, at) => (
            <span key={note}>
              {note}
              {at < words.notes.length - 1 ? t("moves.stop") : null}
            </span>
          ))}
        </p>
      )}
      <span className="move-action" aria-hidden="true">
        {isTried ? t("moves.takeBack") : t("moves.try")}
      </span>
    </li>
  );
});
