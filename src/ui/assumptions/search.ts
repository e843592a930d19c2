import type { Text } from "#units/text.ts";
import type { FormField, FormPart } from "#scenario/form-fields.ts";

/** A part's fields in one list, with the names of the parts between: what stands in one section of the drawer. */
export interface Section {
  readonly key: string;
  readonly part: FormPart;
  readonly rows: readonly Row[];
  /** What the thing belongs to, where the section is of one thing of several. */
  readonly group: Text | undefined;
}

/** A field, the switch of a part that may be left out, or a list that grows, and the parts around it within its section. */
export type Row =
  | {
      readonly type: "field";
      readonly field: FormField;
      readonly part?: undefined;
      readonly within: readonly FormPart[];
    }
  | {
      readonly type: "switch" | "list";
      readonly part: FormPart;
      readonly field?: undefined;
      readonly within: readonly FormPart[];
    };

/** One section for each part of the form; parts that are lists of named things give a section for each thing. */
export function sectionsOf(form: readonly FormPart[]): readonly Section[] {
  return form.flatMap((part) => {
    const things = part.members.filter(
      (member): member is FormPart =>
        member.type === "part" && (isThing(member) || member.address === RESERVES),
    );
    const own = {
      ...part,
      members: part.members.filter((member) => !things.includes(member as FormPart)),
    };
    const lists = own.members.filter(
      (member): member is FormPart => member.type === "part" && member.members.some(isThing),
    );
    const rest = {
      ...own,
      members: own.members.filter((member) => !lists.includes(member as FormPart)),
    };
    const inLists = lists.flatMap((list) =>
      list.members.filter((member): member is FormPart => member.type === "part"),
    );
    return [rest, ...things, ...inLists]
      .map((one) => ({
        key: one.address,
        part: one,
        rows: [
          ...switchOf(one),
          ...rowsOf(one, []),
          ...(one === rest ? lists.flatMap((list) => listRow(list, [])) : []),
        ],
        group: one === rest ? undefined : part.name,
      }))
      .filter(({ rows }) => rows.length > 0);
  });
}

/** One switch for each shift would crowd out what else is said of the staff. */
const RESERVES = "staff.shifts";

/** A whole section that a plan may do without begins with its switch. */
const switchOf = (part: FormPart): readonly Row[] =>
  part.isOptional ? [{ type: "switch", part, within: [] }] : [];

/** What adds to a list that grows. */
const listRow = (part: FormPart, within: readonly FormPart[]): readonly Row[] =>
  part.isGrowing ? [{ type: "list", part, within }] : [];

/** An element of a list. */
const isThing = (member: FormField | FormPart): boolean =>
  member.type === "part" && typeof member.path.at(-1) === "number";

function rowsOf(part: FormPart, within: readonly FormPart[]): readonly Row[] {
  return part.members.flatMap((member): readonly Row[] => {
    if (member.type === "field") return [{ type: "field", field: member, within }];
    const inside = [...rowsOf(member, [...within, member]), ...listRow(member, within)];
    return member.isOptional ? [{ type: "switch", part: member, within }, ...inside] : inside;
  });
}

/** Sections with the rows that hold every word typed, in either language or by address; sections without any are left out. */
export function searched(sections: readonly Section[], typed: string): readonly Section[] {
  const words = typed.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sections;
  return sections.flatMap((section) => {
    const rows = section.rows.filter((row) => {
      const text = wordsOf(section, row);
      return words.every((word) => text.includes(word));
    });
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
}

function wordsOf({ part }: Section, row: Row): string {
  const own = row.type === "field" ? row.field : row.part;
  return [part, ...row.within, own]
    .flatMap(({ name, about, address }) => [name.zh, name.en, about?.zh, about?.en, address])
    .join(" ")
    .toLowerCase();
}

/** How many figures the sections hold. */
export const countOf = (sections: readonly Section[]): number =>
  sections.reduce((sum, { rows }) => sum + rows.filter(({ type }) => type === "field").length, 0);
