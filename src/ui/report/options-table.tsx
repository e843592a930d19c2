import { profitPerYuan } from "#experiments/worth.ts";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { figure, inOne, money, percent, plain, range } from "#ui/format/figure.ts";
import { isTargetOfRule, platformOutcome } from "#ui/home/outcome-ids.ts";
import { ruleScope, withHours } from "#ui/plan/rule-hours.ts";
import { filled } from "#ui/text/filled.ts";
import type { PlanColumn } from "./columns.ts";
import type { ReportOption } from "./options.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { useReportWords } from "./words.ts";

const MARKS = ["", "①", "②", "③"] as const;

/** The plan as it is and the ways to go, cost beside gain. */
export function OptionsTable(props: {
  base: Scenario;
  options: readonly ReportOption[];
  columns: readonly PlanColumn[];
  /** Place of the advised column; 0 for none. */
  advised: number;
}) {
  const { base, options, columns, advised } = props;
  const { text, language, say } = useReportWords();
  const words = text.options;
  const now = columns[0];
  if (now === undefined) return null;
  const others = columns.slice(1);
  const yuan = (value: number) => inOne(money(language, value));
  const margin = percent(language, profitPerYuan(base), 0);
  const rule = ownRuleOf(base);
  const rateUnit = outcomeById(platformOutcome(base))?.unit ?? "share";
  const rate = ({ rate: value }: PlanColumn) => inOne(figure(language, value, rateUnit));
  const target = percent(language, base.platform.target, 0);
  const most = (low: number, high: number, like: number) =>
    filled(words.most, { range: inOne(range(language, low, high, "yuan", like)) });
  const signed = (value: number) =>
    Math.round(value) < 0 ? `−${yuan(0 - value)}` : yuan(Math.max(0, value));
  const rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly cells: readonly React.ReactNode[];
  }[] = [
    {
      id: "cost",
      name: words.cost,
      unit: words.costUnit,
      cells: [
        <Cell key="0" main={yuan(0)} small={filled(words.wage, { yuan: yuan(now.cost) })} />,
        ...others.map((one) => <Cell key="1" main={signed(one.extraCost)} />),
      ],
    },
    {
      id: "gain",
      name: words.gain,
      unit: words.gainUnit,
      cells: [
        <Cell
          key="0"
          tone="loss"
          main={filled(words.lostNow, { yuan: yuan(now.lost) })}
          small={most(now.lostLow, now.lostHigh, now.lost)}
        />,
        ...others.map(({ sales }) => (
          <Cell
            key="1"
            tone={!sales.isToldApart ? "even" : sales.mean < 0 ? "loss" : "gain"}
            main={signed(sales.mean)}
            small={most(sales.low, sales.high, sales.mean)}
          />
        )),
      ],
    },
    {
      id: "net",
      name: words.net,
      unit: filled(words.netUnit, { margin }),
      cells: [
        <Cell key="0" main="–" />,
        ...others.map(({ net }) => (
          <Cell
            key="1"
            tone={!net.isToldApart ? "even" : net.mean < 0 ? "loss" : "plain"}
            main={signed(net.mean)}
            small={
              net.isToldApart
                ? filled(words.betterDays, { count: plain(language, net.betterDays) })
                : words.unsure
            }
          />
        )),
      ],
    },
    {
      id: "rate",
      name: words.rate,
      unit:
        rule === undefined
          ? ""
          : withHours(say(rule.label), ruleScope(rule, base, language), language),
      cells: columns.map((one, i) => (
        <Cell
          key="1"
          main={rate(one)}
          small={i === 0 && isTargetOfRule(base) ? filled(words.target, { target }) : undefined}
        />
      )),
    },
    {
      id: "reach",
      name: words.reach,
      unit: words.reachUnit,
      cells: columns.map(({ reached }) =>
        Number.isNaN(reached) ? (
          <Cell key="1" main="–" />
        ) : (
          <HundredDays
            key="1"
            count={reached}
            label={filled(words.reachOf, { count: plain(language, reached) })}
          />
        ),
      ),
    },
    {
      id: "price",
      name: words.price,
      unit: words.priceUnit,
      cells: columns.map(({ midChat }, i) => (
        <Cell
          key="1"
          main={
            i === 0
              ? plain(language, midChat)
              : `${plain(language, now.midChat)} → ${plain(language, midChat)}`
          }
        />
      )),
    },
  ];
  return (
    <section className="report-options" aria-labelledby="report-options">
      <h2 id="report-options">{words.heading}</h2>
      <ScrollBox label="report-options">
        <table className={`of-${columns.length}`}>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{words.what}</span>
              </th>
              <th scope="col">
                <b>{words.base}</b>
                <small>{words.baseAbout}</small>
              </th>
              {options.map((option, i) => (
                <th
                  key={say(option.name)}
                  scope="col"
                  className={i + 1 === advised ? "advised" : undefined}
                >
                  {i + 1 === advised ? <em>{words.best}</em> : null}
                  {option.kind === "losing" ? <em className="losing">{words.losing}</em> : null}
                  <b title={say(option.name)}>
                    {MARKS[i + 1]} {say(option.name)}
                  </b>
                  <small title={say(option.about)}>{say(option.about)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.id}>
                <th scope="row">
                  {row.name}
                  <small>{row.unit}</small>
                </th>
                {row.cells.map((cell, i) => (
                  <td
                    key={columns[i]?.study.seed + String(i)}
                    className={i === advised && i > 0 ? "advised" : ""}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Cell(props: {
  main: string;
  small?: string | undefined;
  tone?: "loss" | "gain" | "even" | "plain";
}) {
  return (
    <>
      <span className={`report-figure ${props.tone ?? "plain"}`}>{props.main}</span>
      {props.small === undefined ? null : <small>{props.small}</small>}
    </>
  );
}

const COLUMNS = 25;

/** A hundred days as dots, those that reach the target filled. */
function HundredDays({ count, label }: { count: number; label: string }) {
  return (
    <>
      <svg className="hundred-days" viewBox="0 0 100 16" aria-hidden="true">
        {Array.from({ length: 100 }, (_, day) => (
          <circle
            key={day}
            className={day < count ? "reached" : "short"}
            cx={2 + (day % COLUMNS) * 4}
            cy={2 + Math.floor(day / COLUMNS) * 4}
            r={1.3}
          />
        ))}
      </svg>
      <small>{label}</small>
    </>
  );
}
