import { useEffect } from "react";
import { useWorkbook } from "#ui/parts/workbook-context.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { changesOf, MOST_PINS, withPin } from "#ui/state/workbook.ts";
import { screenAddress } from "#ui/state/use-screen.ts";

/** Keeps the plan as it stands for comparison: a button, and the key P. */
export function PinButton({ scenario }: { scenario: Scenario }) {
  const { t } = useWords();
  const [workbook, store] = useWorkbook();
  const text = JSON.stringify(changesOf(workbook.base, scenario));
  const pinned = workbook.pins.find((pin) => JSON.stringify(pin.changes) === text);
  const canPin = text !== "[]" && pinned === undefined && workbook.pins.length < MOST_PINS;
  useEffect(() => {
    const gone = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select");
      if (event.key !== "p" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping && !(target instanceof HTMLInputElement && target.type === "range")) return;
      store.change((now) => withPin(now, scenario));
    };
    document.addEventListener("keydown", onKeyDown, gone);
    return () => gone.abort();
  }, [store, scenario]);
  return (
    <p className="pin">
      {pinned === undefined ? (
        <button
          type="button"
          className="quiet-button"
          disabled={!canPin}
          aria-keyshortcuts="p"
          title={t("pin.key")}
          onClick={() => store.change((now) => withPin(now, scenario))}
        >
          {t("pin.pin")}
        </button>
      ) : (
        <output>{t("pin.pinned", { id: pinned.id })}</output>
      )}
      {workbook.pins.length === 0 ? null : (
        <a href={screenAddress("compare")}>{t("pin.open", { count: workbook.pins.length })}</a>
      )}
    </p>
  );
}
