import { concurrency, queues, speed } from "./first-lessons.ts";
import { bots, firsts, temps } from "./later-lessons.ts";
import type { Lesson } from "./lesson.ts";

/** The lessons, in order. */
export const lessons: readonly Lesson[] = [queues, speed, concurrency, bots, firsts, temps];
