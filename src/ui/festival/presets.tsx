import { applyFestival } from "#scenario/presets/festivals.ts";
import type { Era, Festival } from "#scenario/presets/festival.ts";
import type { Text } from "#units/text.ts";
import { filled } from "#ui/text/filled.ts";
import type { Apply } from "./festival.tsx";
import { festivalStep, useFestivalWords } from "./words.ts";

const eras: readonly Era[] = [
  "one-day",
  "two-wave",
  "eight-pm",
  "month-long",
  "ordinary",
  "incident",
];

/** Festivals by how the sale was held, each a button that lays it over the shop's ordinary days. */
export function Presets(props: {
  festivals: readonly Festival[];
  /** Visitors of an ordinary day. */
  ordinary: number;
  apply: Apply;
  /** Name of the plan. */
  current: Text;
}) {
  const { text, say } = useFestivalWords();
  const { festivals, ordinary, apply, current } = props;
  return (
    <section aria-labelledby="festival-presets">
      <h2 id="festival-presets">{text.presets}</h2>
      <p className="festival-note">{text.presetsNote}</p>
      <div className="festival-presets">
        {eras.map((era) => (
          <div key={era}>
            <h3>{text.eras[era]}</h3>
            <ul>
              {festivals
                .filter((one) => one.era === era)
                .map((one) => (
                  <li key={one.id}>
                    <button
                      type="button"
                      aria-pressed={one.name.zh === current.zh}
                      onClick={() =>
                        apply(
                          (scenario) => applyFestival(scenario, one, ordinary),
                          festivalStep("preset", one.name),
                        )
                      }
                    >
                      {say(one.name)}{" "}
                      <small>{filled(text.presetDays, { days: String(one.days) })}</small>
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
