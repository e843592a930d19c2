import { useCallback, useState } from "react";
import { Icon } from "#ui/parts/icon.tsx";
import { Popover } from "#ui/parts/popover.tsx";
import { mainScreens, moreScreens, type ScreenId } from "#ui/screens.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { useWords } from "#ui/text/use-words.ts";

/** The screens a plan is made on by name, and a button for the others; it bears the name of the one that is open. */
export function Navigation({ screen }: { screen: ScreenId }) {
  const { t } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = useCallback(() => setAnchor(undefined), []);
  const isOther = moreScreens.some((id) => id === screen);
  const currentOf = (id: ScreenId) => (id === screen ? "page" : undefined);
  return (
    <nav className="navigation" aria-label={t("screens.label")}>
      {mainScreens.map((id) => (
        <a key={id} href={screenAddress(id)} aria-current={currentOf(id)}>
          {t(`screens.${id}`)}
        </a>
      ))}
      <button
        type="button"
        className="more-screens"
        aria-label={isOther ? undefined : t("screens.others")}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        aria-current={isOther ? "page" : undefined}
        onClick={({ currentTarget }) =>
          setAnchor((now) => (now === undefined ? currentTarget : undefined))
        }
      >
        {isOther ? t(`screens.${screen}`) : t("screens.more")}
        <Icon name="open" />
      </button>
      {anchor === undefined ? null : (
        <Popover
          anchor={anchor}
          title={t("screens.others")}
          className="screens-popover"
          onClose={close}
        >
          <ul>
            {moreScreens.map((id) => (
              <li key={id}>
                <a href={screenAddress(id)} aria-current={currentOf(id)} onClick={close}>
                  <b>{t(`screens.${id}`)}</b>
                  <span>{t(`screens.about.${id}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </nav>
  );
}
