import { saveBlob } from "#ui/keep/scenario-file.ts";
import { useWords } from "#ui/text/use-words.ts";

/** Two buttons that save the chart around them, the nearest element with `data-picture`, whose value is the title and names the file. */
export function SavePicture() {
  const { t } = useWords();
  const save = async (button: HTMLElement, kind: "png" | "svg") => {
    const chart = button.closest<HTMLElement>("[data-picture]");
    if (chart === null) return;
    const { pictureFile } = await import("./picture.ts");
    const title = chart.dataset["picture"] ?? "";
    const name = title.replaceAll(/[\\/:*?"<>|\s]+/g, " ").trim();
    saveBlob(`${name}.${kind}`, await pictureFile(chart, kind, title));
  };
  return (
    <span className="save-picture">
      {(["png", "svg"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={t("picture.save", { kind: kind.toUpperCase() })}
          onClick={(event) => void save(event.currentTarget, kind)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
