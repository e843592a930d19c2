import { useEffect, useRef, useState } from "react";
import type { HomeState } from "#ui/state/home-state.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { headlineText } from "./headline.ts";
import type { MadeLink } from "./link.ts";
import { saveScenario } from "./scenario-file.ts";

/** Longest address that chat programs pass on whole, in characters. */
const MOST = 1800;

/** The plan as a link, or the advice to send a file where a link would be too long. */
export function SharePanel({ state }: { state: HomeState }) {
  const { t, language, say } = useWords();
  const [made, setMade] = useState<MadeLink | "failed">();
  const plan = state.history.present;
  const shown = state.isCurrent && state.shown?.isSettled === true ? state.shown : undefined;
  useEffect(() => {
    let isWanted = true;
    const page = location.origin + location.pathname + location.search;
    import("./link.ts")
      .then(({ makeLink }) => makeLink(plan, shown, page))
      .then(
        (link) => isWanted && setMade(link),
        () => isWanted && setMade("failed"),
      );
    return () => {
      isWanted = false;
    };
  }, [plan, shown]);

  const saveButton = (
    <button
      type="button"
      className="quiet-button"
      onClick={() => saveScenario(scenarioOf(plan), say)}
    >
      {t("keep.share.saveFile")}
    </button>
  );
  if (made === undefined) return <p className="quiet">{t("keep.share.making")}</p>;
  if (made === "failed") {
    return (
      <>
        <p role="alert">{t("keep.share.failed")}</p>
        {saveButton}
      </>
    );
  }
  const { address, shared } = made;
  if (address.length > MOST) {
    return (
      <>
        <p role="alert">{t("keep.share.tooLong", { count: address.length, most: MOST })}</p>
        {saveButton}
      </>
    );
  }
  const count = shared.changes.length + Object.keys(shared.levers).length;
  const name = say(scenarioOf(plan).name);
  return (
    <>
      <p>
        {count === 0
          ? t("keep.share.unchanged", { name })
          : t("keep.share.changes", { name, count })}
      </p>
      <p>
        {shared.headline === null
          ? t("keep.share.withoutFigures")
          : t("keep.share.withFigures", { figures: headlineText(t, language, shared.headline) })}
      </p>
      <CopyField address={address} />
      <p className="quiet">{t("keep.share.length", { count: address.length })}</p>
      {saveButton}
    </>
  );
}

function CopyField({ address }: { address: string }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"yes" | "no">();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied("yes");
    } catch {
      // Forbidden, or no such thing in this browser: selected, the visitor copies by hand.
      field.current?.select();
      setCopied("no");
    }
  };
  return (
    <>
      <div className="copy-field">
        <input
          ref={field}
          type="text"
          readOnly
          aria-label={t("keep.share.link")}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="quiet-button" onClick={() => void copy()}>
          {copied === "yes" ? t("keep.share.copied") : t("keep.share.copy")}
        </button>
      </div>
      <output className="unseen">{copied === "yes" ? t("keep.share.copied") : ""}</output>
      {copied === "no" ? <p role="alert">{t("keep.share.copyFailed")}</p> : null}
    </>
  );
}
