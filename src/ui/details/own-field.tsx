import type { FormField } from "#scenario/form-fields.ts";
import { FieldControl } from "#ui/assumptions/field-control.tsx";
import type { Text } from "#units/text.ts";
import { useDetailsWords } from "./words.ts";

/** Takes values of the scenario's own rule, each checked as a file is, and keeps what was wrong with the last. */
export interface Put {
  readonly at: (address: string, path: FormField["path"], value: unknown) => void;
  readonly problem: { readonly address: string; readonly texts: readonly Text[] } | undefined;
}

/** One field of the scenario's own rule, with what is wrong with what was typed. */
export function OwnField(props: {
  field: FormField;
  put: Put;
  mayBeEmpty?: boolean;
  /** What it is a field of, where there are several alike. */
  of?: string;
}) {
  const { field, put, mayBeEmpty = false, of } = props;
  const { say } = useDetailsWords();
  const { problem } = put;
  const isWrong = problem?.address === field.address;
  return (
    <div>
      <span title={field.about === undefined ? undefined : say(field.about)}>
        {say(field.name)}
      </span>
      <FieldControl
        field={field}
        label={of === undefined ? say(field.name) : `${of} · ${say(field.name)}`}
        isWrong={isWrong}
        mayBeEmpty={mayBeEmpty}
        onEnter={(value) => put.at(field.address, field.path, value === null ? undefined : value)}
      />
      {isWrong
        ? problem.texts.map((one) => (
            <p key={one.en} className="details-risk" role="alert">
              {say(one)}
            </p>
          ))
        : null}
    </div>
  );
}
