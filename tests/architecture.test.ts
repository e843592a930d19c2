import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";

/** The map: what each layer may import from the others. */
const layers: Readonly<Record<string, string>> = {
  units: "",
  random: "units",
  rules: "units",
  staff: "units",
  statistics: "units",
  scenario: "units random rules staff",
  engine: "units random staff scenario",
  kernel: "",
  outcomes: "units rules statistics scenario engine",
  reading: "units scenario",
  calibration: "units random statistics scenario reading",
  experiments: "units rules staff statistics scenario engine outcomes",
  verification: "units random staff rules statistics scenario engine outcomes experiments",
  "own-day": "units random statistics scenario engine outcomes reading calibration experiments",
  writing: "",
  workers: "scenario reading calibration own-day experiments verification writing tests",
  pool: "scenario reading calibration own-day experiments workers",
  ui: "units rules staff statistics scenario outcomes reading calibration own-day experiments writing pool scenarios tests CHANGELOG.md",
  main: "ui",
  cli: "units statistics scenario engine outcomes reading calibration own-day experiments verification pool workers scenarios",
  scenarios: "",
  /** Recorded data only, never code: the theory cases and the recorded weeks. */
  tests: "",
  "CHANGELOG.md": "",
};

/** The home of each package: nobody else imports it. `node:` stands for all of Node's modules. */
const homes: Readonly<Record<string, string>> = {
  seedrandom: "random",
  "simple-statistics": "statistics",
  zod: "scenario",
  "jsonc-parser": "scenario",
  papaparse: "reading",
  fflate: "reading",
  comlink: "workers pool cli",
  react: "ui main",
  "react-dom": "ui main",
  antd: "ui main",
  "@ant-design/icons": "ui main",
  dayjs: "ui main",
  recharts: "ui main",
  i18next: "ui main",
  "react-i18next": "ui main",
  uqr: "ui",
  "write-excel-file": "writing",
  yalps: "experiments",
  highs: "workers",
  simjs: "cli",
  bullmq: "cli",
  ioredis: "cli",
  "node:": "cli workers/*.node.ts",
};

/** Here every result must have the same bits in every engine, and `**` does not. */
const exactLayers = "random scenario engine kernel outcomes statistics calibration own-day";

/** One import: `address` is undefined where it is computed, and so cannot be checked. */
interface Import {
  readonly address: string | undefined;
  readonly how: "import" | "new URL";
}

interface Source {
  readonly imports: readonly Import[];
  /** How often `**` is used with anything but powers of two written out, such as `2 ** 32`. */
  readonly powers: number;
}

function read(file: string, text: string): Source {
  const imports: Import[] = [];
  let powers = 0;
  const add = (node: unknown, how: Import["how"] = "import") => {
    imports.push({ address: textOf(node), how });
  };
  const { program, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new SyntaxError(`${file}: ${errors[0].message}`);
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source);
    },
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    CallExpression: ({ callee, arguments: [pattern] }) => {
      if (text.slice(callee.start, callee.end) !== "import.meta.glob") return;
      const patterns = pattern?.type === "ArrayExpression" ? pattern.elements : [pattern];
      // What begins with "!" takes files away.
      for (const one of patterns) if (!textOf(one)?.startsWith("!")) add(one);
    },
    NewExpression: ({ callee, arguments: [address, base] }) => {
      if (callee.type !== "Identifier" || callee.name !== "URL" || base === undefined) return;
      if (text.slice(base.start, base.end) === "import.meta.url") add(address, "new URL");
    },
    BinaryExpression: ({ operator, left, right }) => {
      if (operator !== "**") return;
      const isPowerOfTwo = /^2 \*\* -?\d+$/.test(text.slice(left.start, right.end));
      if (!isPowerOfTwo) powers++;
    },
    AssignmentExpression: ({ operator }) => {
      if (operator === "**=") powers++;
    },
  }).visit(program);
  return { imports, powers };
}

/** The text of a string or of a template without placeholders. */
function textOf(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if ("value" in node && typeof node.value === "string") return node.value;
  if (!("quasis" in node) || !Array.isArray(node.quasis) || node.quasis.length !== 1) {
    return undefined;
  }
  return node.quasis[0].value.cooked;
}

/** The layer of a file: `src/engine/x.ts` is in engine, `src/main.tsx` in main, `workers/x.ts` in workers, src/engine/kernel by itself. */
function layerOf(file: string): string | undefined {
  const [top = "", folder = "", room] = file.split("/");
  const layer = top === "src" ? folder.replace(/^main\.tsx$/, "main") : top;
  return room === "kernel" ? room : Object.hasOwn(layers, layer) ? layer : undefined;
}

/** A file of the project that `address` leads to, or undefined for a package. */
function fileAt(from: string, { address = "", how }: Import): string | undefined {
  const path = address.replace(/[?].*$/, "");
  if (/^#(workers\/|scenarios\/|tests\/|CHANGELOG)/.test(path)) return path.slice(1);
  if (path.startsWith("#")) return `src/${path.slice(1)}`;
  const isRelative = path.startsWith(".") || how === "new URL";
  return isRelative ? posix.join(posix.dirname(from), path) : undefined;
}

const isAmong = (list: string | undefined, name: string) => (list ?? "").split(" ").includes(name);

/** What is wrong with one import of `from`, in a sentence; undefined when nothing is. */
function fault(from: string, one: Import): string | undefined {
  const { address, how } = one;
  const own = layerOf(from);
  if (own === undefined) return undefined;
  if (address === undefined) return `a computed ${how} cannot be checked`;
  const target = fileAt(from, one);
  if (target === undefined) return packageFault(from, own, address);
  const other = layerOf(target);
  if (other === undefined) return `${address} leads to no known layer`;
  if (!posix.basename(target).includes(".")) return `${address} lacks its extension`;
  if (other === "tests" && !/\.(json|csv)$/.test(target)) return `${address} is code of the tests`;
  if (how === "import" && address.includes("..")) return `${address} climbs: write #layer/file.ts`;
  if (other === own) return undefined;
  if (how === "import" && address.startsWith(".")) {
    return `${address} crosses layers: write #layer/file.ts`;
  }
  return isAmong(layers[own], other) ? undefined : `${own} may not import ${other} (${address})`;
}

function packageFault(from: string, own: string, address: string): string | undefined {
  const parts = address.split("/");
  const name = address.startsWith("node:")
    ? "node:"
    : parts.slice(0, address.startsWith("@") ? 2 : 1).join("/");
  if (!Object.hasOwn(homes, name)) return `${name} has no home in the table`;
  const isNodeWorker = /^workers\/[^/]+\.node\.ts$/.test(from);
  if (isAmong(homes[name], own)) return undefined;
  if (isNodeWorker && isAmong(homes[name], "workers/*.node.ts")) return undefined;
  return `${own} may not import ${address}: its home is ${homes[name]}`;
}

/** All that is wrong with one file, as "file: sentence". */
function faults(file: string, text: string): readonly string[] {
  const own = layerOf(file);
  if (own === undefined) return [`${file}: is in no known layer`];
  const { imports, powers } = read(file, text);
  const found = imports.map((one) => fault(file, one)).filter((one) => one !== undefined);
  if (powers > 0 && isAmong(exactLayers, own)) found.push("uses **, which is not exact");
  return found.map((one) => `${file}: ${one}`);
}

/** The layers of a cycle, first and last the same; undefined when there is none. */
function cycle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const clear = new Set<string>();
  const follow = (layer: string, path: readonly string[]): readonly string[] | undefined => {
    const before = path.indexOf(layer);
    if (before >= 0) return [...path.slice(before), layer];
    if (clear.has(layer)) return undefined;
    for (const next of edges.get(layer) ?? []) {
      const found = follow(next, [...path, layer]);
      if (found !== undefined) return found;
    }
    clear.add(layer);
    return undefined;
  };
  for (const layer of edges.keys()) {
    const found = follow(layer, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Which layers import which, by what the files say. */
function edgesOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const [file, text] of files) {
    const own = layerOf(file) ?? file;
    for (const one of read(file, text).imports) {
      const target = fileAt(file, one);
      const other = target === undefined ? undefined : layerOf(target);
      if (other === undefined || other === own) continue;
      edges.set(own, (edges.get(own) ?? new Set()).add(other));
    }
  }
  return edges;
}

function sources(): ReadonlyMap<string, string> {
  const paths = ["src", "workers"].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" }).map((path) => posix.join(top, path)),
  );
  const code = paths
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  return new Map(code.map((path) => [path, readFileSync(path, "utf8")]));
}

describe("the tree", () => {
  const files = sources();

  test("has files to check", () => {
    expect(files.size).toBeGreaterThan(0);
  });

  test("keeps to the map", () => {
    expect([...files].flatMap(([file, text]) => faults(file, text))).toEqual([]);
  });

  test("has no cycle between layers, and neither has the map", () => {
    expect(cycle(edgesOf(files))).toBeUndefined();
    const map = Object.entries(layers).map(
      ([own, list]) => [own, new Set(list.split(" "))] as const,
    );
    expect(cycle(new Map(map))).toBeUndefined();
  });
});

describe("the checker", () => {
  test.each([
    ["src/engine/a.ts", 'import { x } from "#outcomes/x.ts";', "engine may not import outcomes"],
    ["src/engine/a.ts", 'import type { X } from "#ui/x.ts";', "engine may not import ui"],
    ["src/engine/a.ts", 'export * from "#ui/x.ts";', "engine may not import ui"],
    ["src/engine/a.ts", 'type X = import("#ui/x.ts").X;', "engine may not import ui"],
    ["src/ui/a.tsx", 'const x = <a>{import("#engine/x.ts")}</a>;', "ui may not import engine"],
    ["src/engine/a.ts", "import(name);", "a computed import"],
    ["src/engine/a.ts", 'import seedrandom from "seedrandom";', "its home is random"],
    ["src/engine/a.ts", 'import "left-pad";', "left-pad has no home"],
    ["src/ui/a.ts", 'import { z } from "zod/mini";', "its home is scenario"],
    ["src/engine/a.ts", 'import Icon from "@ant-design/icons/X";', "its home is ui main"],
    ["src/pool/a.ts", 'import "node:fs";', "pool may not import node:fs"],
    ["workers/a.worker.ts", 'import "node:fs";', "workers may not import node:fs"],
    ["src/engine/a.ts", 'import "../units/x.ts";', "climbs"],
    ["src/engine/deep/a.ts", 'import "../x.ts";', "climbs"],
    ["src/main.tsx", 'import "./ui/x.ts";', "crosses layers"],
    ["src/engine/a.ts", 'import "./x";', "lacks its extension"],
    ["src/engine/a.ts", 'import "#engine/x";', "lacks its extension"],
    ["src/engine/a.ts", 'import "#nowhere/x.ts";', "leads to no known layer"],
    ["src/cli/a.ts", 'new URL("../ui/x.ts", import.meta.url);', "cli may not import ui"],
    ["src/engine/a.ts", 'import.meta.glob(["#scenarios/*.json"]);', "may not import scenarios"],
    ["src/engine/a.ts", "const x = 2 ** 32 + y ** 2;", "uses **"],
    ["workers/a.ts", 'import "#tests/theory/cases.ts";', "is code of the tests"],
    ["src/cli/a.ts", 'import "#tests/theory/cases.json";', "cli may not import tests"],
    ["src/helpers/a.ts", "", "is in no known layer"],
    ["src/a.ts", "", "is in no known layer"],
  ])("finds the fault of %s: %s", (file, text, sentence) => {
    expect(faults(file, text)).toEqual([expect.stringContaining(sentence)]);
  });

  test.each([
    ["src/engine/a.ts", 'import "./x.ts"; import "#units/x.ts"; // import "#ui/x.ts"\n2 ** -32;'],
    ["src/pool/a.ts", 'new Worker(new URL("../../workers/x.worker.ts", import.meta.url));'],
    ["src/cli/a.ts", 'import "node:fs"; new URL("./replication.node.js", import.meta.url);'],
    ["workers/a.ts", 'import text from "#tests/theory/cases.json?raw";'],
    ["src/ui/a.tsx", 'import "./a.css"; import x from "#scenarios/x.json"; import "react";'],
    ["workers/a.node.ts", 'import "node:worker_threads"; import "comlink/dist/x.mjs";'],
  ])("finds nothing wrong with %s: %s", (file, text) => {
    expect(faults(file, text)).toEqual([]);
  });

  test("finds a cycle between layers", () => {
    const files = [
      ["src/units/a.ts", 'import "#random/a.ts";'],
      ["src/random/a.ts", 'import "#staff/a.ts";'],
      ["src/staff/a.ts", 'import "#random/b.ts";'],
    ] as const;
    expect(cycle(edgesOf(new Map(files)))).toEqual(["random", "staff", "random"]);
  });
});
