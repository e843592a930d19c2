import type { Runner } from "#experiments/runner.ts";
import type { Text } from "#units/text.ts";
import type { Arguments } from "./arguments.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Language } from "./language.ts";
import type { OptionName } from "./options.ts";

/** What a verb is called with. */
interface Call {
  readonly language: Language;
  readonly words: Arguments;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** Where days are simulated, if not in worker threads of this process. */
  readonly lend?: Lend;
}

/** Lends a runner of so many worker threads to some work. */
type Lend = <Result>(
  workers: number | undefined,
  work: (runner: Runner) => Promise<Result>,
) => Promise<Result>;

/** One command; describes itself. */
export interface Verb {
  readonly name: string;
  /** What follows the name: "<scenario.json>". */
  readonly parameters: string;
  readonly summary: Text;
  readonly options: readonly OptionName[];
  /** False for what the help leaves out. */
  readonly isListed?: boolean;
  readonly run: (call: Call) => Promise<ExitCode>;
}
