import { type KeyboardEvent, useId, useState } from "react";
import { plain } from "#ui/format/figure.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import { sameInBoth } from "#units/text.ts";
import { stepLabel } from "./step-label.ts";

/** The share to reach, in per cent: Enter or leaving the field takes it. */
export function TargetField({ experiment, target }: { experiment: Experiment; target: number }) {
  const { t, language } = useWords();
  const wrong = useId();
  const shown = plain(language, target * 100, 1);
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const take = () => {
    if (typed === undefined) return;
    const percent = Number(typed.normalize("NFKC").replace(/[%\s]/g, "") || Number.NaN);
    const fits = percent >= 0 && percent <= 100;
    setWrong(!fits);
    if (!fits) return;
    setTyped(undefined);
    const share = Math.round(percent * 10) / 1000;
    if (share === target) return;
    const label = stepLabel("target", { target: sameInBoth(`${plain("en", percent, 1)}%`) });
    experiment.edit(
      {
        type: "changed",
        change: (scenario) => ({ ...scenario, platform: { ...scenario.platform, target: share } }),
      },
      label,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
  };
  return (
    <p className="target-field">
      <label>
        {t("keep.rule.target")}{" "}
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={t("keep.rule.targetLabel")}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? wrong : undefined}
          value={typed ?? shown}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={take}
          onKeyDown={onKeyDown}
        />{" "}
        %
      </label>
      {isWrong ? (
        <span id={wrong} className="wrong" role="alert">
          {t("keep.rule.wrong")}
        </span>
      ) : null}
    </p>
  );
}
