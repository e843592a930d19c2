import { formOf } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import { sectionsOf } from "#ui/assumptions/search.ts";
import { fieldName, valueText } from "#ui/assumptions/field-text.ts";
import type { Language } from "#ui/format/figure.ts";

/** From what nobody vouches for to what was measured. */
export const grades = ["none", "assumption", "vendor", "trade", "fact"] as const;
export type Grade = (typeof grades)[number];

/** One setting of the plan as the register shows it. */
export interface RegisterRow {
  readonly address: string;
  readonly grade: Grade;
  readonly part: Text;
  readonly name: string;
  readonly value: string;
  /** Plausible from where to where; empty where nobody says. */
  readonly range: string;
  /** In the language of the page where the file gives both, else as the file has it; empty for none. */
  readonly source: string;
}

/** Not in the form of assumptions, as they are edited on the chart of the day. */
const drawn = ["demand.shape", "staff.shifts", "staff.headcounts"] as const;
const drawnNames: Readonly<Record<(typeof drawn)[number], Text>> = {
  "demand.shape": { zh: "一天的咨询走势", en: "Shape of the day" },
  "staff.shifts": { zh: "班次", en: "Shifts" },
  "staff.headcounts": { zh: "各时段人数", en: "Headcounts by time" },
};

const sayIn = (text: string | Text, language: Language) =>
  typeof text === "string" ? text : text[language];

/** Every graded setting of a plan, those without a source first, then the weaker before the stronger; else in the order of the format. */
export function registerOf(scenario: Scenario, language: Language): readonly RegisterRow[] {
  const ofForm = sectionsOf(formOf(scenario)).flatMap(({ part, rows }) =>
    rows.flatMap((row): readonly RegisterRow[] => {
      if (row.type !== "field") return [];
      const { field, within } = row;
      // A choice or a law's kind has no figure to vouch for.
      if (field.control.kind !== "number" && field.source === undefined) return [];
      if (typeof field.value !== "number" && field.control.kind === "number") return [];
      const range = field.range?.map((end) => valueText(field, end, language)).join(" – ");
      return [
        {
          address: field.address,
          grade: field.source?.grade ?? "none",
          part: part.name,
          name: fieldName(field, within, language),
          value: valueText(field, field.value, language),
          range: range ?? "",
          source: field.source === undefined ? "" : sayIn(field.source.source, language),
        },
      ];
    }),
  );
  const ofChart = drawn.flatMap((address): readonly RegisterRow[] => {
    const found = scenario.sources[address];
    if (found === undefined) return [];
    const name = drawnNames[address];
    return [
      {
        address,
        grade: found.grade,
        part: name,
        name: name[language],
        value: "",
        range: "",
        source: sayIn(found.source, language),
      },
    ];
  });
  const rank = ({ grade }: RegisterRow) => grades.indexOf(grade);
  return [...ofForm, ...ofChart].toSorted((one, other) => rank(one) - rank(other));
}

/** How many settings have each grade. */
export function countsOf(rows: readonly RegisterRow[]): Readonly<Record<Grade, number>> {
  const counts = { none: 0, assumption: 0, vendor: 0, trade: 0, fact: 0 };
  for (const { grade } of rows) counts[grade]++;
  return counts;
}
