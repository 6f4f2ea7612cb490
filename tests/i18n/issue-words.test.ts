import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/core/formats/read-file';
import { createI18n } from '../../src/i18n/i18n';
import { issueWords } from '../../src/i18n/issue-words';

describe('what is said of a file that is no hospital', () => {
  it.each([
    ['en', 'Readable are: Sekisho document, Plain hospital model.'],
    ['ja', '読み込める形式：関所の文書、簡易な病院モデル。'],
  ] as const)('names the formats as people do: %s', (language, words) => {
    const [issue] = readFile('Dear all, the ledger follows.', 'letter.txt').issues;
    expect(issue && issueWords(issue, createI18n(language).t)).toContain(words);
  });
});
