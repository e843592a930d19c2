import { useMemo, useState } from "react";
import { type ClassGroup, classGroups } from "#outcomes/class-table.ts";
import { questionFile } from "#outcomes/question-file.ts";
import { choiceText } from "#ui/assumptions/choice-text.ts";
import { duration, inOne, money, percent, plain } from "#ui/format/figure.ts";
import { saveFile } from "#ui/keep/scenario-file.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { DataTable } from "./data-table.tsx";
import { spanOf } from "./span.ts";
import type { Details } from "./use-details.ts";
import { useDetailsWords } from "./words.ts";

const groupings = ["question", "journey", "relation", "class"] as const;
type Grouping = (typeof groupings)[number];

/** What customers asked and what became of it: the bot's part always with what it passed on and what came back. */
export function QuestionTab({ details }: { details: Details }) {
  const { text, language, say } = useDetailsWords();
  const { questions } = text;
  const { scenario, days } = details;
  const [by, setBy] = useState<Grouping>(
    scenario.customers.some(({ question }) => question !== undefined) ? "question" : "class",
  );
  const groups = useMemo(
    () =>
      classGroups(
        scenario.customers,
        days.map(({ classes }) => classes),
      ),
    [scenario, days],
  );
  const per = days.length * spanOf(scenario);
  const rows = groups.filter((group) => group.by === by);
  const nameOf = (label: string) => {
    const own = scenario.customers.find(({ id }) => id === label);
    return by === "class" && own !== undefined ? say(own.name) : choiceText(label, language);
  };
  const share = (of: number, all: number) => (all > 0 ? percent(language, of / all) : "–");
  const hasBot = scenario.autoReply.bot !== null;
  return (
    <section aria-labelledby="details-questions">
      <header className="details-head">
        <h2 id="details-questions">{questions.heading}</h2>
        <Choice
          name="details-grouping"
          legend={questions.choose}
          value={by}
          options={groupings.map((value) => ({
            value,
            label: questions.by[value],
            face: questions.by[value],
          }))}
          onChoose={setBy}
        />
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            saveFile(
              `${questions.file}.csv`,
              questionFile(language, groups, per, (label) => choiceText(label, language)),
              "text/csv",
            )
          }
        >
          {text.save}
        </button>
      </header>
      <p className="details-about">{hasBot ? questions.about : questions.noBot}</p>
      {rows.length === 0 ? (
        <p className="details-about">{questions.none}</p>
      ) : (
        <DataTable
          label={questions.heading}
          columns={[questions.by[by], ...questions.columns.slice(1)]}
          rows={rows.map(({ label, sums }: ClassGroup) => ({
            key: label,
            head: nameOf(label),
            cells: [
              plain(language, sums.contacts / per, 1),
              share(sums.byMenu, sums.contacts),
              plain(language, sums.met / per, 1),
              share(sums.resolved, sums.met),
              share(sums.escalated, sums.met),
              share(sums.bounced, sums.met),
              share(sums.gone, sums.met),
              plain(language, sums.toPeople / per, 1),
              share(sums.left, sums.toPeople),
              sums.replies > 0
                ? inOne(duration(language, sums.responseSeconds / sums.replies))
                : "–",
              plain(language, sums.orders / per, 1),
              inOne(money(language, sums.lostSales / per)),
            ],
          }))}
        />
      )}
    </section>
  );
}
