import { useReplayWords } from "./words.ts";

const signs = [
  "patience",
  "soon",
  "gone",
  "tag",
  "typing",
  "pending",
  "reading",
  "over",
  "ghost",
] as const;

/** What the signs on the stage mean. */
export function Legend() {
  const { text } = useReplayWords();
  return (
    <ul className="replay-legend">
      {signs.map((sign) => (
        <li key={sign} className={`is-${sign}`}>
          {text.legend[sign]}
        </li>
      ))}
    </ul>
  );
}
