import { useMemo, useState } from "react";
import { lostIn, type Seated, steadyHand } from "#experiments/film/sit-in.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { duration, inOne, moneyInWords, plain } from "#ui/format/figure.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { filled } from "#ui/text/filled.ts";
import { PACE, useSitting } from "./use-sitting.ts";
import { useTrainWords } from "./words.ts";

/** Five minutes at a seat of the sample shop, or of the plan in hand as it stood when the seat was taken. */
export function SitInPanel(props: { sample: Scenario; own: Scenario | undefined; seed: string }) {
  const { sample, own, seed } = props;
  const [{ taken, number }, setTaken] = useState({ taken: sample, number: 0 });
  const others = [own, taken].filter((shop) => shop !== undefined && shop !== sample);
  const choices = [...new Set([sample, ...others])] as readonly Scenario[];
  return (
    <Seat
      key={number}
      scenario={taken}
      seed={seed}
      sample={sample}
      choices={choices}
      onTake={(shop) => setTaken({ taken: shop, number: number + 1 })}
    />
  );
}

/** Choose whom to answer, and see what the seconds cost. */
function Seat(props: {
  scenario: Scenario;
  seed: string;
  sample: Scenario;
  choices: readonly Scenario[];
  onTake: (shop: Scenario) => void;
}) {
  const { scenario, seed, sample, choices, onTake } = props;
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
        {choices.length < 2 || phase === "running" ? null : (
          <Choice
            name="sit-shop"
            legend={sit.shop}
            value={`${choices.indexOf(scenario)}`}
            options={choices.map((shop, i) => {
              const label = shop === sample ? sit.sample : say(shop.name);
              return { value: `${i}`, label, face: label };
            })}
            onChoose={(place) => {
              const shop = choices[Number(place)];
              if (shop !== undefined) onTake(shop);
            }}
          />
        )}
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
