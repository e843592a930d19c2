import { InputNumber, Select, Switch } from "antd";
import { useState } from "react";
import type { FormField } from "#scenario/form-fields.ts";
import { plain } from "#ui/format/figure.ts";
import { choiceText } from "./choice-text.ts";
import { DaysSelect, NamesSelect } from "./list-control.tsx";
import { Typed } from "./typed.tsx";
import { NumbersField, PairsField } from "./typed-list.tsx";
import { useWords } from "#ui/text/use-words.ts";

/** The control that fits a field; `onEnter` gets the value in the unit the scenario holds. */
export function FieldControl(props: {
  field: FormField;
  label: string;
  isWrong: boolean;
  /** An emptied field leaves the value out, told as null. */
  mayBeEmpty?: boolean;
  onEnter: (value: unknown) => void;
}) {
  const { field, label, isWrong, mayBeEmpty = false, onEnter } = props;
  const { language, t } = useWords();
  const { control, value } = field;
  const status = isWrong ? "error" : "";
  switch (control.kind) {
    case "number":
      return (
        <NumberControl
          {...props}
          isNullable={mayBeEmpty || value === null || value === undefined}
        />
      );
    case "choice":
    case "part-kind":
      return (
        <Select
          aria-label={label}
          className="assumption-select"
          popupMatchSelectWidth={false}
          status={status}
          placeholder={t("assumptions.none")}
          value={typeof value === "string" ? value : null}
          options={control.options.map((option) => ({
            value: option,
            label: choiceText(option, language),
          }))}
          onChange={(next) => onEnter(next)}
        />
      );
    case "names":
      return <NamesSelect control={control} {...props} status={status} />;
    case "numbers":
      return <NumbersField {...props} status={status} />;
    case "pairs":
      return <PairsField control={control} {...props} status={status} />;
    case "days":
      return <DaysSelect control={control} {...props} status={status} />;
    case "switch":
      return (
        <Switch aria-label={label} checked={value === true} onChange={(next) => onEnter(next)} />
      );
    case "clock":
    case "text":
      return (
        <Typed
          key={String(value)}
          label={label}
          status={status}
          value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
          hint={control.kind === "clock" ? t("assumptions.clock") : ""}
          onEnter={(typed) => onEnter(typed === "" && mayBeEmpty ? null : typed)}
        />
      );
  }
}

/** A share is typed in per cent; an empty field of a value that may be missing says "no limit". */
function NumberControl(props: {
  field: FormField;
  label: string;
  isWrong: boolean;
  isNullable: boolean;
  onEnter: (value: unknown) => void;
}) {
  const { field, onEnter } = props;
  const { t } = useWords();
  const per = field.unit === "share" ? 100 : 1;
  const shown = typeof field.value === "number" ? tidy(field.value * per) : null;
  const [typed, setTyped] = useState<number | null>(shown);
  const [lastShown, setLastShown] = useState(shown);
  if (lastShown !== shown) {
    setLastShown(shown);
    setTyped(shown);
  }
  const take = () => {
    if (typed === shown) return;
    if (typed !== null) onEnter(tidy(typed / per));
    else if (props.isNullable) onEnter(null);
    else setTyped(shown);
  };
  return (
    <InputNumber<number>
      aria-label={props.label}
      className="assumption-input"
      status={props.isWrong ? "error" : ""}
      controls={false}
      value={typed}
      placeholder={props.isNullable ? t("assumptions.none") : ""}
      suffix={<Unit unit={field.unit} value={shown} />}
      onChange={(value) => setTyped(value)}
      onBlur={take}
      onPressEnter={take}
      formatter={(value) => (value === undefined ? "" : String(value))}
      onStep={(value) => onEnter(tidy(value / per))}
      step={stepOf(shown ?? 1)}
    />
  );
}

const HOUR = 3600;
const DAY = 86_400;

/** What a field counts in; long times in hours or days beside their seconds. */
function Unit({ unit, value }: { unit: string | undefined; value: number | null }) {
  const { t, language } = useWords();
  if (unit === "s" && value !== null && value >= HOUR) {
    const [per, name] =
      value < 2 * DAY ? ([HOUR, "unitHours"] as const) : ([DAY, "unitDays"] as const);
    const long = `${plain(language, value / per, 1)} ${t(`assumptions.${name}`)}`;
    return <small>{`${t("assumptions.unitSeconds")} = ${long}`}</small>;
  }
  switch (unit) {
    case "share":
      return <small>%</small>;
    case "s":
      return <small>{t("assumptions.unitSeconds")}</small>;
    case "h":
      return <small>{t("assumptions.unitHours")}</small>;
    case "yuan":
      return <small>{t("assumptions.unitYuan")}</small>;
    case "yuan/h":
      return <small>{t("assumptions.unitYuanPerHour")}</small>;
    case "d":
      return <small>{t("assumptions.unitDays")}</small>;
    case "yuan/d":
      return <small>{t("assumptions.unitYuanPerDay")}</small>;
    case undefined:
      return null;
    default:
      return <small>{unit}</small>;
  }
}

/** Without the dust of binary fractions: 4.5 in place of 4.499999999999999. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** Arrow keys move by about a hundredth, in round steps. */
function stepOf(value: number): number {
  let step = 1;
  while (step * 100 > Math.abs(value) && step > 0.001) step /= 10;
  while (step * 1000 <= Math.abs(value)) step *= 10;
  return step;
}
