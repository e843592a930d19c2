import { plain } from "#ui/format/figure.ts";
import type { Shown } from "#ui/state/home-state.ts";
import { useWords } from "#ui/text/use-words.ts";
import { fingerprint } from "./fingerprint.ts";

/** How the figures came about, and that they never left the machine. */
export function PageFooter({ shown }: { shown: Shown | undefined }) {
  const { t, language } = useWords();
  const study = shown?.study;
  const mark = shown?.isSettled ? { "data-fingerprint": fingerprint(shown.study) } : {};
  return (
    <footer className="page-footer" {...mark}>
      {study === undefined || shown === undefined ? null : (
        <p>
          <span>{t("footer.days", { count: study.replications })}</span>
          <span>{t("footer.seconds", { seconds: plain(language, shown.seconds, 1) })}</span>
          <span>{t("footer.seed", { seed: study.seed })}</span>
          <span>{t("footer.engine", { version: study.engine })}</span>
        </p>
      )}
      <p>{t("footer.local")}</p>
    </footer>
  );
}
