import type { StudyResult } from "#experiments/study.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { figure, plain } from "#ui/format/figure.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { filled } from "#ui/text/filled.ts";
import { spanOf } from "./span.ts";
import { amountText, type Fall, ordersFall, profitFall, salesFall } from "./waterfall.ts";
import { useDetailsWords } from "./words.ts";

const labourParts = [
  "overtime-cost",
  "night-cost",
  "squad-cost",
  "on-call-cost",
  "outsourcing-cost",
  "hiring-cost",
] as const;

const goodwillParts = ["lost-repeat-sales", "lost-word-of-mouth-sales"] as const;

/** Where the money goes: each account as bars whose parts add up. */
export function MoneyTab({ study, scenario }: { study: StudyResult; scenario: Scenario }) {
  const { text, language, say } = useDetailsWords();
  const { money: words } = text;
  const days = spanOf(scenario);
  const span = days > 1 ? filled(words.perRun, { days: plain(language, days, 1) }) : words.perDay;
  const profit = profitFall(study);
  const orders = ordersFall(study);
  const mean = (id: string) => study.outcomes[id]?.mean ?? Number.NaN;
  const labour = labourParts.filter((id) => mean(id) !== 0);
  const line = (id: string) => (
    <div key={id}>
      <dt>{say(outcomeById(id)?.label ?? { zh: id, en: id })}</dt>
      <dd>
        <NumberButton outcome={id} className="plain-number">
          <FigureText figure={figure(language, mean(id), "yuan")} />
        </NumberButton>
      </dd>
    </div>
  );
  return (
    <>
      <Account id="lost" heading={words.heading} about={words.about} span={span}>
        <Falls falls={salesFall(study)} label={words.heading} />
      </Account>
      <Account id="profit" heading={words.profit} about={words.profitAbout} span={span}>
        {profit.length === 0 ? (
          <p className="details-about">{words.noMoney}</p>
        ) : (
          <Falls falls={profit} label={words.profit} />
        )}
      </Account>
      {labour.length === 0 ? null : (
        <Account id="labour" heading={words.labour} about={words.labourAbout} span={span}>
          <dl className="details-list">{labour.map(line)}</dl>
        </Account>
      )}
      {orders.length === 0 ? null : (
        <Account id="orders" heading={words.orders} about={words.ordersAbout} span={span}>
          <Falls falls={orders} label={words.orders} />
        </Account>
      )}
      <Account
        id="goodwill"
        heading={words.goodwill}
        about={scenario.money?.goodwill === undefined ? words.goodwillOff : ""}
        span=""
      >
        {scenario.money?.goodwill === undefined ? (
          <p className="details-about">{words.goodwillHow}</p>
        ) : (
          <dl className="details-list">{goodwillParts.map(line)}</dl>
        )}
      </Account>
    </>
  );
}

function Account(props: {
  id: string;
  heading: string;
  about: string;
  span: string;
  children: React.ReactNode;
}) {
  const id = `details-${props.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {props.heading} <small>{props.span}</small>
      </h2>
      {props.about === "" ? null : <p className="details-about">{props.about}</p>}
      {props.children}
    </section>
  );
}

/** Sums and what lies between them, as a table with a bar in each line. */
function Falls({ falls, label }: { falls: readonly Fall[]; label: string }) {
  const { text, language } = useDetailsWords();
  const { parts, columns } = text.money;
  const ends = falls.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const at = (yuan: number) => (100 * (yuan - low)) / (high - low);
  return (
    <table className="details-falls" aria-label={label}>
      <thead className="unseen">
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {falls.map(({ name, kind, yuan, from, to, outcome }) => {
          const sign = kind === "less" ? "−" : kind === "more" ? "+" : "";
          const amount = `${sign}${amountText(language, yuan, high)}`;
          return (
            <tr key={name} className={kind}>
              <th scope="row">{parts[name]}</th>
              <td>
                {outcome === undefined ? (
                  amount
                ) : (
                  <NumberButton
                    outcome={outcome}
                    className="plain-number"
                    label={`${parts[name]} ${amount}`}
                  >
                    {amount}
                  </NumberButton>
                )}
                <span
                  className="details-bar"
                  aria-hidden="true"
                  style={{
                    left: `${at(Math.min(from, to))}%`,
                    width: `${Math.max(0.2, at(Math.max(from, to)) - at(Math.min(from, to)))}%`,
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
