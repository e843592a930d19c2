/** A heading of a version, such as "Added", and its points. */
interface ChangeList {
  readonly heading: string;
  readonly points: readonly string[];
}

export interface Version {
  readonly name: string;
  readonly lists: readonly ChangeList[];
}

/** Reads a changelog in the form of keepachangelog.com: versions with lists of points, newest first. */
export function readChangelog(text: string): readonly Version[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lists] = part.split(/^### /m);
      const name = (title.split("\n")[0] ?? "").replaceAll(/[[\]]/g, "").trim();
      return { name, lists: lists.map(listOf) };
    });
}

function listOf(part: string): ChangeList {
  const [heading = "", ...lines] = part.split("\n");
  const points: string[] = [];
  for (const line of lines) {
    const last = points.at(-1);
    if (line.startsWith("- ")) points.push(line.slice(2).trim());
    else if (line.trim() !== "" && last !== undefined) {
      points[points.length - 1] = `${last} ${line.trim()}`;
    }
  }
  return { heading: heading.trim(), points };
}

/** Text with pieces in backticks as code; links are left with their words. */
export function codePieces(point: string): readonly { text: string; isCode: boolean }[] {
  return point
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .split("`")
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
