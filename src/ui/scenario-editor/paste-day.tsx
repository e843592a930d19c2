import { useId, useMemo, useState } from "react";
import type { TFunction } from "i18next";
import { plain } from "#ui/format/figure.ts";
import { useWords } from "#ui/text/use-words.ts";
import { withPasted } from "./demand-shape.ts";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { type Pasted, readPasted } from "./read-pasted.ts";

/** So many wrong cells are named. */
const MOST_NAMED = 3;

/** A place to paste a day from a spreadsheet: says what it read, or which row it could not, before anything changes. */
export function PasteDay(props: {
  text: string;
  onText: (text: string) => void;
  /** How many rows a day may have: hours, half hours. */
  counts: readonly number[];
}) {
  const { text, onText, counts } = props;
  const { t, language } = useWords();
  const { apply, select } = useEditing();
  const id = useId();
  const [setsTotal, setSetsTotal] = useState(true);
  const pasted = useMemo(
    () => (text.trim() === "" ? undefined : readPasted(text, counts)),
    [text, counts],
  );
  const rows = counts.map((count) => plain(language, count)).join(` ${t("edit.pasteOr")} `);
  return (
    <section className="paste" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{t("edit.paste")}</h3>
      <textarea
        rows={3}
        aria-label={t("edit.pasteHere", { counts: rows })}
        placeholder={t("edit.pasteHere", { counts: rows })}
        aria-invalid={pasted?.fits === false}
        aria-describedby={`${id}r`}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div id={`${id}r`} className="paste-result" aria-live="polite">
        {pasted === undefined ? null : pasted.fits ? (
          <p>
            {pasted.isShares
              ? t("edit.pasteShares", { count: pasted.values.length })
              : t("edit.pasteRead", {
                  count: pasted.values.length,
                  sum: plain(
                    language,
                    pasted.values.reduce((sum, one) => sum + one, 0),
                    1,
                  ),
                })}
          </p>
        ) : (
          <p className="paste-wrong">{whyNot(t, pasted, rows)}</p>
        )}
      </div>
      {pasted?.fits ? (
        <p className="paste-take">
          {pasted.isShares ? null : (
            <label>
              <input
                type="checkbox"
                checked={setsTotal}
                onChange={(event) => setSetsTotal(event.currentTarget.checked)}
              />{" "}
              {t("edit.pasteTotal")}
            </label>
          )}
          <button
            type="button"
            className="quiet-button strong"
            onClick={() => {
              const options = { setsTotal: setsTotal && !pasted.isShares };
              select(undefined);
              apply((so) => withPasted(so, pasted.values, options), stepLabel("pasted"));
              onText("");
            }}
          >
            {t("edit.pasteApply")}
          </button>
        </p>
      ) : null}
    </section>
  );
}

/** What is wrong with what was pasted, in a sentence. */
function whyNot(t: TFunction, pasted: Pasted & { fits: false }, counts: string): string {
  switch (pasted.why) {
    case "empty":
      return t("edit.pasteEmpty");
    case "zero":
      return t("edit.pasteZero");
    case "count":
      return t("edit.pasteCount", { rows: pasted.rows, counts });
    case "cells": {
      const named = pasted.wrong
        .slice(0, MOST_NAMED)
        .map(({ row, text }) =>
          text === "" ? t("edit.pasteBlank", { row }) : t("edit.pasteCell", { row, text }),
        );
      const more = pasted.wrong.length - named.length;
      return [...named, ...(more > 0 ? [t("edit.pasteMore", { count: more })] : [])].join(
        t("edit.listComma"),
      );
    }
  }
}
