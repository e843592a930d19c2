/** Times faster than it happened. */
export const speeds = [1, 5, 15, 60] as const;
export type Speed = (typeof speeds)[number];

/** A frame that comes late, after a tab was hidden say, moves the film no further than this, in milliseconds. */
const LONGEST_FRAME = 100;

/** What only changes when somebody presses something, or the film has come to its end. */
export interface PlayerState {
  readonly isPlaying: boolean;
  readonly speed: Speed;
}

/** Draws a frame when the browser is ready for one; returns how to call it off. */
export type NextFrame = (draw: (now: number) => void) => () => void;

const nextFrame: NextFrame = (draw) => {
  const id = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(id);
};

/**
 * The moment of a film that is shown, and its passing. It stands still until somebody asks it to play. Those who draw hear of every
 * frame, those who show the buttons of a change of state only.
 */
export class Player {
  readonly #nextFrame: NextFrame;
  readonly #frames = new Set<(at: number) => void>();
  readonly #listeners = new Set<() => void>();
  #span = { from: 0, until: 0 };
  #at = 0;
  #state: PlayerState = { isPlaying: false, speed: 15 };
  #before: number | undefined;
  #callOff: (() => void) | undefined;

  constructor(frames: NextFrame = nextFrame) {
    this.#nextFrame = frames;
  }

  /** Seconds from midnight of the first day. */
  get at(): number {
    return this.#at;
  }

  readonly getState = (): PlayerState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back with the moment of every frame, and at once with the present one. */
  readonly onFrame = (draw: (at: number) => void): (() => void) => {
    this.#frames.add(draw);
    draw(this.#at);
    return () => this.#frames.delete(draw);
  };

  /** Loads a film: it stands at `at` and does not play. */
  load(from: number, until: number, at = from): void {
    this.pause();
    this.#span = { from, until };
    this.seek(at);
  }

  play(): void {
    if (this.#state.isPlaying) return;
    if (this.#at >= this.#span.until) this.seek(this.#span.from);
    this.#before = undefined;
    this.#change({ isPlaying: true });
    this.#callOff = this.#nextFrame(this.#tick);
  }

  pause(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#state.isPlaying) this.#change({ isPlaying: false });
  }

  setSpeed(speed: Speed): void {
    this.#change({ speed });
  }

  seek(at: number): void {
    this.#at = Math.min(this.#span.until, Math.max(this.#span.from, at));
    for (const draw of this.#frames) draw(this.#at);
  }

  /** Stops, and goes so many seconds on, or back. */
  step(seconds: number): void {
    this.pause();
    this.seek(this.#at + seconds);
  }

  readonly #tick = (now: number): void => {
    const passed = Math.min(LONGEST_FRAME, now - (this.#before ?? now));
    this.#before = now;
    this.seek(this.#at + (passed / 1000) * this.#state.speed);
    if (this.#at >= this.#span.until) return this.pause();
    this.#callOff = this.#nextFrame(this.#tick);
  };

  #change(change: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
