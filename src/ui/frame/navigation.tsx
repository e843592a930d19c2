import { type ScreenId, screenIds } from "#ui/screens.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { useWords } from "#ui/text/use-words.ts";

/** The screens by name; nothing while there is only one. */
export function Navigation({ screen }: { screen: ScreenId }) {
  const { t } = useWords();
  if (screenIds.length < 2) return null;
  return (
    <nav className="navigation" aria-label={t("screens.label")}>
      {screenIds.map((id) => (
        <a key={id} href={screenAddress(id)} aria-current={id === screen ? "page" : undefined}>
          {t(`screens.${id}`)}
        </a>
      ))}
    </nav>
  );
}
