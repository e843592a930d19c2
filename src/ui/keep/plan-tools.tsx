import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { Icon } from "#ui/parts/icon.tsx";
import { Popover } from "#ui/parts/popover.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Arrivals } from "./use-arrivals.ts";
import { MenuPanel } from "./menu-panel.tsx";
import { UndoButtons } from "./undo-buttons.tsx";

const SharePanel = lazy(() => import("./share-panel.tsx").then((m) => ({ default: m.SharePanel })));
const VersionsPanel = lazy(() =>
  import("./versions-panel.tsx").then((m) => ({ default: m.VersionsPanel })),
);

interface Open {
  readonly panel: "share" | "menu" | "versions";
  readonly anchor: HTMLElement;
}

/** Undo, redo, share, and a menu of what is done now and then. */
export function PlanTools(props: {
  experiment: Experiment;
  state: HomeState;
  arrivals: Arrivals;
  /** Put at the end of the menu. */
  children: ReactNode;
}) {
  const { t } = useWords();
  const { experiment, state } = props;
  const [open, setOpen] = useState<Open>();
  const close = useCallback(() => setOpen(undefined), []);
  const toggle = (panel: Open["panel"], anchor: HTMLElement) =>
    setOpen((now) => (now?.anchor === anchor ? undefined : { panel, anchor }));
  const titles = {
    share: t("keep.share.heading"),
    menu: t("keep.menu.button"),
    versions: t("keep.versions.heading"),
  };
  return (
    <div className="tools">
      <UndoButtons experiment={experiment} history={state.history} />
      <button
        type="button"
        className="tool"
        title={t("keep.share.heading")}
        aria-label={t("keep.share.button")}
        aria-haspopup="dialog"
        aria-expanded={open?.panel === "share"}
        onClick={(event) => toggle("share", event.currentTarget)}
      >
        <Icon name="share" />
        <span>{t("keep.share.button")}</span>
      </button>
      <button
        type="button"
        className="tool"
        title={t("keep.menu.button")}
        aria-label={t("keep.menu.button")}
        aria-haspopup="dialog"
        aria-expanded={open !== undefined && open.panel !== "share"}
        onClick={(event) => toggle("menu", event.currentTarget)}
      >
        <Icon name="more" />
      </button>
      {open === undefined ? null : (
        <Popover
          key={open.panel}
          anchor={open.anchor}
          title={titles[open.panel]}
          className={`${open.panel}-popover`}
          onClose={close}
        >
          <Suspense fallback={null}>
            {open.panel === "share" ? <SharePanel state={state} /> : null}
            {open.panel === "versions" ? (
              <VersionsPanel
                experiment={experiment}
                present={state.history.present}
                onDone={close}
              />
            ) : null}
          </Suspense>
          {open.panel === "menu" ? (
            <MenuPanel
              present={state.history.present}
              onVersions={() => setOpen({ ...open, panel: "versions" })}
              onFile={props.arrivals.openFile}
              onDone={close}
            >
              {props.children}
            </MenuPanel>
          ) : null}
        </Popover>
      )}
    </div>
  );
}
