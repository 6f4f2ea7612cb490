/** The subjects in the key of a threat, `rule|subject|…`. A key without subjects speaks of the whole document. */
export const subjectsIn = (key: string): readonly string[] => {
  const parts = key.split('|').slice(1);
  return parts.length === 0 ? [''] : parts;
};

/** The key with other subjects; `undefined` when one of them has no counterpart. */
export const keyWithSubjects = (key: string, map: (subject: string) => string | undefined): string | undefined => {
  const [rule = '', ...subjects] = key.split('|');
  const mapped = subjects.map(map);
  return mapped.includes(undefined) || mapped.length === 0 ? undefined : [rule, ...mapped].join('|');
};
