/** The button that fixes a guess and has it simulated; once it is fixed, how far the days are. */
export function Reveal(props: {
  isLocked: boolean;
  /** How far the days are, in words. */
  said: string;
  name: string;
  /** Whether there is a guess to fix. */
  isReady: boolean;
  onReveal: () => void;
}) {
  if (props.isLocked) return <output className="train-note">{props.said}</output>;
  return (
    <p>
      <button
        type="button"
        className="strong-button"
        disabled={!props.isReady}
        onClick={props.onReveal}
      >
        {props.name}
      </button>
    </p>
  );
}
