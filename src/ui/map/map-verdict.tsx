import { type Language, moneyInWords, percent, plain } from "#ui/format/figure.ts";
import { extraType } from "#ui/plan/extra-temps.ts";
import { pieces } from "#ui/text/tagged.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { type Drawn, TEMPS } from "./draw-maps.ts";
import {
  contactsOfPoint,
  evenShare,
  type Prices,
  type Standing,
  standingOf,
  usualPrices,
} from "./map-figures.ts";
import { pointsText } from "./points-text.ts";
import { useReading } from "./use-reading.ts";

/** The answer in words, with its price, and what would turn it round. */
export function MapVerdict(props: { drawn: Drawn; prices: Prices; isDone: boolean }) {
  const { drawn, prices, isDone } = props;
  const { t, language, say } = useSpanWords();
  const { scenario, pair } = drawn;
  const read = useReading(scenario);
  const [first] = drawn.worlds;
  const lost = first?.map.surfaces["lost-sales"];
  if (first === undefined || lost === undefined) return null;
  const { axes, own } = first.question;
  const yuan = (amount: number) => moneyInWords(language, amount);
  const type = extraType(scenario);
  const asTemp =
    pair.y === "temps" && type !== undefined && type.kind !== "temp"
      ? t("map.noTemp", { type: say(type.name) })
      : "";
  const noBot =
    pair.x === "botResolved"
      ? ""
      : t(scenario.autoReply.bot === null ? "map.noBot" : "map.fullBot");
  const provisional = isDone ? "" : t("map.provisional");
  if (pair.x !== "botResolved" || pair.y !== "temps") {
    const best = lowest(lost.at, axes);
    const sentence = t("map.general", {
      x: read.value(pair.x, own.x),
      y: read.value(pair.y, own.y),
      bestX: read.value(pair.x, best.x),
      bestY: read.value(pair.y, best.y),
      lost: yuan(Math.max(0, lost.at(best))),
      now: yuan(Math.max(0, lost.at(own))),
    });
    // The least is lost where most people are added: whether they pay is another matter, and told as loud.
    const added = Math.round(best.y - own.y);
    const saved = Math.max(0, lost.at(own)) - Math.max(0, lost.at({ x: own.x, y: best.y }));
    const isPaid = pair.y === "temps" && added > 0;
    return (
      <>
        <h1>
          <span className="clause">
            <Marked sentence={sentence} />
          </span>
          {isPaid ? (
            <span className="clause">
              {paysWords(t, language, { count: added, saved, prices })}
            </span>
          ) : null}
        </h1>
        <p className="quiet">
          {noBot} {asTemp} {provisional}
        </p>
      </>
    );
  }
  const standing = standingOf(lost, own, axes, TEMPS, prices);
  const usual = usualPrices(scenario, drawn.hours);
  const { exchange, hire, bot, saved } = standing;
  const worlds = drawn.worlds.flatMap((world) => {
    const surface = world?.map.surfaces["lost-sales"];
    return world === undefined || surface === undefined
      ? []
      : [{ share: world.plan.returning, standing: standingOf(surface, own, axes, TEMPS, prices) }];
  });
  const most = pointsText((axes.x.to - own.x) * 100);
  const opening = {
    bot: t("map.botFirst"),
    hire: t("map.hireFirst"),
    alike: t("map.alike"),
    neither: t("map.neither"),
    unclear: "",
  };
  const sentence = !standing.isToldApart
    ? t("map.unclear", { count: TEMPS })
    : exchange.worth === undefined
      ? t("map.beyond", { count: TEMPS, points: most, hire: yuan(hire) })
      : exchange.worth <= 0
        ? t("map.worse", { count: TEMPS })
        : t("map.exchange", {
            count: TEMPS,
            points: pointsText(exchange.worth * 100),
            hire: yuan(hire),
            bot: yuan(bot ?? Number.NaN),
          });
  const profit = prices.margin * saved;
  return (
    <>
      <h1>
        <span className="clause">
          {opening[standing.first]}
          <Marked sentence={sentence} />
        </span>
        <span className="clause">
          <Marked
            sentence={
              standing.first === "neither"
                ? paying(t, yuan, standing, profit)
                : isDone
                  ? turning(t, language, standing, worlds)
                  : ""
            }
          />
        </span>
      </h1>
      <p className="quiet">
        {standing.isToldApart ? paysWords(t, language, { count: TEMPS, saved, prices }) : ""}{" "}
        {spread(t, standing)}{" "}
        {standing.first === "neither" && isDone
          ? unmarked(turning(t, language, standing, worlds))
          : ""}{" "}
        {t(prices.point === usual.point ? "map.price" : "map.priceTyped", {
          cost: plain(language, scenario.autoReply.bot?.cost ?? 0, 2),
          chats: plain(language, contactsOfPoint(scenario)),
          point: yuan(prices.point),
        })}{" "}
        {asTemp} {provisional}
      </p>
    </>
  );
}

type Translate = ReturnType<typeof useSpanWords>["t"];

/** What so many temps save and cost a day, and whether that pays. */
function paysWords(
  t: Translate,
  language: Language,
  { count, saved, prices }: { count: number; saved: number; prices: Prices },
): string {
  const [profit, hire] = [prices.margin * saved, prices.temp * count];
  return t("map.pays", {
    count,
    saved: moneyInWords(language, saved),
    margin: percent(language, prices.margin, 0),
    profit: moneyInWords(language, profit),
    hire: moneyInWords(language, hire),
    verdict: t(profit >= hire ? "map.paysYes" : "map.paysNo"),
  });
}

/** At which prices the two ways would earn back what they cost. */
function paying(
  t: Translate,
  yuan: (amount: number) => string,
  { exchange: { worth, count } }: Standing,
  profit: number,
): string {
  const temp = yuan(profit / count);
  return worth === undefined || worth <= 0
    ? t("map.payingTemp", { temp })
    : t("map.paying", { temp, point: yuan(profit / (100 * worth)) });
}

/** What it takes to turn the order round. */
function turning(
  t: Translate,
  language: "zh" | "en",
  { first }: Standing,
  worlds: Parameters<typeof evenShare>[0],
): string {
  const last = worlds.at(-1);
  if (first === "unclear" || last === undefined || worlds.length < 2) return "";
  const even = evenShare(worlds);
  if (even !== undefined) {
    const share = percent(language, even, 0);
    return t(first === "hire" ? "map.returnEvenBot" : "map.returnEven", { share });
  }
  const isBeyond = worlds.some(({ standing }) => standing.bot === undefined);
  return isBeyond
    ? t("map.returnBeyond")
    : t("map.returnSame", { share: percent(language, last.share, 0) });
}

function spread(t: Translate, { exchange, isToldApart }: Standing): string {
  const { low, high, worth } = exchange;
  if (!isToldApart || worth === undefined || worth <= 0) return "";
  if (low === undefined) return t("map.rangeNone");
  return high === undefined
    ? t("map.rangeOpen", { low: pointsText(low * 100) })
    : t("map.range", { low: pointsText(low * 100), high: pointsText(high * 100) });
}

/** A sentence with its live figures set off. */
function Marked({ sentence }: { sentence: string }) {
  return pieces(sentence).map(({ text, tag }, i) => (
    <span key={`${i}${tag ?? ""}`} className={tag === undefined ? undefined : "live-figure"}>
      {text}
    </span>
  ));
}

const unmarked = (sentence: string): string =>
  pieces(sentence)
    .map(({ text }) => text)
    .join("");

/** The corner or edge where least is lost, on a net fine enough for words. */
function lowest(
  at: (point: { x: number; y: number }) => number,
  { x, y }: { x: { from: number; to: number }; y: { from: number; to: number } },
) {
  let best = { x: x.from, y: y.from };
  for (let i = 0; i <= 12; i++)
    for (let j = 0; j <= 12; j++) {
      const point = {
        x: x.from + (i / 12) * (x.to - x.from),
        y: y.from + (j / 12) * (y.to - y.from),
      };
      if (at(point) < at(best)) best = point;
    }
  return best;
}
