import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { subjectIds } from '../../../src/core/analysis/subjects';
import type { HospitalDocument } from '../../../src/core/document/document';
import { factsOf } from '../../../src/core/facts/facts-of';
import { SCOPES } from '../../../src/core/library/vocabulary';
import { modelOf } from '../../../src/core/model/model';
import { type Identified, type Table, tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { anyAnalysedEdit } from '../../support/analysis-edits';
import { generateHospital } from '../../support/generator/generate';
import { randomOf } from '../../support/random';

const TODAY = '2026-11-22';
const WORDS = ['name', 'note', 'extensions'];
const PARTS = ['parties', 'zones', 'assets', 'links', 'flows', 'conduits', 'controls', 'evidence'] as const;

/** A hospital of every kind of record, with facts that are unknown, wrong and at odds. */
const hospital = (): HospitalDocument => {
  const random = randomOf(5);
  let document = generateHospital(library, 60, 5);
  for (let step = 0; step < 150; step += 1) document = anyAnalysedEdit(document, random, `new-${step}`);
  return document;
};

/** The same record, which fails whoever reads its words, or goes through all its fields. */
const wordless = <T extends Identified>(record: T): T =>
  Object.defineProperties(
    { ...record },
    Object.fromEntries(
      WORDS.map((word) => [
        word,
        {
          enumerable: true,
          get: () => {
            throw new Error(`The ${word} of ${record.id} was read.`);
          },
        },
      ]),
    ),
  );

const withoutWords = (document: HospitalDocument): HospitalDocument => ({
  ...document,
  ...Object.fromEntries(
    PARTS.map((part) => [part, tableOf((document[part] as unknown as Table<Identified>).values().map(wordless))]),
  ),
});

// The running analysis takes no notice of a change to words alone, so nothing that it keeps may rest on them.
describe('words for people: name, note and extensions', () => {
  const plain = hospital();
  const own = plain.threats.values();

  it('are read by no rule', () => {
    const report = analyse(modelOf(withoutWords(plain), library), { today: TODAY, own });
    expect(report.failures).toEqual([]);
    expect(report.threats.length).toBeGreaterThan(100);
    expect(JSON.stringify(report)).toBe(JSON.stringify(analyse(modelOf(plain, library), { today: TODAY, own })));
  });

  it('are read by no fact', () => {
    const model = modelOf(withoutWords(plain), library);
    const facts = factsOf(model, TODAY);
    for (const scope of SCOPES)
      for (const id of subjectIds(scope, model)) expect(facts.of(scope, id).size).toBeGreaterThan(0);
  });
});
