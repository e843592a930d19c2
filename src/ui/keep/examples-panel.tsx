import { useEffect, useState } from "react";
import { plain } from "#ui/format/figure.ts";
import { loadExamples } from "#ui/state/examples.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { planOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { type ExampleCard, exampleGroups, sortedCards } from "./example-card.ts";
import { platformName } from "./platform-name.ts";
import { Sparkline } from "./sparkline.tsx";
import { TradeChoice } from "./trade-choice.tsx";
import { stepLabel } from "./step-label.ts";

/** The examples, each with the form of its day; loaded when first opened. */
export function ExamplesPanel(props: {
  experiment: Experiment;
  /** Id of the example the plan began with. */
  current: string;
  onDone: () => void;
}) {
  const { t } = useWords();
  const [cards, setCards] = useState<readonly ExampleCard[] | "failed">();
  useEffect(() => {
    loadExamples().then(
      (examples) => setCards(sortedCards(examples)),
      () => setCards("failed"),
    );
  }, []);
  if (cards === undefined) return <p className="quiet">{t("keep.examples.loading")}</p>;
  if (cards === "failed") return <p role="alert">{t("keep.examples.failed")}</p>;

  const choose = ({ id, scenario }: ExampleCard) => {
    const name = { zh: `“${scenario.name.zh}”`, en: `“${scenario.name.en}”` };
    const plan = planOf({ id, scenario });
    props.experiment.edit({ type: "opened", plan }, stepLabel("opened", { name }));
    props.onDone();
  };
  return (
    <>
      <p className="quiet">{t("keep.examples.hint")}</p>
      <TradeChoice experiment={props.experiment} onDone={props.onDone} />
      {exampleGroups.map((group) => (
        <section key={group}>
          <h3>{t(`keep.examples.${group}`)}</h3>
          <ul className="example-cards">
            {cards
              .filter((card) => card.group === group)
              .map((card) => (
                <li key={card.id}>
                  <Card
                    card={card}
                    isCurrent={card.id === props.current}
                    onChoose={() => choose(card)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Card(props: { card: ExampleCard; isCurrent: boolean; onChoose: () => void }) {
  const { t, language, say } = useWords();
  const { card } = props;
  const number = (value: number) => plain(language, value);
  const figures = [
    card.visitors === undefined
      ? t("keep.examples.perHour", { figure: number(card.contactsPerHour) })
      : t("keep.examples.visitors", { figure: number(card.visitors) }),
    card.hours === undefined
      ? t("keep.examples.agents", { figure: number(card.agents) })
      : t("keep.examples.hours", { figure: number(card.hours) }),
    card.platform === undefined || card.platform === "house"
      ? undefined
      : platformName(t, card.platform),
  ];
  const curve =
    card.peak === undefined
      ? t("keep.examples.flat")
      : t("keep.examples.curve", { time: toClock(seconds(card.peak)) });
  return (
    <button
      type="button"
      className="example-card"
      aria-current={props.isCurrent ? "true" : undefined}
      onClick={props.onChoose}
    >
      <b>{say(card.scenario.name)}</b>
      <Sparkline values={card.curve} />
      <span className="unseen">{curve}</span>
      <span className="example-figures">
        {props.isCurrent ? <em>{t("keep.examples.current")}</em> : null}
        {figures.map((words) => (words === undefined ? null : <span key={words}>{words}</span>))}
      </span>
      <span className="example-summary">{say(card.scenario.summary)}</span>
    </button>
  );
}
