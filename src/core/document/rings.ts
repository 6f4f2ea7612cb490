/**
 * Rings of records that stand inside each other (zones by their parent, machines by their host), each from its first
 * record by id, inside outwards. Empty in a sound document. Linear in the records.
 */
export const ringsOf = <T extends { readonly id: string }>(
  records: readonly T[],
  outer: (record: T) => string | undefined,
): readonly (readonly string[])[] => {
  const around = new Map<string, string | undefined>(records.map((record) => [record.id, outer(record)]));
  const settled = new Set<string>();
  const rings: (readonly string[])[] = [];
  for (const start of [...around.keys()].sort()) {
    const line: string[] = [];
    const onLine = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !onLine.has(at)) {
      line.push(at);
      onLine.add(at);
      at = around.get(at);
    }
    if (at !== undefined && onLine.has(at)) rings.push(line.slice(line.indexOf(at)));
    for (const id of line) settled.add(id);
  }
  return rings;
};

/** The ring as a person reads it: `a → b → a`. A long one is shortened in the middle. */
export const ringText = (ids: readonly string[]): string => {
  const shown = ids.length > 6 ? [...ids.slice(0, 4), '…', ...ids.slice(-1)] : ids;
  return [...shown, ids[0]].join(' → ');
};
