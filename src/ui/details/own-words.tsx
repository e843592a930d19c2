import { TypedField } from "#ui/parts/typed-field.tsx";
import type { Text } from "#units/text.ts";
import { withOtherWords, withWords } from "./own-rule.ts";
import { useDetailsWords } from "./words.ts";

/**
 * A name or sentence of one's own rule: in the page's language, and in the other where it is to read differently there. Until then
 * what is typed stands in both.
 */
export function OwnWords(props: {
  label: string;
  /** The label for screen readers, where several are alike. */
  fullLabel?: string;
  value: Text;
  /** Most characters. */
  most: number;
  /** Width in characters; the whole row without it. */
  width?: number;
  onEnter: (value: Text) => void;
}) {
  const { label, fullLabel = label, value, most, width, onEnter } = props;
  const { text, language } = useDetailsWords();
  const words = text.rules;
  const other = language === "zh" ? "en" : "zh";
  const size = width === undefined ? {} : { width };
  return (
    <div className={width === undefined ? "wide" : undefined}>
      <span>{label}</span>
      <TypedField
        label={fullLabel}
        value={value[language]}
        read={(typed) => (typed.trim() === "" ? undefined : typed.trim().slice(0, most))}
        hint={words.nameHint}
        {...size}
        onEnter={(typed) => onEnter(withWords(value, language, typed))}
      />
      <span className="details-other">{words.otherLanguage}</span>
      <TypedField
        label={`${fullLabel} · ${words.otherLanguage}`}
        value={value[other] === value[language] ? "" : value[other]}
        read={(typed) => typed.trim().slice(0, most)}
        hint=""
        {...size}
        onEnter={(typed) => onEnter(withOtherWords(value, language, typed))}
      />
    </div>
  );
}
