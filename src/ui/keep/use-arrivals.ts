import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { momentInBoth } from "#ui/format/moment.ts";
import { defaultPlan, isUntouched } from "#ui/state/examples.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { useWorkbook } from "#ui/parts/workbook-context.ts";
import { type Plan, planOf, scenarioOf } from "#ui/state/plan.ts";
import type { Start } from "#ui/state/start.ts";
import { withPin, workbookOf } from "#ui/state/workbook.ts";
import type { Text } from "#units/text.ts";
import type { Autosave } from "./autosave.ts";
import { LINK_MARK } from "./link-mark.ts";
import type { LinkedPlan } from "./link.ts";
import { type Notice, withNotice, withoutNotice } from "./notice.ts";
import { stayOffline } from "./offline.ts";
import { restoreChecked } from "./restore.ts";
import { sameInBoth } from "#units/text.ts";
import { stepLabel } from "./step-label.ts";
import { browserStore } from "./storage.ts";

/** Plans that come from elsewhere (last visit, links, files), and what the visitor is told of them. */
export interface Arrivals {
  readonly notices: readonly Notice[];
  readonly dismiss: (notice: Notice) => void;
  readonly startAfresh: () => void;
  readonly openLink: (link: LinkedPlan) => void;
  readonly openFile: (file: File) => Promise<void>;
}

/** Opens a plan as a step that can be undone. */
function open(experiment: Experiment, plan: Plan, label: Text): void {
  experiment.edit({ type: "opened", plan }, label);
}

const openedLabel = (plan: Plan): Text =>
  stepLabel("opened", { name: quoted(scenarioOf(plan).name) });

const quoted = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `“${en}”` });

export function useArrivals({ experiment, draft }: Start, saving: Autosave): Arrivals {
  const [notices, setNotices] = useState<readonly Notice[]>(() =>
    draft.status === "sound"
      ? [{ kind: "restored", savedAt: draft.savedAt, name: scenarioOf(draft.plan).name }]
      : [],
  );
  const [, workbook] = useWorkbook();
  const put = useCallback((notice: Notice) => setNotices((all) => withNotice(all, notice)), []);
  const openLink = useCallback(
    (link: LinkedPlan) => {
      open(experiment, link.plan, openedLabel(link.plan));
      put({ kind: "link-opened", link });
      clearHash();
    },
    [experiment, put],
  );

  useEffect(() => {
    if (draft.status !== "foreign" && draft.status !== "damaged") return;
    void restoreChecked(draft).then((restored) => {
      if (restored.ok) {
        const plan = restored.value;
        open(experiment, plan, stepLabel("version", { time: momentInBoth(draft.savedAt) }));
        put({ kind: "restored", savedAt: draft.savedAt, name: scenarioOf(plan).name });
      } else {
        browserStore.write("set-aside", draft.text);
        put({ kind: "saved-refused", text: draft.text, problems: restored.problems });
      }
    });
  }, [draft, experiment, put]);

  useEffect(() => {
    const gone = new AbortController();
    const look = async () => {
      const { hash } = location;
      if (!hash.startsWith(LINK_MARK)) return;
      const { readLink } = await import("./link.ts");
      const read = await readLink(hash);
      if (gone.signal.aborted) return;
      if (!read.ok) put({ kind: "link-refused", problems: read.problems });
      else if (isUntouched(experiment.getState().history.present)) openLink(read.value);
      else put({ kind: "link-asked", link: read.value });
    };
    const onHash = () => void look();
    addEventListener("hashchange", onHash, gone);
    onHash();
    return () => gone.abort();
  }, [experiment, openLink, put]);

  useEffect(
    () => stayOffline(experiment, (apply) => put({ kind: "update", apply })),
    [experiment, put],
  );

  const openFile = useCallback(
    async (file: File) => {
      const { readFile } = await import("./read-file.ts");
      const read = await readFile(file);
      if (!read.ok) {
        put({ kind: "file-refused", name: file.name, problems: read.problems });
        return;
      }
      const { scenario, plans, warnings } = read.value;
      const label = stepLabel("opened", { name: quoted(sameInBoth(file.name)) });
      open(experiment, planOf({ id: "file", scenario }), label);
      const held = plans.reduce(withPin, workbookOf(scenario));
      const count = held.pins.length;
      const opened = { kind: "file-opened", name: file.name, warnings, plans: count } as const;
      const restore = () => {
        workbook.change(() => held);
        put({ ...opened, restore: undefined });
      };
      // Plans that the visitor holds already are not taken away unasked.
      if (count === 0) put({ ...opened, restore: undefined });
      else if (workbook.get().pins.length === 0) restore();
      else put({ ...opened, restore });
    },
    [experiment, put, workbook],
  );

  const isKept = useSyncExternalStore(saving.subscribe, saving.isKept);
  return useMemo(
    () => ({
      notices: isKept ? notices : withNotice(notices, { kind: "unkept" }),
      dismiss: (notice) => {
        if (notice.kind.startsWith("link-")) clearHash();
        setNotices((all) => withoutNotice(all, notice));
      },
      startAfresh: () => {
        open(experiment, defaultPlan, stepLabel("fresh"));
        setNotices([]);
      },
      openLink,
      openFile,
    }),
    [notices, isKept, experiment, openLink, openFile],
  );
}

/** The link has been dealt with: a reload must not bring it up again. */
function clearHash(): void {
  if (!location.hash.startsWith(LINK_MARK)) return;
  history.replaceState(null, "", location.pathname + location.search);
}
