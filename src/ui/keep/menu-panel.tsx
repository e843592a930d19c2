import { type ReactNode, useRef } from "react";
import type { Plan } from "#ui/state/plan.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { saveScenario } from "./scenario-file.ts";

/** What is done now and then: versions, files, paper; and on a phone language and appearance. */
export function MenuPanel(props: {
  present: Plan;
  onVersions: () => void;
  onFile: (file: File) => Promise<void>;
  onDone: () => void;
  children: ReactNode;
}) {
  const { t, say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { onDone } = props;
  return (
    <div className="menu">
      <button type="button" onClick={props.onVersions}>
        {t("keep.menu.versions")}
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        {t("keep.menu.open")}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.xlsx,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void props.onFile(file);
          onDone();
        }}
      />
      <button
        type="button"
        onClick={() => {
          saveScenario(scenarioOf(props.present), say);
          onDone();
        }}
      >
        {t("keep.menu.save")}
      </button>
      <button
        type="button"
        onClick={() => {
          onDone();
          // Once the menu is gone from the page, lest it be printed.
          requestAnimationFrame(() => print());
        }}
      >
        {t("keep.menu.print")}
      </button>
      {props.children}
    </div>
  );
}
