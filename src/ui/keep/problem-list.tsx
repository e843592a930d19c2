import type { Problem } from "#scenario/checked.ts";
import { useWords } from "#ui/text/use-words.ts";

/** Everything that is wrong, each with its place and what to do. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t, say } = useWords();
  return (
    <ol className="problems">
      {problems.map((problem, index) => {
        const { line, column, path } = problem;
        return (
          // The list never changes its order: it is replaced as a whole.
          <li key={index}>
            {line === undefined || column === undefined ? null : (
              <span className="problem-place">{t("keep.notice.place", { line, column })}</span>
            )}
            {path === "" ? null : <code>{path}</code>}
            <span>{say(problem)}</span>
          </li>
        );
      })}
    </ol>
  );
}
