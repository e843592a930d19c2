import type { Problem } from "#scenario/checked.ts";
import { momentText } from "#ui/format/moment.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { headlineOf, headlineText } from "./headline.ts";
import type { LinkedPlan } from "./link.ts";
import type { Notice } from "./notice.ts";
import { ProblemList } from "./problem-list.tsx";
import { saveFile } from "./scenario-file.ts";
import type { Arrivals } from "./use-arrivals.ts";

/** What the visitor should know, in strips above the verdict. */
export function Notices({ arrivals, state }: { arrivals: Arrivals; state: HomeState }) {
  const { t } = useWords();
  if (arrivals.notices.length === 0) return null;
  return (
    <section className="notices" aria-label={t("keep.notice.region")}>
      {arrivals.notices.map((notice) => (
        <NoticeStrip key={notice.kind} notice={notice} arrivals={arrivals} state={state} />
      ))}
    </section>
  );
}

function NoticeStrip(props: { notice: Notice; arrivals: Arrivals; state: HomeState }) {
  const { t, language, say } = useWords();
  const { notice, arrivals } = props;
  const dismiss = () => arrivals.dismiss(notice);
  switch (notice.kind) {
    case "restored": {
      const time = momentText(language, notice.savedAt);
      return (
        <Strip
          words={[t("keep.notice.restored", { name: say(notice.name), time })]}
          actions={[{ name: t("keep.notice.fresh"), act: arrivals.startAfresh }]}
          onDismiss={dismiss}
        />
      );
    }
    case "link-asked": {
      const { plan, shared } = notice.link;
      const figures =
        shared.headline === null
          ? ""
          : t("keep.notice.linkFigures", {
              figures: headlineText(t, language, shared.headline),
            });
      const name = say(scenarioOf(plan).name);
      return (
        <Strip
          words={[t("keep.notice.linkAsked", { name }), figures]}
          actions={[
            { name: t("keep.notice.openLink"), act: () => arrivals.openLink(notice.link) },
            { name: t("keep.notice.keepMine"), act: dismiss },
          ]}
        />
      );
    }
    case "link-opened":
      return <LinkStrip link={notice.link} state={props.state} onDismiss={dismiss} />;
    case "link-refused":
      return (
        <Strip
          words={[t("keep.notice.linkRefused")]}
          problems={notice.problems}
          onDismiss={dismiss}
        />
      );
    case "file-opened": {
      const { name, warnings, plans, restore } = notice;
      const more =
        warnings.length === 0 ? "" : t("keep.notice.warnings", { count: warnings.length });
      const held = restore === undefined ? "keep.notice.fileHeld" : "keep.notice.fileHolds";
      return (
        <Strip
          words={[
            t("keep.notice.fileOpened", { name }),
            plans === 0 ? "" : t(held, { count: plans }),
            more,
          ]}
          problems={warnings}
          actions={restore === undefined ? [] : [{ name: t("keep.notice.restore"), act: restore }]}
          onDismiss={dismiss}
        />
      );
    }
    case "file-refused": {
      const { name, problems } = notice;
      return (
        <Strip
          words={[t("keep.notice.fileRefused", { name, count: problems.length })]}
          problems={problems}
          onDismiss={dismiss}
        />
      );
    }
    case "saved-refused":
      return (
        <Strip
          words={[t("keep.notice.savedRefused")]}
          problems={notice.problems}
          actions={[
            {
              name: t("keep.notice.saveOld"),
              act: () => saveFile("dacu-kept.json", notice.text.replace(/^\S+ \S+ /, "")),
            },
          ]}
          onDismiss={dismiss}
        />
      );
    case "update":
      return (
        <Strip
          words={[t("keep.notice.update")]}
          actions={[{ name: t("keep.notice.updateNow"), act: notice.apply }]}
          onDismiss={dismiss}
        />
      );
    case "unkept":
      return <Strip words={[t("keep.notice.unkept")]} />;
  }
}

/** A linked plan: what it came to when the link was made, and what it comes to here. */
function LinkStrip(props: { link: LinkedPlan; state: HomeState; onDismiss: () => void }) {
  const { t, language, say } = useWords();
  const { plan, shared, isPresetChanged } = props.link;
  const { shown, isCurrent, history } = props.state;
  const isHere = history.present === plan && isCurrent && shown?.isSettled === true;
  const now = isHere && shown !== undefined ? headlineOf(shown) : null;
  const then = shared.headline;
  const figures = (headline: NonNullable<typeof now>) => headlineText(t, language, headline);
  let result = "";
  if (then !== null && now === null) {
    result = t("keep.notice.linkFigures", { figures: figures(then) });
  } else if (then !== null && now !== null && shown !== undefined) {
    const version = shown.study.engine;
    const isSame = then.missed === now.missed && then.lost === now.lost;
    const said = { before: figures(then), now: figures(now) };
    if (shared.engine !== version) {
      result = t("keep.notice.linkOlder", { engine: shared.engine, version, ...said });
    } else result = isSame ? t("keep.notice.linkSame") : t("keep.notice.linkDiffers", said);
  }
  const words = [
    t("keep.notice.linkOpened", { name: say(scenarioOf(plan).name) }),
    result,
    isPresetChanged ? t("keep.notice.presetChanged") : "",
  ];
  return <Strip words={words} onDismiss={props.onDismiss} />;
}

function Strip(props: {
  /** Sentences; an empty one is left out. */
  words: readonly string[];
  problems?: readonly Problem[];
  actions?: readonly { readonly name: string; readonly act: () => void }[];
  onDismiss?: () => void;
}) {
  const { t, language } = useWords();
  const { words, problems = [], actions = [], onDismiss } = props;
  return (
    <div className="notice">
      <div className="notice-line">
        <output>{words.filter(Boolean).join(language === "en" ? " " : "")}</output>
        {actions.map(({ name, act }) => (
          <button key={name} type="button" className="quiet-button" onClick={act}>
            {name}
          </button>
        ))}
        {onDismiss === undefined ? null : (
          <button type="button" className="quiet-button" onClick={onDismiss}>
            {t("keep.notice.dismiss")}
          </button>
        )}
      </div>
      {problems.length === 0 ? null : <ProblemList problems={problems} />}
    </div>
  );
}
