import { useEffect, useRef, useState } from "react";
import { saveBlob } from "#ui/keep/scenario-file.ts";
import { filled } from "#ui/text/filled.ts";
import type { FileKind } from "./book/make-file.ts";
import type { ReportPlans } from "./options.ts";
import type { Report } from "./study-report.ts";
import { useReportWords } from "./words.ts";

const kinds: readonly FileKind[] = ["excel", "outcomes", "slots", "days", "json"];

/** Everything the report rests on as files: a workbook, tables, and JSON. What makes them is loaded when one is asked for. */
export function FileButtons(props: { plans: ReportPlans; report: Report; made: Date }) {
  const { plans, report, made } = props;
  const { text, language } = useReportWords();
  const words = text.files;
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const gone = useRef<AbortController>(undefined);
  useEffect(() => () => gone.current?.abort(), [plans, report]);
  const save = async (kind: FileKind) => {
    const { signal } = (gone.current = new AbortController());
    const tell = (sentence: string) => {
      if (!signal.aborted) setSaid(sentence);
    };
    setBusy(true);
    try {
      const [{ makeFile }, { contentsOf }] = await Promise.all([
        import("./book/make-file.ts"),
        import("./book/contents.ts"),
      ]);
      const contents = contentsOf(language, plans, report, made);
      const { name, blob } = await makeFile(kind, contents, signal, (done, all) =>
        tell(filled(words.making, { done: String(done), all: String(all) })),
      );
      signal.throwIfAborted();
      saveBlob(name, blob);
      tell(filled(words.saved, { name }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell(filled(words.failed, { reason }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="report-files" aria-label={words.label}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="quiet-button"
          disabled={isBusy}
          onClick={() => void save(kind)}
        >
          {words[kind]}
        </button>
      ))}
      <output>{said}</output>
    </section>
  );
}
