import type { CaseHead } from "#pool/verifier.ts";
import { plain } from "#ui/format/figure.ts";
import { agrees, type CaseState, FIRST_CASES, type Metric, worstOf } from "./checks.ts";
import type { Checks } from "./use-checks.ts";
import { filled } from "#ui/text/filled.ts";
import { TableHead } from "#ui/parts/table-head.tsx";
import { figureName, useWhyWords } from "./words.ts";

/** A figure with five digits that matter, never in powers of ten for what a person can read. */
const digits = (value: number): string =>
  value === 0 ? "0" : String(Number(value.toPrecision(5)));
const errorDigits = (se: number): string => (se === 0 ? "0" : String(Number(se.toPrecision(2))));
const zText = (z: number | undefined): string =>
  z === undefined || !Number.isFinite(z) ? "–" : z.toFixed(2).replace("-", "−");

/** The theory cases, one row each, and what runs them. */
export function TheoryTable({ checks }: { checks: Checks }) {
  const { text, language } = useWhyWords();
  const { theory } = text;
  const all = checks.cases ?? [];
  const possible = all.filter(({ leftOut }) => leftOut === undefined);
  const others = all.filter(({ leftOut }) => leftOut !== undefined);
  const isDone = ({ id }: CaseHead) => checks.states.get(id)?.status === "done";
  const done = possible.filter(isDone).length;
  const left = possible.filter((one) => !isDone(one));
  const isFirstLeft = left.some(({ id }) => FIRST_CASES.includes(id));
  return (
    <section className="why-part why-theory" aria-labelledby="why-theory">
      <h2 id="why-theory">{theory.heading}</h2>
      <p className="why-about">{theory.about}</p>
      <p className="why-actions">
        {checks.isRunning ? (
          <button type="button" className="strong-button" onClick={checks.stop}>
            {theory.stop}
          </button>
        ) : (
          <>
            {isFirstLeft ? (
              <button
                type="button"
                className="strong-button"
                onClick={() => checks.run(FIRST_CASES)}
              >
                {filled(theory.runAgain, { count: String(FIRST_CASES.length) })}
              </button>
            ) : null}
            {left.length === 0 ? null : (
              <button
                type="button"
                className={isFirstLeft ? "quiet-button" : "strong-button"}
                disabled={checks.verifier === undefined}
                onClick={() => checks.run(left.map(({ id }) => id))}
              >
                {filled(theory.runAll, { count: String(left.length) })}
              </button>
            )}
          </>
        )}
        <progress max={Math.max(1, possible.length)} value={done} aria-label={theory.heading} />
        <output>
          {left.length === 0 && all.length > 0
            ? theory.allRun
            : filled(theory.progress, {
                done: plain(language, done),
                all: plain(language, possible.length),
              })}
        </output>
      </p>
      <div>
        <table>
          <TableHead names={theory.head} />
          <tbody>
            {possible.map((one) => (
              <CaseRow key={one.id} head={one} state={checks.states.get(one.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {others.length === 0 ? null : (
        <details>
          <summary>{filled(theory.leftOutHeading, { count: String(others.length) })}</summary>
          <p className="why-about">{theory.leftOutAbout}</p>
          <ul>
            {others.map(({ id, family, leftOut }) => (
              <li key={id}>
                {text.families[family] ?? family} <code>{id}</code>
                {": "}
                <span lang="en">{leftOut}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="why-about">
        {theory.command}
        <code>npx dacu verify</code>
      </p>
    </section>
  );
}

function CaseRow({ head, state }: { head: CaseHead; state: CaseState | undefined }) {
  const { text } = useWhyWords();
  const result =
    state?.status === "done" && state.result.status === "measured" ? state.result : undefined;
  const worst = result === undefined ? undefined : worstOf(result);
  return (
    <tr data-case={head.id} data-status={state?.status ?? "not-run"}>
      <th scope="row">
        {text.families[head.family] ?? head.family} <code>{head.id}</code>
        {result === undefined ? null : <Details head={head} result={result} />}
      </th>
      <td>{worst === undefined ? "" : <FigureName metric={worst.metric} />}</td>
      <td className="figure" data-label={text.theory.head[2]}>
        {worst?.expected === undefined ? "" : digits(worst.expected)}
      </td>
      <td className="figure" data-label={text.theory.head[3]}>
        {worst === undefined ? "" : digits(worst.mean)}
      </td>
      <td className="figure" data-label={text.theory.head[4]}>
        {worst === undefined ? "" : errorDigits(worst.se)}
      </td>
      <td className="figure" data-label={text.theory.head[5]}>
        {worst === undefined ? "" : zText(worst.z)}
      </td>
      <td>
        <Verdict state={state} />
      </td>
    </tr>
  );
}

function FigureName({ metric }: { metric: string }) {
  const { text } = useWhyWords();
  const name = figureName(metric, text);
  return name === metric ? (
    <code>{metric}</code>
  ) : (
    <>
      {name} <code>{metric}</code>
    </>
  );
}

function Verdict({ state }: { state: CaseState | undefined }) {
  const { text, language } = useWhyWords();
  const { theory } = text;
  switch (state?.status) {
    case undefined:
      return <span className="why-idle">{theory.notRun}</span>;
    case "waiting":
      return <span className="why-idle">{theory.waiting}</span>;
    case "running":
      return (
        <span className="why-idle">
          {filled(theory.running, { share: `${plain(language, state.share * 100)}%` })}
        </span>
      );
    case "failed":
      return <b className="why-wrong">{filled(theory.failed, { reason: state.reason })}</b>;
    case "done": {
      const { result } = state;
      if (result.status !== "measured") {
        return <b className="why-wrong">{filled(theory.failed, { reason: result.why })}</b>;
      }
      const agreeing = result.metrics.filter(({ pass }) => pass === true).length;
      const figures = result.metrics.length;
      return agrees(result) ? (
        <span className="why-right">
          {filled(theory.agree, { agreeing: String(agreeing), figures: String(figures) })}
        </span>
      ) : (
        <b className="why-wrong">
          {filled(theory.disagree, { wrong: String(figures - agreeing) })}
        </b>
      );
    }
  }
}

/** Every figure of one case, and where its exact values come from. */
function Details(props: {
  head: CaseHead;
  result: { metrics: readonly Metric[]; contacts: number; replications: number };
}) {
  const { text, language } = useWhyWords();
  const { theory } = text;
  const { metrics, contacts, replications } = props.result;
  return (
    <details>
      <summary>{filled(theory.every, { count: String(metrics.length) })}</summary>
      <ul className="why-figures">
        {metrics.map((one) => (
          <li key={one.metric} className={one.pass === true ? "" : "why-wrong"}>
            <FigureName metric={one.metric} />{" "}
            <span className="figure">
              {one.expected === undefined ? "–" : digits(one.expected)} / {digits(one.mean)} ±{" "}
              {errorDigits(one.se)} · z {zText(one.z)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {filled(theory.contacts, {
          contacts: plain(language, contacts),
          runs: plain(language, replications),
        })}{" "}
        {theory.source}
        <span lang="en">{props.head.source}</span>
      </p>
    </details>
  );
}
