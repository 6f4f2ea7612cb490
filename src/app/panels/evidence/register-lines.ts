import { nameOf } from '../../../core/analysis/words-of';
import { sortSteps } from '../../../core/evidence/overview/sort-steps';
import { askedFor, type RegisterRow, registerSteps } from '../../../core/evidence/paper/register';
import { folded } from '../../../core/library/folded';
import { textIn } from '../../../core/library/text';
import type { Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import type { Steps } from '../../../core/steps';

/** A line of the register with its words. */
export interface RegisterLine extends RegisterRow {
  readonly name: string;
  /** Whom to ask; empty where nobody is known. */
  readonly vendor: string;
  readonly department: string;
  /** By which it can be found, folded. */
  readonly words: string;
}

/** Names that are compared by the rules of a language at one go: it takes two or three milliseconds. */
const AT_A_TIME = 512;

/** The register of a hospital by vendor and then by name, with pauses. n log n in devices. */
export function* registerLineSteps(model: Model, today: string, language: Language): Steps<readonly RegisterLine[]> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const nameOfParty = (id: string): string => textIn(model.source.parties.get(id)?.name, language) || id;
  const lines: RegisterLine[] = [];
  const rows = yield* registerSteps(model, today);
  for (const row of rows) {
    const { owner, id, model: type } = row.asset;
    const asked = askedFor(row.asset);
    const name = nameOf(id, model, language);
    const vendor = asked === undefined ? '' : nameOfParty(asked);
    const department = typeof owner === 'string' ? nameOfParty(owner) : '';
    lines.push({ ...row, name, vendor, department, words: folded(`${name} ${vendor} ${type ?? ''}`) });
    if (lines.length % AT_A_TIME === 0) yield;
  }
  // Few vendors have many devices: they are put in order once. Devices of which nobody knows whom to ask come last.
  const vendors = [...new Set(lines.map(({ vendor }) => vendor))].sort((a, b) =>
    (a === '') === (b === '') ? compare(a, b) : a === '' ? 1 : -1,
  );
  const places = new Map(vendors.map((vendor, at) => [vendor, at]));
  const placeOf = (line: RegisterLine | undefined): number => places.get(line?.vendor ?? '') ?? 0;
  const order = yield* sortSteps(
    Int32Array.from(lines, (_, at) => at),
    (a, b) => placeOf(lines[a]) - placeOf(lines[b]) || compare(lines[a]?.name ?? '', lines[b]?.name ?? ''),
    AT_A_TIME,
  );
  return Array.from(order).flatMap((at) => lines[at] ?? []);
}
