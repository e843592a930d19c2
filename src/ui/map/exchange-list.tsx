import { inOne, money } from "#ui/format/figure.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import type { World } from "./draw-maps.ts";
import { breakEvenAt, gainsOfEach, type Prices, standingOf } from "./map-figures.ts";
import { pointsText } from "./points-text.ts";

const counts = [4, 8, 12] as const;

/** How many points of bot some temps make up for, what both cost, and up to which temp profit pays the wage. */
export function ExchangeList({ world, prices }: { world: World; prices: Prices }) {
  const { t, language } = useSpanWords();
  const { axes, own } = world.question;
  const lost = world.map.surfaces["lost-sales"];
  if (lost === undefined) return null;
  const yuan = (amount: number) => inOne(money(language, amount));
  const most = pointsText((axes.x.to - own.x) * 100);
  const even = breakEvenAt(lost, own.x, axes.y, prices);
  const gains = gainsOfEach(lost, own, axes.y, prices.margin);
  const top = Math.max(prices.temp, ...gains);
  const isSome = even !== undefined || (gains[0] ?? 0) >= prices.temp;
  const isTold = standingOf(lost, own, axes, Math.max(...counts), prices).isToldApart;
  return (
    <section className="exchange-list">
      <h2>{t("map.list")}</h2>
      <ul>
        {counts.map((count) => {
          const { exchange, hire, bot } = standingOf(lost, own, axes, count, prices);
          const { worth } = exchange;
          const isLess = worth !== undefined && worth <= 0;
          return (
            <li key={count}>
              <p>
                {t("map.listRow", { count })}{" "}
                <b>
                  {worth === undefined
                    ? t("map.listMore", { points: most })
                    : isLess
                      ? t("map.listLess")
                      : t("map.listPoints", { points: pointsText(worth * 100) })}
                </b>
              </p>
              <p className="exchange-costs">
                <span className="of-hire">{t("map.hireCost", { yuan: yuan(hire) })}</span>
                {bot === undefined || isLess ? null : (
                  <span className="of-bot">{t("map.botCost", { yuan: yuan(bot) })}</span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      <div className="temp-gains" aria-hidden="true">
        {gains.map((gain, i) => (
          <span
            key={`${i + 1}`}
            className={gain >= prices.temp ? "pays" : "not"}
            style={{ height: `${(44 * Math.max(0, gain)) / top}px` }}
          />
        ))}
        <i style={{ bottom: `${(44 * prices.temp) / top}px` }} />
      </div>
      <p className="even-words">
        {!isSome
          ? t("map.evenNone")
          : !isTold
            ? t("map.evenUntold")
            : even !== undefined
              ? t("map.even", { count: Math.round(even - own.y) })
              : t("map.evenAll")}
      </p>
    </section>
  );
}
