import changelog from "#CHANGELOG.md?raw";
import recorded from "#tests/verification/data/recorded.json";
import { plain } from "#ui/format/figure.ts";
import { codePieces, readChangelog, type Version } from "./changelog.ts";
import { filled } from "#ui/text/filled.ts";
import { useWhyWords } from "./words.ts";

const versions = readChangelog(changelog);

/** What changed between versions; first what moved numbers, and why. */
export function Changes() {
  const { text } = useWhyWords();
  const { changes } = text;
  return (
    <section className="why-part" aria-labelledby="why-changes">
      <h2 id="why-changes">{changes.heading}</h2>
      <p className="why-about">
        {changes.about} {filled(changes.engine, { version: recorded.engine })}
      </p>
      {versions.map((version) => (
        <VersionText key={version.name} version={version} />
      ))}
    </section>
  );
}

function VersionText({ version: { name, lists } }: { version: Version }) {
  const { text, language } = useWhyWords();
  const { changes } = text;
  const numbers = lists.filter(({ heading }) => heading === "Numbers");
  const rest = lists.filter(({ heading }) => heading !== "Numbers");
  const count = rest.reduce((sum, { points }) => sum + points.length, 0);
  return (
    <article>
      <h3>{name === "Unreleased" ? changes.unreleased : name}</h3>
      <h4>{changes.numbers}</h4>
      {numbers.length === 0 ? <p>{changes.noNumbers}</p> : null}
      {numbers.map(({ points, heading }) => (
        <Points key={heading} points={points} />
      ))}
      {count === 0 ? null : (
        <details>
          <summary>{filled(changes.rest, { count: plain(language, count) })}</summary>
          {rest.map(({ heading, points }) => (
            <div key={heading}>
              <h4 lang="en">{heading}</h4>
              <Points points={points} />
            </div>
          ))}
        </details>
      )}
    </article>
  );
}

const Points = ({ points }: { points: readonly string[] }) => (
  <ul lang="en">
    {points.map((point) => (
      <li key={point}>
        {codePieces(point).map(({ text, isCode }, index) => {
          const key = `${index} ${text}`;
          return isCode ? <code key={key}>{text}</code> : <span key={key}>{text}</span>;
        })}
      </li>
    ))}
  </ul>
);
