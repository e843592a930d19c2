/** How an estimate is judged; the names are those of the case file. */
export interface Tolerance {
  readonly z: number;
  readonly rel_allowance: number;
  readonly max_rel_se: number;
  readonly max_abs_se?: number;
  readonly max_prob_se: number;
  readonly small_below: number;
  readonly small_abs: number;
  readonly min_replications: number;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** One queueing model with exactly known answers, in seconds and rates per second. */
export interface TheoryCase {
  readonly id: string;
  readonly family: string;
  readonly parameters: Parameters;
  /** Metric to exact value, arrays written out as `E_Q_t[3]`; empty where a file keeps the answers back. */
  readonly expected: ReadonlyMap<string, number>;
  readonly tolerance: Tolerance;
}

/** A file that was read, or all that is wrong with it. */
export type ReadCases =
  | { readonly ok: true; readonly cases: readonly TheoryCase[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const strict: Tolerance = {
  z: 4,
  rel_allowance: 0.0005,
  max_rel_se: 0.01,
  max_prob_se: 0.0025,
  small_below: 0.01,
  small_abs: 0.0003,
  min_replications: 20,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a parsed case file: `{ cases: [...] }`, a bare list, or one case. */
export function readCases(file: unknown): ReadCases {
  const list = isRecord(file) && "cases" in file ? file.cases : isRecord(file) ? [file] : file;
  if (!Array.isArray(list)) return { ok: false, problems: ["the file holds no list of cases"] };
  const problems: string[] = [];
  const cases = list.flatMap((one: unknown, at) => {
    const read = readCase(one, `cases[${at}]`);
    if (typeof read !== "string") return [read];
    problems.push(read);
    return [];
  });
  const ids = cases.map((one) => one.id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) {
    problems.push(`${id}: two cases have this id`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, cases };
}

function readCase(one: unknown, path: string): TheoryCase | string {
  if (!isRecord(one)) return `${path}: a case is an object, not ${JSON.stringify(one)}`;
  const { id, family, parameters } = one;
  if (typeof id !== "string" || id === "") return `${path}.id: a text is needed`;
  if (typeof family !== "string") return `${path}.family (${id}): a text is needed`;
  if (!isRecord(parameters)) return `${path}.parameters (${id}): an object is needed`;
  const tolerance = { ...strict, ...numbersOf(one.tolerance) };
  return { id, family, parameters, expected: flatten(one.expected), tolerance };
}

function numbersOf(value: unknown): Partial<Tolerance> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === "number"));
}

/**
 * The numbers of `expected` under the names of the result file: `E_Q_t[3]`, `bins[2].SL`, `total.SL`. The edges of a bin are
 * no metrics, and neither is the `table` of a staffing question.
 */
export function flatten(expected: unknown): ReadonlyMap<string, number> {
  const flat = new Map<string, number>();
  const visit = (value: unknown, path: string) => {
    if (typeof value === "number") flat.set(path, value);
    else if (Array.isArray(value)) value.forEach((one, at) => visit(one, `${path}[${at}]`));
    else if (isRecord(value)) {
      for (const [key, one] of Object.entries(value)) {
        if (path === "" && key === "table") continue;
        if (path !== "" && (key === "start" || key === "end")) continue;
        visit(one, path === "" ? key : `${path}.${key}`);
      }
    }
  };
  visit(expected, "");
  return flat;
}
