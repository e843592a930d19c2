import { z } from "zod";
import { isClock } from "#units/clock.ts";

/**
 * Gives a field its name and, where the name does not say all, a sentence: read by the published schema, by the
 * sentences of the reader and by forms.
 */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  zh: string,
  en: string,
  about?: { readonly zh: string; readonly en: string },
): Schema {
  const described = about ? { description: about.en, zhDescription: about.zh } : {};
  return schema.meta({ title: en, zh, ...described }) as Schema;
}

/** A name or sentence in both languages of the product. */
export const text = z.strictObject({
  zh: field(z.string().min(1).max(400), "中文", "Chinese"),
  en: field(z.string().min(1).max(400), "英文", "English"),
});

/** A short name by which other parts of the file point to this one. */
export const id = field(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), "代号", "Id");

/** A part of a whole. */
export const share = z.number().min(0).max(1).meta({ unit: "share" });

/** A length of time in seconds. */
export const time = z.number().min(0).max(1e9).meta({ unit: "s" });

/** A moment: "20:00", "20:00:30", "44:00" (20:00 of the second day), or seconds from midnight of the first day. */
export const clock = z
  .union([
    z.string().refine(isClock).meta({ pattern: "^\\d{1,7}:[0-5]\\d(:[0-5]\\d)?$" }),
    z.number().min(0).max(1e9),
  ])
  .meta({ unit: "clock" });

export const factor = z.number().min(0).max(1000);
export const count = z.int().min(0).max(100_000);
