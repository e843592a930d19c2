import type { PairsControl } from "#scenario/form-rows.ts";
import type { FormField } from "#scenario/form-fields.ts";
import { plain } from "#ui/format/figure.ts";
import { useWords } from "#ui/text/use-words.ts";
import { numbersOf, numbersText, pairsOf, pairsText } from "./typed-numbers.ts";
import { Typed } from "./typed.tsx";

interface TypedListProps {
  readonly field: FormField;
  readonly label: string;
  readonly status: "" | "error";
  readonly onEnter: (value: unknown) => void;
}

/** A list of numbers in one field, typed one after the other; emptied it is left out. */
export function NumbersField({ field, label, status, onEnter }: TypedListProps) {
  const { t, language } = useWords();
  const shown = numbersText(field.value);
  const list = Array.isArray(field.value) ? (field.value as readonly unknown[]) : [];
  const sum = list.reduce<number>((total, one) => total + (typeof one === "number" ? one : 0), 0);
  return (
    <span className="assumption-list">
      <Typed
        key={shown}
        label={label}
        status={status}
        value={shown}
        hint={t("assumptions.numbersHint")}
        onEnter={(typed) => onEnter(numbersOf(typed) ?? null)}
      />
      {list.length === 0 ? null : (
        <small>
          {t("assumptions.numbersSum", { count: list.length, sum: plain(language, sum, 2) })}
        </small>
      )}
    </span>
  );
}

/** Pairs of a share and seconds in one field. */
export function PairsField(props: TypedListProps & { control: PairsControl }) {
  const { control, label, status, onEnter } = props;
  const { t } = useWords();
  const shown = pairsText(control.pairs);
  return (
    <span className="assumption-list">
      <Typed
        key={shown}
        label={label}
        status={status}
        value={shown}
        hint=""
        onEnter={(typed) => onEnter(pairsOf(typed))}
      />
      <small>{t(`assumptions.pairs.${control.law}`)}</small>
    </span>
  );
}
