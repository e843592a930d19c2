import type { Text } from "#units/text.ts";
import { useWords } from "#ui/text/use-words.ts";
import { useReportWords } from "./words.ts";

/** What stands at the top of the report: whose product it is, what it is, and the shop. */
export function SheetHeader({ shop }: { shop: Text }) {
  const { t } = useWords();
  const { text, say } = useReportWords();
  return (
    <header>
      <p className="wordmark">
        {t("wordmark.first")}
        <em lang="zh-CN">{t("wordmark.second")}</em> <span>{text.kind}</span>
      </p>
      <p className="report-shop" title={say(shop)}>
        {say(shop)}
      </p>
    </header>
  );
}
