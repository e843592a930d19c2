import { type ClipboardEvent, useMemo, useState } from "react";
import { plain } from "#ui/format/figure.ts";
import { Choice } from "#ui/parts/choice.tsx";
import type { Shown } from "#ui/state/home-state.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { BlockFields } from "./block-fields.tsx";
import { demandReset } from "./column-edits.ts";
import { nextBlockName, withBlockAdded } from "./demand-blocks.ts";
import { momentsOf } from "./demand-moments.ts";
import { DemandRows } from "./demand-rows.tsx";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { MomentFields } from "./moment-fields.tsx";
import { PasteDay } from "./paste-day.tsx";
import { HALF_HOUR, plannedContacts } from "./planned-contacts.ts";

/** The demand as tables: half hours or hours by number, blocks and openings as lists, and a place to paste a day. */
export function DemandPanel(props: {
  shown: Shown;
  /** Id of the outcome that counts contacts. */
  contacts: string;
  onClose: () => void;
}) {
  const { shown } = props;
  const { t, language, say } = useWords();
  const { experiment, apply, select } = useEditing();
  const plan = usePlan(experiment);
  const scenario = scenarioOf(plan);
  const planned = plannedContacts(scenario);
  const [rows, setRows] = useState<"1" | "2">("2");
  const [text, setText] = useState("");
  const group = Number(rows);
  const halves = planned.contacts.length;
  const counts = useMemo(() => [Math.ceil(halves / 2), halves], [halves]);
  const simulated = shown.study.bySlot[props.contacts]?.mean;
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    // A single value goes into its cell; a column of them is a day.
    if (!/[\t\n]/.test(pasted.trim())) return;
    event.preventDefault();
    setText(pasted);
  };
  const total = planned.contacts.reduce((sum, one) => sum + one, 0);
  const { blocks } = scenario.demand;
  const origin = plan.origin.scenario;
  return (
    <section className="editor-panel" aria-label={t("edit.demandPanel")}>
      <header>
        <p className="panel-note">{t("edit.demandNote")}</p>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            const edit = demandReset(origin);
            select(undefined);
            apply(edit.change, edit.label);
          }}
        >
          ↺ {t("edit.resetAll")}
        </button>
        <button type="button" className="quiet-button" onClick={props.onClose}>
          {t("edit.close")}
        </button>
      </header>
      <div className="panel-lists">
        <section>
          <h3>{t("edit.blocks")}</h3>
          {blocks.length === 0 ? <p className="panel-note">{t("edit.noBlocks")}</p> : null}
          <ul>
            {blocks.map((block, index) => (
              // Blocks have no identity but their place.
              <li key={`${index} ${block.name.zh}`}>
                <BlockFields scenario={scenario} index={index} />
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              const name = nextBlockName(scenario);
              const busiest = planned.contacts.indexOf(Math.max(...planned.contacts));
              const from = planned.from + busiest * HALF_HOUR;
              const span = { from, until: from + 4 * HALF_HOUR };
              apply((so) => withBlockAdded(so, span, name), stepLabel("blockAdded", { name }));
            }}
          >
            + {t("edit.addBlock")}
          </button>
        </section>
        {momentsOf(scenario).length === 0 ? null : (
          <section>
            <h3>{t("edit.moments")}</h3>
            <ul>
              {momentsOf(scenario).map((moment) => (
                <li key={`${moment.kind} ${say(moment.name)}`}>
                  <MomentFields moment={moment} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <PasteDay text={text} onText={setText} counts={counts} />
      </div>
      <div className="rows-choice">
        <Choice
          name="demand-rows"
          legend={t("edit.rows")}
          value={rows}
          options={[
            { value: "2", label: t("edit.byHour"), face: t("edit.byHour") },
            { value: "1", label: t("edit.byHalfHour"), face: t("edit.byHalfHour") },
          ]}
          onChoose={setRows}
        />
        <p>
          {t("edit.total")} <b>{plain(language, total)}</b>
        </p>
      </div>
      <div onPaste={onPaste}>
        <DemandRows
          plan={plan}
          group={group}
          simulated={simulated?.length === halves ? simulated : undefined}
        />
      </div>
    </section>
  );
}
