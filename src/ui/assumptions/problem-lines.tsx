import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";

/** What is wrong with what was entered, a line each, read out at once. */
export function ProblemLines({ problems }: { problems: readonly Text[] }) {
  const { say } = useWords();
  return problems.map((problem) => (
    <p key={problem.en} className="assumption-problem" role="alert">
      {say(problem)}
    </p>
  ));
}
