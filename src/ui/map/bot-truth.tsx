import { inOne, money, percent } from "#ui/format/figure.ts";
import { useWords } from "#ui/text/use-words.ts";
import { returningShares, TEMPS, type World } from "./draw-maps.ts";
import { type Prices, standingOf } from "./map-figures.ts";
import { pointsText } from "./points-text.ts";

/** Points of bot whose worth is compared between the worlds. */
const POINTS = 0.05;

/** What the console's figure is worth when people come back, and which number to measure. */
export function BotTruth(props: {
  worlds: readonly (World | undefined)[];
  isDone: boolean;
  prices: Prices;
}) {
  const { t, language } = useWords();
  const worlds = props.worlds.flatMap((world) => {
    const lost = world?.map.surfaces["lost-sales"];
    if (world === undefined || lost === undefined) return [];
    const { axes, own } = world.question;
    const better = { ...own, x: Math.min(axes.x.to, own.x + POINTS) };
    const { exchange } = standingOf(lost, own, axes, TEMPS, props.prices);
    const share = world.plan.returning;
    return [
      {
        share,
        resolved: own.x * (1 - share) * 100,
        back: own.x * share * 100,
        gain: -lost.gap(own, better).mean,
        points: (better.x - own.x) * 100,
        worth:
          exchange.worth === undefined
            ? `>${pointsText((axes.x.to - own.x) * 100)}`
            : pointsText(exchange.worth * 100),
      },
    ];
  });
  const [now] = worlds;
  if (now === undefined) return null;
  const rows = [
    ["resolved", ({ resolved }: typeof now) => resolved.toFixed(1)],
    ["back", ({ back }: typeof now) => back.toFixed(1)],
    ["gain", ({ gain }: typeof now) => inOne(money(language, gain))],
    ["worth", ({ worth }: typeof now) => worth],
  ] as const;
  return (
    <section className="bot-truth">
      <h2>{t("map.truth")}</h2>
      <p>{t("map.truthLead")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("map.truthShare")}</th>
            {worlds.map(({ share }) => (
              <th scope="col" key={share}>
                {share === 0 ? t("map.truthNone") : percent(language, share, 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, cell]) => (
            <tr key={row}>
              <th scope="row">{t(`map.truthRows.${row}`, { points: pointsText(now.points) })}</th>
              {worlds.map((world) => (
                <td key={world.share}>{cell(world)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {props.isDone || worlds.length === returningShares.length ? null : (
        <p className="quiet">{t("map.truthWaiting")}</p>
      )}
      <p className="measure">
        <b>{t("map.measure")}</b> {t("map.measureHow")}
      </p>
    </section>
  );
}
