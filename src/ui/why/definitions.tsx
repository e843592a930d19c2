import { useDeferredValue, useState } from "react";
import { outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import { plain } from "#ui/format/figure.ts";
import { foundOutcomes } from "./definitions.ts";
import { filled } from "#ui/text/filled.ts";
import { useWhyWords } from "./words.ts";

const groups = ["sales", "response", "leaving", "platform", "work", "volume"] as const;

/** What every outcome means, to be searched. */
export function Definitions() {
  const { text, language } = useWhyWords();
  const { definitions } = text;
  const [typed, setTyped] = useState("");
  const searched = useDeferredValue(typed);
  const found = foundOutcomes(searched);
  const isSearching = searched.trim() !== "";
  const count = plain(language, found.length);
  return (
    <section className="why-part" aria-labelledby="why-definitions">
      <h2 id="why-definitions">{definitions.heading}</h2>
      <p className="why-about">
        {filled(definitions.about, { count: plain(language, outcomes.length) })}
      </p>
      <p className="why-actions">
        <input
          type="search"
          className="why-search"
          aria-label={definitions.search}
          placeholder={definitions.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <output>
          {found.length === 0 ? definitions.none : filled(definitions.found, { count })}
        </output>
      </p>
      {groups.map((group) => {
        const here = found.filter((outcome) => outcome.group === group);
        if (here.length === 0) return null;
        return (
          // What is searched for stands open.
          <details key={`${group} ${isSearching}`} open={isSearching}>
            <summary>
              {definitions.groups[group]} <small>{plain(language, here.length)}</small>
            </summary>
            <OutcomeList outcomes={here} />
          </details>
        );
      })}
    </section>
  );
}

function OutcomeList({ outcomes: shown }: { outcomes: readonly Outcome[] }) {
  const { text, language, say } = useWhyWords();
  const { definitions } = text;
  return (
    <dl className="why-definitions">
      {shown.map((outcome) => (
        <div key={outcome.id}>
          <dt>
            {say(outcome.label)} <small>{definitions.units[outcome.unit]}</small>
          </dt>
          <dd>
            {say(outcome.definition)}
            <small>
              {definitions.source}
              {language === "zh" ? "：" : ": "}
              {say(outcome.source)} · <code>{outcome.id}</code>
            </small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
