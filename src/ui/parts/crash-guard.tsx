import { Component, type ReactNode } from "react";
import { useWords } from "#ui/text/use-words.ts";

/** Says so in plain words when the page itself fails, in place of a blank screen. A class, as React asks for here. */
export class CrashGuard extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <Crash /> : this.props.children;
  }
}

function Crash() {
  const { t } = useWords();
  return (
    <main className="crash">
      <h1>{t("crash.title")}</h1>
      <p>{t("crash.body")}</p>
      <button type="button" className="quiet-button" onClick={() => location.reload()}>
        {t("crash.reload")}
      </button>
    </main>
  );
}
