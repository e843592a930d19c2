import { useRef, useState } from "react";
import { useDataInWords } from "./words.ts";

/** Where a file is dropped, chosen or pasted. */
export function TakeFile(props: {
  isFirst: boolean;
  onFiles: (files: readonly File[]) => Promise<void>;
  onText: (cells: string) => void;
  onSample: () => Promise<void>;
  onSaveSample: () => Promise<void>;
}) {
  const { isFirst, onFiles, onText, onSample, onSaveSample } = props;
  const { text } = useDataInWords();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState<string>();
  return (
    <div className="data-drop">
      <p className="data-drop-title">{isFirst ? text.dropFirst : text.drop}</p>
      <p className="data-drop-note">{text.dropNote}</p>
      <p className="data-drop-buttons">
        <input
          ref={input}
          className="unseen"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={({ currentTarget }) => {
            void onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
        <button type="button" className="quiet-button" onClick={() => input.current?.click()}>
          {text.choose}
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-expanded={pasted !== undefined}
          onClick={() => setPasted((now) => (now === undefined ? "" : undefined))}
        >
          {text.paste}
        </button>
        <button type="button" className="quiet-button" onClick={() => void onSample()}>
          {text.sample}
        </button>
        <button type="button" className="quiet-button" onClick={() => void onSaveSample()}>
          {text.sampleSave}
        </button>
      </p>
      {pasted === undefined ? null : (
        <div className="data-paste">
          <textarea
            aria-label={text.pasteLabel}
            rows={4}
            value={pasted}
            onChange={({ currentTarget }) => setPasted(currentTarget.value)}
          />
          <button
            type="button"
            className="quiet-button"
            disabled={pasted.trim() === ""}
            onClick={() => {
              onText(pasted);
              setPasted(undefined);
            }}
          >
            {text.pasteRead}
          </button>
        </div>
      )}
    </div>
  );
}
