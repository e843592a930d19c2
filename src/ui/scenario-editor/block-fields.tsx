import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { Stepper } from "#ui/parts/stepper.tsx";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { useWords } from "#ui/text/use-words.ts";
import { toSeconds } from "#units/clock.ts";
import { clockOf } from "./break-room.ts";
import {
  FACTOR_STEP,
  MOST_FACTOR,
  withBlockEnds,
  withBlockFactor,
  withBlockName,
  withoutBlock,
} from "./demand-blocks.ts";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { typedClock, typedNumber } from "./typed.ts";

/** A block of the demand as fields: name, from, until, factor. */
export function BlockFields({ scenario, index }: { scenario: Scenario; index: number }) {
  const { t, language, say } = useWords();
  const { select, apply } = useEditing();
  const block = scenario.demand.blocks[index];
  if (block === undefined) return null;
  const { name } = block;
  const setFactor = (factor: number) => {
    const change = (so: Scenario) => withBlockFactor(so, index, factor);
    const taken = change(scenario).demand.blocks[index]?.factor ?? factor;
    apply(change, stepLabel("blockFactor", { name, factor: taken }));
  };
  const setEnds = (ends: { from?: number; until?: number }) => {
    const change = (so: Scenario) => withBlockEnds(so, index, ends);
    const after = change(scenario).demand.blocks[index] ?? block;
    const span = spanClock({ from: toSeconds(after.from), until: toSeconds(after.until) });
    apply(change, stepLabel("blockMoved", { name, span }));
  };
  return (
    <>
      <TypedField
        label={t("edit.blockName")}
        value={say(name)}
        read={(typed) => (typed.trim() === "" ? undefined : typed)}
        hint={t("edit.blockName")}
        width={8}
        className="name-field"
        onEnter={(typed) =>
          apply(
            (so) => withBlockName(so, index, typed),
            stepLabel("blockNamed", { name: typed.trim() }),
          )
        }
      />
      {(["from", "until"] as const).map((end) => (
        <TypedField
          key={end}
          label={end === "from" ? t("edit.blockFrom") : t("edit.blockUntil")}
          value={clockOf(toSeconds(block[end]))}
          read={typedClock}
          hint={t("edit.wrongClock")}
          width={5}
          onEnter={(time) => setEnds({ [end]: time })}
        />
      ))}
      <Stepper
        less={`${t("edit.blockFactor")} −${FACTOR_STEP}`}
        more={`${t("edit.blockFactor")} +${FACTOR_STEP}`}
        onLess={() => setFactor(block.factor - FACTOR_STEP)}
        onMore={() => setFactor(block.factor + FACTOR_STEP)}
      >
        <TypedField
          label={t("edit.blockFactor")}
          value={`×${plain(language, block.factor, 2)}`}
          read={(typed) => {
            const factor = typedNumber(typed);
            return factor !== undefined && factor <= MOST_FACTOR ? factor : undefined;
          }}
          hint={t("edit.wrongNumber", { min: 0, max: MOST_FACTOR })}
          inputMode="decimal"
          width={4}
          onEnter={setFactor}
        />
      </Stepper>
      <button
        type="button"
        className="row-reset"
        aria-label={t("edit.removeNamed", { name: say(name) })}
        onClick={() => {
          select(undefined);
          apply((so) => withoutBlock(so, index), stepLabel("blockRemoved", { name }));
        }}
      >
        ×
      </button>
    </>
  );
}
