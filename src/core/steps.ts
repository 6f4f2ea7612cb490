/** Work that can be done in one go or with pauses: it stops for a moment after each part. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of the work at once. */
export const allAtOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
