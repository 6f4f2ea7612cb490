import type { Mds2Form } from '../../library/mds2-form';

/** How the id of a question was found in a cell. */
export interface ReadId {
  readonly id: string;
  /** What the cell said, where that is not the id of a question and it was read as the nearest one. */
  readonly repairedFrom?: string;
}

const DASHES = /[‐‑‒–—―−ー－]/g;
/** With spaces around it; longer cells are not read by patterns. */
const LONGEST_ID = 40;
const ID = /^([A-Z]{3,5})\s*[-_ ]?\s*(\d+(?:\.\d+)*)\.?$/;

/** An id in the letters of the form, `AUDT-2.8.1`; `undefined` where the cell holds none. Wide letters are letters. */
export const idInCell = (cell: string): string | undefined => {
  if (cell.length > LONGEST_ID) return undefined;
  const found = ID.exec(cell.normalize('NFKC').replace(DASHES, '-').trim().toUpperCase());
  return found === null ? undefined : `${found[1]}-${found[2]}`;
};

const isOneSlip = (a: string, b: string): boolean => {
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return (
      long.length - short.length === 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
    );
  }
  const differ = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  if (differ.length === 1) return true;
  const [first, second] = differ;
  return (
    differ.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
};

/** Reads ids of the questions of one form. */
export interface QuestionIds {
  /** The question that a cell names; `undefined` where it names none of the form. */
  read(cell: string): ReadId | undefined;
}

/**
 * Ids of a form, with the known slips of the pen in its sections' names: one letter wrong, missing, too many, or two
 * neighbours exchanged, where only one section can be meant.
 */
export const questionIdsOf = (form: Pick<Mds2Form, 'sections' | 'questions' | 'aliases'>): QuestionIds => {
  const known = new Set(form.questions.map(({ id }) => id));
  const codes = form.sections.map(({ code }) => code);
  return {
    read: (cell) => {
      const written = idInCell(cell);
      if (written === undefined) return undefined;
      if (known.has(written)) return { id: written };
      const alias = form.aliases[written];
      if (alias !== undefined) return { id: alias, repairedFrom: written };
      const [section = '', number = ''] = written.split('-');
      const meant = codes.filter((code) => isOneSlip(section, code)).map((code) => `${code}-${number}`);
      const [id, another] = meant.filter((candidate) => known.has(candidate));
      return id === undefined || another !== undefined ? undefined : { id, repairedFrom: written };
    },
  };
};
