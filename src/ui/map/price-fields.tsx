import { plain } from "#ui/format/figure.ts";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import type { Prices } from "./map-figures.ts";

const MOST = 100_000;

const within = (most: number) => (typed: string) => {
  const value = Number(typed.replaceAll(",", ""));
  return typed.trim() !== "" && value >= 0 && value <= most ? value : undefined;
};

/** What the two ways cost, and what sales leave: typed, and the map follows. */
export function PriceFields(props: {
  prices: Prices;
  hasBot: boolean;
  onChange: (change: Partial<Prices>) => void;
}) {
  const { prices, onChange } = props;
  const { t, language } = useSpanWords();
  const field = (
    name: string,
    value: number,
    most: number,
    unit: string,
    enter: (value: number) => void,
  ) => (
    <div className="price-field">
      <span>{name}</span>
      <TypedField
        label={name}
        value={plain(language, value, 1)}
        read={within(most)}
        hint={t("map.priceHint", { max: plain(language, most) })}
        onEnter={enter}
        inputMode="decimal"
        width={8}
      />
      <small>{unit}</small>
    </div>
  );
  return (
    <section className="price-fields">
      <h2>{t("map.pricesHeading")}</h2>
      {field(t("map.priceTemp"), prices.temp, MOST, t("map.unitYuan"), (temp) =>
        onChange({ temp }),
      )}
      {props.hasBot
        ? field(t("map.pricePoint"), prices.point, MOST, t("map.unitYuan"), (point) =>
            onChange({ point }),
          )
        : null}
      {field(t("map.priceMargin"), prices.margin * 100, 100, t("map.unitPercent"), (percent) =>
        onChange({ margin: percent / 100 }),
      )}
    </section>
  );
}
