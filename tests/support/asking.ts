import type { DerivedSlice } from '../../src/app/store/derived-slice';

type Asking = NonNullable<DerivedSlice['asking']>;

/** Whom the page asks what is not in the report, and who knows only what is given. */
export const askingThat = (known: Partial<Asking> = {}): Asking => ({
  whatIf: async () => undefined,
  wayTo: async () => undefined,
  silence: async () => undefined,
  surroundings: async () => undefined,
  notes: async () => undefined,
  residual: async () => undefined,
  ...known,
});
