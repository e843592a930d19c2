import type { Comparison } from "#experiments/compare.ts";
import { plain } from "#ui/format/figure.ts";
import { daysTogether } from "#ui/charts/day-window.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { useWidth } from "#ui/parts/use-width.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import type { ComparedPlan } from "#ui/plan/compared.ts";

/** Half hours, or longer stretches where the horizon is long or room is short: cells in a row, and how wide they must be. */
const DAY = 86_400;
const CELLS = [48, 24, 12, 8] as const;
const LEAST_WIDTH = 19;

/** Which half hours a plan saves, in yuan against the base: numbers on a hue each way. */
export function SavedSlots({
  comparison,
  plans,
}: {
  comparison: Comparison;
  plans: readonly ComparedPlan[];
}) {
  const { t, language } = useSpanWords();
  const { slots } = comparison.base;
  const [box, room] = useWidth();
  const cells = CELLS.find((count) => room / count >= LEAST_WIDTH) ?? CELLS[3];
  const group = Math.ceil(slots.count / cells);
  const rows = comparison.others.map(({ study }, i) => ({
    plan: plans[i + 1],
    saved: grouped(
      (comparison.base.bySlot["lost-sales"]?.mean ?? []).map(
        (yuan, slot) => yuan - (study.bySlot["lost-sales"]?.mean[slot] ?? 0),
      ),
      group,
    ),
  }));
  const most = Math.max(1, ...rows.flatMap(({ saved }) => saved.map(Math.abs)));
  const unit = most >= 20_000 ? 1000 : most >= 2000 ? 100 : most >= 200 ? 10 : 1;
  const width = group * slots.width;
  const isSeveral = daysTogether(comparison.base) > 1;
  const momentOf = (at: number) =>
    isSeveral
      ? `${t("day.axisDay", { day: Math.floor(at / DAY) + 1 })} ${toClock(seconds(at % DAY))}`
      : toClock(seconds(at));
  const moments = Array.from({ length: Math.ceil(slots.count / group) }, (_, i) =>
    momentOf(slots.from + i * width),
  );
  return (
    <section
      className="saved-slots"
      aria-labelledby="saved-heading"
      data-picture={t("compare.savedHeading")}
    >
      <h2 id="saved-heading">
        {t("compare.savedHeading")}{" "}
        <small>{t("compare.savedUnit", { unit: plain(language, unit) })}</small>
      </h2>
      <div ref={box}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t("compare.plan")}</span>
              </th>
              {moments.map((moment, i) => (
                <th key={moment} scope="col">
                  <span className={i % (cells / 8) === 0 ? undefined : "unseen"}>{moment}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ plan, saved }) => (
              <tr key={plan?.id}>
                <th scope="row">{plan?.id === "*" ? t("compare.tried") : plan?.id}</th>
                {saved.map((yuan, i) => (
                  <td key={moments[i]} className={heat(yuan, most)}>
                    {Math.abs(yuan) < unit / 2 ? "" : plain(language, yuan / unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SavePicture />
    </section>
  );
}

function grouped(values: readonly number[], group: number): readonly number[] {
  return Array.from({ length: Math.ceil(values.length / group) }, (_, i) =>
    values.slice(i * group, (i + 1) * group).reduce((sum, value) => sum + (value || 0), 0),
  );
}

function heat(yuan: number, most: number): string {
  const part = Math.abs(yuan) / most;
  const step = part > 0.6 ? 4 : part > 0.3 ? 3 : part > 0.12 ? 2 : part > 0.02 ? 1 : 0;
  return step === 0 ? "" : `${yuan > 0 ? "saved" : "cost"}-${step}`;
}
