import { useEffect, useRef, useState } from "react";
import type { BacktestDay, Verifier } from "#pool/verifier.ts";
import recorded from "#tests/verification/data/recorded.json";
import { percent, plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import { TableHead } from "#ui/parts/table-head.tsx";
import { useWhyWords } from "./words.ts";

/** Runs of each day when a week is run here: a tenth of a minute a week, and the days' own spread hardly larger. */
const LIVE_RUNS = 10;

type Work =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly date: string }
  | { readonly status: "failed"; readonly reason: string };

/** Recorded weeks of real centres, simulated from what was known before; one of them can be run here. */
export function Backtests({ verifier }: { verifier: Verifier | undefined }) {
  const { text, language } = useWhyWords();
  const { backtest } = text;
  const command = ({ id, ships }: { id: string; ships: boolean }) =>
    ships
      ? `npx dacu backtest tests/verification/data/bank1999/${id} --calibration tests/verification/data/bank1999/calibration`
      : `npx dacu backtest <${id}> --calibration <calibration>`;
  return (
    <section className="why-part" aria-labelledby="why-backtest">
      <h2 id="why-backtest">{backtest.heading}</h2>
      <p className="why-about">{backtest.about}</p>
      <div>
        <table>
          <TableHead names={backtest.head} />
          <tbody>
            {recorded.weeks.map((week) => {
              const { meanAbsoluteError: off, meanByChance: luck } = week;
              const centre = week.centre === "bank1999" ? backtest.bank : backtest.vanad;
              const points = (share: number) =>
                filled(backtest.points, { value: plain(language, share * 100, 2, true) });
              const seconds = (wait: number) =>
                filled(backtest.seconds, { value: plain(language, wait, 1, true) });
              const columns = [
                [points(off.abandonmentShare), points(luck.abandonmentShare)],
                [seconds(off.meanWaitAnswered), seconds(luck.meanWaitAnswered)],
                [points(off.serviceLevel20s), points(luck.serviceLevel20s)],
              ];
              return (
                <tr key={week.id}>
                  <th scope="row">{filled(backtest.week, { centre, date: week.from })}</th>
                  {columns.map(([error, chance], index) => {
                    const label = backtest.head[index + 1];
                    return (
                      <td className="figure" data-label={label} key={label}>
                        {error} <small>{filled(backtest.byChance, { value: chance ?? "" })}</small>
                      </td>
                    );
                  })}
                  <td>
                    <code>{command(week)}</code>
                    {week.ships ? null : <small> {backtest.notShipped}</small>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="why-about">
        {filled(backtest.recorded, {
          runs: plain(language, recorded.replications),
          seed: recorded.seed,
          engine: recorded.engine,
        })}{" "}
        {backtest.chance}
      </p>
      <LiveWeek verifier={verifier} />
      <p className="why-about">{backtest.estimators}</p>
      <p className="why-about">{backtest.data}</p>
    </section>
  );
}

function LiveWeek({ verifier }: { verifier: Verifier | undefined }) {
  const { text, language } = useWhyWords();
  const { backtest } = text;
  const [days, setDays] = useState<readonly BacktestDay[]>([]);
  const [work, setWork] = useState<Work>({ status: "idle" });
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);
  const run = async (from: Verifier) => {
    const control = new AbortController();
    underWay.current = control;
    const { signal } = control;
    setDays([]);
    try {
      for (const date of await from.listDays()) {
        if (signal.aborted) return;
        setWork({ status: "running", date });
        const day = await from.runDay(date, LIVE_RUNS, signal);
        if (!signal.aborted) setDays((before) => [...before, day]);
      }
      setWork({ status: "idle" });
    } catch (error) {
      if (signal.aborted) return;
      setWork({ status: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const stop = () => {
    underWay.current?.abort();
    setWork({ status: "idle" });
  };
  return (
    <>
      <p className="why-actions">
        {work.status === "running" ? (
          <>
            <button type="button" className="quiet-button" onClick={stop}>
              {backtest.stop}
            </button>
            <output>{filled(backtest.running, { date: work.date })}</output>
          </>
        ) : (
          <button
            type="button"
            className="quiet-button"
            disabled={verifier === undefined}
            onClick={() => {
              if (verifier !== undefined) void run(verifier);
            }}
          >
            {filled(backtest.live, { runs: String(LIVE_RUNS) })}
          </button>
        )}
        {work.status === "failed" ? (
          <b className="why-wrong" role="alert">
            {filled(backtest.failed, { reason: work.reason })}
          </b>
        ) : null}
      </p>
      {days.length === 0 ? null : (
        <table className="why-live">
          <TableHead names={backtest.liveHead} />
          <tbody>
            {days.map(({ date, measured, simulated }) => (
              <tr key={date}>
                <th scope="row">{date}</th>
                <td className="figure">{percent(language, measured.abandonmentShare)}</td>
                <td className="figure">{percent(language, simulated.abandonmentShare)}</td>
                {[measured, simulated].map(({ meanWaitAnswered }, index) => (
                  <td className="figure" key={index === 0 ? "measured" : "simulated"}>
                    {filled(backtest.seconds, { value: plain(language, meanWaitAnswered) })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
