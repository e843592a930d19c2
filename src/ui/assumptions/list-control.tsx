import { Select } from "antd";
import type { DaysControl, NamesControl } from "#scenario/form-names.ts";
import type { FormField } from "#scenario/form-fields.ts";
import { useWords } from "#ui/text/use-words.ts";
import { choiceText } from "./choice-text.ts";

interface ListProps {
  readonly field: FormField;
  readonly label: string;
  readonly status: "" | "error";
  readonly onEnter: (value: unknown) => void;
}

const ALL = "all";

/** Chooses one or several of the scenario's own classes of customers, types of staff or kinds of contacts, by name. */
export function NamesSelect({ control, ...props }: ListProps & { control: NamesControl }) {
  const { field, label, status, onEnter } = props;
  const { t, language, say } = useWords();
  const { isMany, mayBeAll } = control;
  const options = [
    ...(mayBeAll ? [{ value: ALL, label: choiceText(ALL, language) }] : []),
    ...control.options.map(({ id, name }) => ({ value: id, label: say(name) })),
  ];
  const common = {
    "aria-label": label,
    status,
    options,
    popupMatchSelectWidth: false,
    placeholder: t("assumptions.none"),
  } as const;
  const { value } = field;
  if (!isMany)
    return (
      <Select
        {...common}
        className="assumption-select"
        value={typeof value === "string" ? value : null}
        onChange={(next) => onEnter(next)}
      />
    );
  const chosen: readonly string[] = Array.isArray(value) ? value : mayBeAll ? [ALL] : [];
  const choose = (next: readonly string[]) => {
    const added = next.find((id) => !chosen.includes(id));
    const some = next.filter((id) => id !== ALL);
    onEnter(mayBeAll && (added === ALL || some.length === 0) ? ALL : some);
  };
  return (
    <Select
      {...common}
      mode="multiple"
      className="assumption-select"
      value={[...chosen]}
      onChange={(next: string[]) => choose(next)}
    />
  );
}

/** A choice for each day of the horizon; days that are not named take the first. */
export function DaysSelect({ control, ...props }: ListProps & { control: DaysControl }) {
  const { field, label, status, onEnter } = props;
  const { t, language } = useWords();
  const [usual = ""] = control.options;
  const named: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const days = Array.from({ length: control.days }, (_, day) => named[day] ?? usual);
  return (
    <span className="assumption-days">
      {days.map((kind, day) => (
        <Select
          // A day has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={day}
          aria-label={`${label} · ${t("day.axisDay", { day: day + 1 })}`}
          className="assumption-select"
          popupMatchSelectWidth={false}
          status={status}
          value={kind}
          options={control.options.map((option) => ({
            value: option,
            label:
              control.days === 1
                ? choiceText(option, language)
                : `${t("day.axisDay", { day: day + 1 })} · ${choiceText(option, language)}`,
          }))}
          onChange={(next) => onEnter(days.map((one, i) => (i === day ? next : one)))}
        />
      ))}
    </span>
  );
}
