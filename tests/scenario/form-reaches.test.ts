import { describe, expect, test } from "vitest";
import { setElsewhere } from "#scenario/form-elsewhere.ts";
import { type FormField, formOf, type FormPart } from "#scenario/form-fields.ts";
import { growingLists } from "#scenario/growing-lists.ts";
import { patternOf } from "#scenario/path-text.ts";
import { placesOf, specimens } from "./whole-format.ts";

const fieldsOf = (members: readonly (FormField | FormPart)[]): readonly FormField[] =>
  members.flatMap((one) => (one.type === "field" ? [one] : fieldsOf(one.members)));

/** What the form has a field for, over plans that have every part of the format between them. */
const fields = specimens().flatMap((specimen) => fieldsOf(formOf(specimen)));
const reached = new Set(fields.map(({ path }) => patternOf(path)));
/** Fields whose control holds a whole list, or the list beside it as well. */
const lists = new Set(
  fields.flatMap(({ path, control }) => {
    const pattern = patternOf(path);
    if (control.kind === "pairs") return [pattern, pattern.replace(/shares$/u, "means")];
    return ["numbers", "names", "days"].includes(control.kind) ? [pattern] : [];
  }),
);
const told = setElsewhere.flatMap(({ patterns }) => patterns);

const isWithin = (place: string, pattern: string): boolean =>
  place === pattern || place.startsWith(`${pattern}.`);
/** Lists of things are told to be edited elsewhere without what their elements hold. */
const isTold = (place: string): boolean =>
  told.some((pattern) => (things.has(pattern) ? place === pattern : isWithin(place, pattern)));
const isInList = (place: string): boolean => [...lists].some((one) => isWithin(place, one));

const { leaves, lists: allLists } = placesOf();
/** Lists whose elements have fields of their own in the form. */
const things = new Set(
  [...allLists].filter((list) => [...reached].some((field) => field.startsWith(`${list}.*.`))),
);

describe("the form of all assumptions against the whole format", () => {
  test("the format is walked to its leaves", () => {
    expect(leaves.size).toBeGreaterThan(300);
    expect([...leaves]).toEqual(
      expect.arrayContaining([
        "staff.shifts.*.onCall.calledIn.share",
        "afterSales.reviews.mend.effort.quantiles.*.*",
        "platform.custom.gates.*.penalty.most",
      ]),
    );
  });

  test("each value has a field, or is told where else it is set", () => {
    const unreached = [...leaves].filter(
      (leaf) => !reached.has(leaf) && !isInList(leaf) && !isTold(leaf),
    );
    expect(unreached).toEqual([]);
  });

  test("each list can be added to and taken from, or is told where else it can", () => {
    const fixed = [...allLists].filter(
      (list) => !growingLists.includes(list) && !isInList(list) && !isTold(list),
    );
    expect(fixed).toEqual([]);
  });

  test("nothing is told to be set elsewhere that has a field, or that the format does not have", () => {
    const wrong = told.filter((pattern) => {
      const beneath = [...leaves, ...allLists].filter((place) => isWithin(place, pattern));
      return beneath.length === 0 || reached.has(pattern) || growingLists.includes(pattern);
    });
    expect(wrong).toEqual([]);
  });

  test("the lists that grow are lists of the format", () => {
    expect(growingLists.filter((list) => !allLists.has(list))).toEqual([]);
  });
});
