import { Stepper } from "#ui/parts/stepper.tsx";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { clockOf } from "./break-room.ts";
import { type Moment, MOMENT_STEP, momentWithin, withMomentMoved } from "./demand-moments.ts";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { typedClock } from "./typed.ts";

/** An opening or deadline as fields: its name and when it is. */
export function MomentFields({ moment }: { moment: Moment }) {
  const { t, say } = useWords();
  const { experiment, select, apply, selection } = useEditing();
  const { kind, name } = moment;
  const move = (to: number) => {
    const at = momentWithin(scenarioOf(experiment.getState().history.present), kind, to);
    if (selection?.kind === "moment") select({ kind: "moment", of: kind, at });
    const label = stepLabel("momentMoved", { name, at: clockOf(at) });
    apply((so) => withMomentMoved(so, moment, at), label);
  };
  const minutes = MOMENT_STEP / 60;
  return (
    <>
      <b>{say(name)}</b>
      <Stepper
        less={t("edit.earlier", { minutes })}
        more={t("edit.later", { minutes })}
        onLess={() => move(moment.at - MOMENT_STEP)}
        onMore={() => move(moment.at + MOMENT_STEP)}
      >
        <TypedField
          label={`${say(name)} ${t("edit.momentAt")}`}
          value={clockOf(moment.at)}
          read={typedClock}
          hint={t("edit.wrongClock")}
          width={5}
          onEnter={move}
        />
      </Stepper>
    </>
  );
}
