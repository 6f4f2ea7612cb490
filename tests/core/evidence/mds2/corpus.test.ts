import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMds2 } from '../../../../src/core/evidence/mds2/read-mds2';
import { readWorkbook } from '../../../../src/core/formats/xlsx';
import { library } from '../../../../src/templates';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder();
const folder = corpus === undefined ? '' : join(corpus, 'mds2');
const files = corpus === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

type Expected = Readonly<Record<string, { readonly answers: Readonly<Record<string, string>> }>>;
const expected: Expected =
  corpus === undefined ? {} : JSON.parse(readFileSync(join(folder, 'SYNTHETIC-expected-answers.json'), 'utf8'));

describe.skipIf(corpus === undefined)('MDS2 workbooks as makers fill them in', () => {
  it('are there, each with what it must give', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(Object.keys(expected).sort()).toEqual([...files].sort());
  });

  it.each(files)('%s gives exactly its answers', async (name) => {
    const sheets = await readWorkbook(readFileSync(join(folder, name)));
    if (!sheets.ok) throw new Error(JSON.stringify(sheets.issues));
    const read = readMds2(sheets.value, library.mds2);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const isText = new Set(library.mds2.questions.flatMap(({ id, polarity }) => (polarity === 'text' ? [id] : [])));
    const given = [...read.value.questions].map(([id, { answer, raw }]) => [
      id,
      isText.has(id) ? raw.trim() : answer === 'See Note' ? 'See Notes' : answer,
    ]);
    expect(Object.fromEntries(given)).toEqual(expected[name]?.answers);
  });
});
