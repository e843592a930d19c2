import { dayName } from "#ui/format/day-name.ts";
import { useMemo, useState } from "react";
import { festivals, ordinaryVisitors } from "#scenario/presets/festivals.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { percent, plain } from "#ui/format/figure.ts";
import { hireBy } from "#scenario/hire-by.ts";
import { useDraft } from "#ui/scenario-editor/use-draft.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { filled } from "#ui/text/filled.ts";
import type { Text } from "#units/text.ts";
import { Calendar } from "./calendar.tsx";
import { CalendarFields } from "./calendar-fields.tsx";
import { calendarDays, inRound } from "./calendar-days.ts";
import { calendarColumns } from "./calendar-columns.ts";
import { ColumnTable } from "./column-table.tsx";
import { PhaseList } from "./phase-list.tsx";
import { Presets } from "./presets.tsx";
import { useFestivalWords } from "./words.ts";
import "#ui/styles/editor.css";
import "#ui/styles/festival.css";

/** What an edit of the calendar does to the plan. */
export type Apply = (
  change: (scenario: Scenario) => Scenario,
  label: Text,
  /** Edits in a row of one gesture are one step of undo; undefined is a step of its own. */
  gesture?: string,
) => void;

/** The phases of a festival on a calendar: laid out from a preset, placed and scaled by hand, with what they make of the days. */
export function Festival({ experiment }: ScreenProps) {
  const { text, language, say } = useFestivalWords();
  const plan = scenarioOf(usePlan(experiment));
  const moving = useDraft(experiment);
  const scenario = moving.draft?.after ?? plan;
  const [said, setSaid] = useState("");
  const days = useMemo(() => calendarDays(scenario), [scenario]);
  // No drag changes the ordinary day.
  const still = moving.draft?.before ?? plan;
  const ordinary = useMemo(() => ordinaryVisitors(still), [still]);
  const ordinaryContacts = ordinary * scenario.demand.consultRate;
  const apply: Apply = (change, label, gesture) => {
    experiment.edit({ type: "changed", change }, label, gesture);
    if (gesture === undefined) experiment.endGesture();
    setSaid(label[language]);
  };
  const columns = calendarColumns(scenario, days, ordinaryContacts);
  const most = Math.max(...days.contacts);
  const busiest = days.contacts.indexOf(most);
  const all = days.contacts.reduce((sum, one) => sum + one, 0);
  const source = scenario.sources["demand.phases"]?.source;
  return (
    <main className="festival form-fields">
      <section className="verdict" aria-label={text.region} id="verdict" tabIndex={-1}>
        <div>
          <h1>
            {filled(days.contacts.length === 1 ? text.headlineOne : text.headline, {
              name: say(scenario.name),
              days: plain(language, days.contacts.length),
              contacts: plain(language, all),
              day: dayName(scenario, busiest, language),
              times: plain(language, most / ordinaryContacts, 1, true),
            })}
          </h1>
          <p className="quiet">
            {filled(text.body, {
              visitors: plain(language, inRound(ordinary)),
              share: percent(language, scenario.demand.consultRate),
            })}{" "}
            <a href={screenAddress("plan")}>{text.back}</a>
          </p>
          {hireBy(scenario).map((hire) => (
            <p key={hire.name.en} className="quiet">
              {filled(text.hire, {
                name: say(hire.name),
                by:
                  scenario.horizon.firstDay === undefined
                    ? filled(text.daysBefore, { days: String(hire.first - hire.day) })
                    : dayName(scenario, hire.day, language),
                lead: plain(language, hire.leadDays, 1),
                training: plain(language, hire.trainingDays, 1),
              })}
            </p>
          ))}
        </div>
      </section>
      <Presets festivals={festivals} ordinary={ordinary} apply={apply} current={scenario.name} />
      <section aria-labelledby="festival-calendar">
        <header className="festival-head">
          <h2 id="festival-calendar">{text.calendar}</h2>
          <CalendarFields scenario={scenario} ordinary={ordinary} apply={apply} />
        </header>
        <Calendar
          scenario={scenario}
          days={days}
          columns={columns}
          ordinary={ordinaryContacts}
          moving={moving}
          apply={apply}
          onLeave={() => experiment.endGesture()}
        />
        {source === undefined ? null : (
          <p className="festival-note">{typeof source === "string" ? source : say(source)}</p>
        )}
      </section>
      <PhaseList scenario={scenario} apply={apply} />
      <ColumnTable scenario={scenario} columns={columns} />
      <p className="unseen" aria-live="polite">
        {said}
      </p>
    </main>
  );
}
