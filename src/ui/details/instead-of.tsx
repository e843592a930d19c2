import { platformRules } from "#rules/index.ts";
import type { Custom } from "./own-rule.ts";
import type { Put } from "./own-field.tsx";
import { useDetailsWords } from "./words.ts";

/** Which rule of a platform the own one takes the place of: the gates of that platform's other rules go on to count. */
export function InsteadOf({ custom, put }: { custom: Custom; put: Put }) {
  const { text, say } = useDetailsWords();
  const words = text.rules.insteadForm;
  return (
    <div>
      <span title={words.about}>{words.name}</span>
      <select
        className="form-field"
        aria-label={words.name}
        value={custom.insteadOf ?? ""}
        onChange={({ currentTarget: { value } }) =>
          put.at(
            "platform.custom.insteadOf",
            ["platform", "custom", "insteadOf"],
            value === "" ? undefined : value,
          )
        }
      >
        <option value="">{words.none}</option>
        {platformRules.map((rule) =>
          rule.platform === "house" ? null : (
            <option key={rule.id} value={rule.id}>
              {say(rule.label)}
            </option>
          ),
        )}
      </select>
    </div>
  );
}
