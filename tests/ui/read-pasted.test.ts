import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPasted } from "#ui/scenario-editor/read-pasted.ts";
import { typedClock, typedNumber } from "#ui/scenario-editor/typed.ts";

const day = Array.from({ length: 24 }, (_, hour) => 10 + hour);

describe("a pasted day", () => {
  test("is one number a row, or one row of cells", () => {
    const read = { fits: true, values: day, isShares: false };
    expect(readPasted(day.join("\n"), [24, 48])).toEqual(read);
    expect(readPasted(`${day.join("\r\n")}\r\n`, [24, 48])).toEqual(read);
    expect(readPasted(day.join("\t"), [24, 48])).toEqual(read);
  });

  test("may have a heading and times before the numbers", () => {
    const rows = ["时段\t咨询人数", ...day.map((value, hour) => `${hour}:00\t${value}`)];
    expect(readPasted(rows.join("\n"), [24])).toMatchObject({ fits: true, values: day });
  });

  test("may be grouped by thousands, full-width, in 万 or in per cent", () => {
    const rows = [
      "1,234",
      "１２３４",
      "1，234.5",
      "1.2万",
      ...Array.from({ length: 20 }, () => "5"),
    ];
    const read = readPasted(rows.join("\n"), [24]);
    expect(read.fits && read.values.slice(0, 4)).toEqual([1234, 1234, 1234.5, 12_000]);
    expect(readPasted(day.map((value) => `${value}%`).join("\n"), [24])).toMatchObject({
      fits: true,
      isShares: true,
    });
  });

  test("names the row and what stands there where a cell is no number", () => {
    const rows = day.map(String);
    rows[4] = "约 30";
    rows[9] = "";
    rows[11] = "-5";
    rows[12] = "1,23";
    expect(readPasted(rows.join("\n"), [24])).toEqual({
      fits: false,
      why: "cells",
      wrong: [
        { row: 5, text: "约 30" },
        { row: 10, text: "" },
        { row: 12, text: "-5" },
        { row: 13, text: "1,23" },
      ],
    });
  });

  test("is refused with a reason where rows are missing, all are nought, or there is nothing", () => {
    expect(readPasted("1\n2\n3", [24, 48])).toEqual({ fits: false, why: "count", rows: 3 });
    expect(readPasted(day.map(() => 0).join("\n"), [24])).toEqual({ fits: false, why: "zero" });
    expect(readPasted(" \n", [24])).toEqual({ fits: false, why: "empty" });
  });

  test("reads back whatever a spreadsheet would write", () => {
    const value = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 48, maxLength: 48 }), (values) => {
        const text = values.map((one) => one.toLocaleString("en-GB")).join("\r\n");
        expect(readPasted(text, [24, 48])).toEqual({ fits: true, values, isShares: false });
      }),
    );
  });
});

test("moments and numbers are read as people type them", () => {
  expect(["8", "8:30", "０８：３０", "0830", "24:00", "8点半", "8点"].map(typedClock)).toEqual([
    28_800, 30_600, 30_600, 30_600, 86_400, 30_600, 28_800,
  ]);
  expect(["", "8:75", "noon", "-1"].map(typedClock)).toEqual(Array(4).fill(undefined));
  expect(["1,234", "１２", "1.2万", "×3.2", "x"].map(typedNumber)).toEqual([
    1234,
    12,
    12_000,
    3.2,
    undefined,
  ]);
});
