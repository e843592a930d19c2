import { useEffect, useState } from "react";
import { useWords } from "#ui/text/use-words.ts";

/** Files for the page itself: a screen that takes files of its own says so. */
const hasFiles = (event: DragEvent): boolean =>
  document.querySelector("[data-takes-files]") === null &&
  (event.dataTransfer?.types.includes("Files") ?? false);

/** Takes a file that is dropped anywhere on the page, and says so while one is held above it. */
export function FileDrop({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const { t } = useWords();
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setAbove(true);
    };
    const onLeave = (event: DragEvent) => {
      // Leaving the page, not going from one part of it to the next.
      if (event.relatedTarget === null) setAbove(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setAbove(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void onFile(file);
    };
    document.addEventListener("dragover", onOver, gone);
    document.addEventListener("dragleave", onLeave, gone);
    document.addEventListener("drop", onDrop, gone);
    return () => gone.abort();
  }, [onFile]);
  return isAbove ? <p className="file-drop">{t("keep.notice.drop")}</p> : null;
}
