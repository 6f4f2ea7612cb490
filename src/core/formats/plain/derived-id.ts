import { ID_LIMIT } from '../../model/id';
import { shardIndexOf } from '../../table';

/** An id made from other text, the same for the same text; what is too long is cut and told apart by a number. */
export const derivedId = (prefix: string, text: string): string => {
  const whole = `${prefix}:${text}`;
  if (whole.length <= ID_LIMIT) return whole;
  return `${whole.slice(0, ID_LIMIT - 12)}~${shardIndexOf(whole)}~${text.length}`;
};

/** Makes an id for something that the file gives none: from its kind and the text it is known by. */
export type MakeId = (prefix: string, text: string) => string;

/** Makes derived ids that are none of those taken, and takes them. */
export const idMaker =
  (taken: Set<string>): MakeId =>
  (prefix, text) => {
    const id = freeId(derivedId(prefix, text), taken);
    taken.add(id);
    return id;
  };

/** The id itself when it is free, else the first of `id~2`, `id~3`, … that is. Linear in like-named ones. */
export const freeId = (id: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n += 1) if (!taken.has(`${id}~${n}`)) return `${id}~${n}`;
};
