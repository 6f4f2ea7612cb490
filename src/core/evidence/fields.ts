/** Fields of a foreign file, whose shape nobody promised: everything that is not what is asked for counts as absent. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as fields; none where it is anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** Only what the value itself has: `__proto__` and the like are names as any other. */
export const field = (value: unknown, name: string): unknown =>
  isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** A text with something in it. Numbers count as they are written, since versions are often numbers. */
export const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
};

export const textIn = (value: unknown, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const text = textOf(field(value, name));
    if (text !== undefined) return text;
  }
  return undefined;
};

/** The members of a list; of a single value, that one, since many writers leave out the list around it. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const listIn = (value: unknown, name: string): readonly unknown[] => listOf(field(value, name));

export const textsIn = (value: unknown, name: string): readonly string[] =>
  listIn(value, name).flatMap((each) => textOf(each) ?? []);

/** The fields without those that are `undefined`, since what nobody said is absent. */
export const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
