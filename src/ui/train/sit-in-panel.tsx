import { useMemo } from "react";
import { lostIn, type Seated, steadyHand } from "#experiments/film/sit-in.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { duration, inOne, moneyInWords, plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import { PACE, useSitting } from "./use-sitting.ts";
import { useTrainWords } from "./words.ts";

/** Five minutes at a seat of the simulated day: choose whom to answer, and see what the seconds cost. */
export function SitInPanel({ scenario, seed }: { scenario: Scenario; seed: string }) {
  const { text, language, say } = useTrainWords();
  const { sit } = text;
  const { sitting, failure, state, phase, left, start, stop, choose } = useSitting(scenario, seed);
  const time = (length: number) => inOne(duration(language, Math.round(Math.max(0, length))));
  const yuan = (amount: number) => moneyInWords(language, amount);
  const lost = state === undefined ? undefined : lostIn(state);
  const until = state?.now ?? 0;
  const guests = sitting?.guests;
  const isOver = phase === "over";
  const steady = useMemo(
    () => (guests === undefined || !isOver ? undefined : lostIn(steadyHand(guests, until))),
    [guests, isOver, until],
  );
  const here = (state?.seats ?? []).flatMap((seat, place) =>
    seat.doing === "waiting" || seat.doing === "answered" || seat.doing === "thinking"
      ? [{ seat, place }]
      : [],
  );
  const waiting = here.filter(({ seat }) => seat.doing === "waiting");
  const gone = (state?.seats ?? []).filter(({ doing }) => doing === "gone").length;
  const isBusy = (state?.busyWith ?? -1) >= 0;
  const gap = (lost?.yuan ?? 0) - (steady?.yuan ?? 0);
  const about = (seat: Seated): string => {
    if (seat.doing === "waiting") return filled(sit.waits, { time: time(until - seat.asked) });
    if (seat.doing === "thinking") return sit.thinking;
    return filled(sit.typing, { time: time(seat.due - until) });
  };
  return (
    <>
      <section className="verdict" aria-label={text.region} id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          <h1>
            {phase !== "over" || lost === undefined
              ? sit.question
              : filled(sit.result, {
                  yuan: yuan(lost.yuan),
                  orders: plain(language, lost.orders, 1, true),
                })}
          </h1>
          <p className="quiet">
            {failure !== undefined
              ? filled(text.failed, { reason: failure })
              : phase !== "over" || state === undefined || steady === undefined
                ? sit.about
                : `${filled(sit.idle, { idle: time(state.idle), steady: yuan(steady.yuan) })}${
                    gap > 1 ? filled(sit.worth, { gap: yuan(gap) }) : sit.none
                  }`}
          </p>
          {phase === "over" && until >= (sitting?.length ?? 0) ? (
            <p className="quiet">
              {filled(sit.agent, {
                yuan: yuan((guests ?? []).reduce((sum, guest) => sum + guest.lost, 0)),
              })}
            </p>
          ) : null}
        </div>
      </section>
      <section className="sit-in">
        <p className="sit-bar">
          {phase === "running" ? (
            <>
              <button type="button" className="quiet-button" onClick={stop}>
                {sit.stop}
              </button>
              <b>{filled(sit.left, { time: time(left / PACE) })}</b>
            </>
          ) : (
            <button
              type="button"
              className="strong-button"
              disabled={sitting === undefined}
              onClick={start}
            >
              {sitting === undefined ? sit.loading : phase === "over" ? sit.again : sit.start}
            </button>
          )}
          <span>
            {state === undefined || lost === undefined
              ? sit.keys
              : filled(sit.so, {
                  sent: `${state.sent}`,
                  gone: `${gone}`,
                  yuan: yuan(lost.yuan),
                })}
          </span>
        </p>
        <ul className="sit-guests" aria-label={sit.list}>
          {phase !== "running"
            ? null
            : here.map(({ seat, place }) => {
                const key = waiting.findIndex((one) => one.place === place) + 1;
                return (
                  <li key={place}>
                    <button
                      type="button"
                      className={`guest is-${seat.doing}`}
                      aria-disabled={seat.doing !== "waiting" || isBusy}
                      onClick={() => choose(place)}
                    >
                      <kbd>{key > 0 && key < 10 ? key : ""}</kbd>
                      <span>
                        {say(scenario.customers[seat.guest.kind]?.name ?? { zh: "", en: "" })}{" "}
                        {seat.guest.number + 1}
                      </span>
                      <small>{filled(sit.turn, { count: `${seat.replies + 1}` })}</small>
                      <small>{about(seat)}</small>
                    </button>
                  </li>
                );
              })}
        </ul>
        <output className="sit-hands">
          {phase === "running" && !isBusy && waiting.length > 0 ? sit.free : ""}
        </output>
      </section>
    </>
  );
}
