import { deflateSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "#reading/limits.ts";
import { readFile } from "#reading/read-file.ts";
import { csvText, gb18030, utf8, workbook } from "./make-files.ts";
import { only, read } from "./read.ts";

const counts = Array.from({ length: 24 }, (_, hour) => hour);

/** The sentence a refusal gives. */
function refusal(bytes: Uint8Array): string {
  const answer = readFile(bytes, "x");
  if (answer.ok) throw new Error("was read");
  expect(answer.problems).toHaveLength(1);
  expect(answer.problems[0]?.zh).toMatch(/[\u4e00-\u9fff].*。$/);
  return answer.problems[0]?.en ?? "";
}

/** Writes a number of four bytes at the entry of the directory that `offset` is counted from. */
function patched(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
  return copy;
}

describe("hostile files are refused in a sentence", () => {
  test("nothing at all", () => expect(refusal(new Uint8Array())).toMatch(/empty/));

  test("a file over 40 MB", () =>
    expect(refusal(new Uint8Array(limits.bytes + 1))).toMatch(/40 MB/));

  test("an archive that says it unpacks to 400 MB", () => {
    const zip = zipSync({
      "xl/worksheets/sheet1.xml": strToU8("<row/>"),
      "xl/workbook.xml": strToU8("<x/>"),
    });
    expect(refusal(patched(zip, 24, 200_000_000))).toMatch(/160 MB/);
  });

  test("a real bomb: 170 MB in under 2 MB", () => {
    const zip = zipSync({ "xl/workbook.xml": new Uint8Array(170_000_000) }, { level: 1 });
    expect(zip.length).toBeLessThan(2_000_000);
    expect(refusal(zip)).toMatch(/160 MB/);
  });

  test("an archive that hides its sizes, which ends within what it said", () => {
    const content = deflateSync(new Uint8Array(5_000_000));
    expect(content.length).toBeLessThan(20_000);
    const zip = zipSync({ "xl/workbook.xml": new Uint8Array(5_000_000) });
    expect(refusal(patched(zip, 24, 0))).toMatch(/160 MB/);
    expect(refusal(patched(zip, 24, 100))).toMatch(/damaged|no xlsx|empty/);
  });

  test("half a workbook", () => {
    const bytes = workbook({ A: [["日期"], ["2025-10-18"]] });
    expect(refusal(bytes.slice(0, bytes.length / 2))).toMatch(/damaged/);
  });

  test("an archive of something else", () =>
    expect(refusal(zipSync({ "a.txt": strToU8("hello") }))).toMatch(/no xlsx/));

  test("an old .xls and a picture", () => {
    const old = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    );
    expect(refusal(old)).toMatch(/no table/);
    expect(
      refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 255, 254)),
    ).toMatch(/no table/);
  });
});

test("a cell in the last corner of a sheet costs no memory", () => {
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>`;
  const bytes = zipSync({
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
  });
  expect(only(read(bytes)).rows).toBe(2);
});

test("formulas and scripts in cells are text and nothing more", () => {
  const bad = [
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://x","y")',
    "@SUM(1)",
    "+1+1",
  ];
  const header = ["日期", ...counts.map(String), ...bad];
  const rows = [header, ["2025-10-18", ...counts, ...bad]];
  const table = only(read(gb18030(csvText(rows))));
  expect(table.content.kind).toBe("hours");
  expect(table.samples.slice(25)).toEqual(["", "", "", "", ""]);
  const book = only(
    read(
      workbook({
        A: [
          ["日期", ...counts.map(String)],
          [
            "2025-10-18",
            ...counts.map((n) => ({ formula: `WEBSERVICE("http://x")+${n}`, value: String(n) })),
          ],
        ],
      }),
    ),
  );
  if (book.content.kind !== "hours") throw new Error(book.content.kind);
  expect(book.content.days[0]?.counts).toEqual(counts);
});

test("doctypes and entities of a sheet are never expanded", () => {
  const xml =
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
  const bytes = zipSync({
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(xml),
  });
  expect(only(read(bytes)).rows).toBe(1);
});

/** A reading ends in tables or in problems, and soon. */
function ends(bytes: Uint8Array): void {
  const answer = readFile(bytes, "x.csv");
  const isClear = answer.ok
    ? answer.value.tables.length > 0
    : answer.problems.every(({ zh, en }) => zh !== "" && en !== "");
  expect(isClear).toBe(true);
}

describe("whatever the file holds, reading ends in tables or in problems", () => {
  test("any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), ends), { numRuns: 300, seed: 1 });
  });

  test("any table of odd cells", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "日期",
        "0",
        "23",
        "时段",
        "咨询人数",
        "买家",
        "客服",
        "消息时间",
        "发送方",
        "付款时间",
        "合计",
        "",
        "-",
        "延迟统计",
        "2025-10-18",
        "20:00",
        "84.2%",
        "1,234",
        "1e308",
        "９",
        "=1+1",
        '"',
      ),
      fc.string({ maxLength: 8 }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.constantFrom(",", "\t", ";"), (table, by) =>
        ends(utf8(csvText(table, by))),
      ),
      { numRuns: 300, seed: 2 },
    );
  });

  test("a workbook with bytes turned", () => {
    const whole = workbook({
      A: [
        ["日期", ...counts.map(String)],
        ["2025-10-18", ...counts],
      ],
    });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, cut) => {
        const copy = whole.slice();
        copy[at] = value;
        ends(copy);
        ends(whole.slice(0, cut));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test("long runs of what patterns could stumble over end within two seconds", () => {
    const nasty = ["(", "[", "<rPh", '"', "1,", " ", "年", "-", "00:", "&#", "2025-1"].map((part) =>
      part.repeat(60_000),
    );
    const start = performance.now();
    for (const text of nasty) {
      ends(utf8(text));
      ends(utf8(`日期,咨询人数\n${text},${text}\n`));
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
