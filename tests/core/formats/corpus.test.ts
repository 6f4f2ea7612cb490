import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/core/formats/read-file';
import { corpusFolder } from '../../support/corpus';

const folder = corpusFolder();
const files =
  folder === undefined
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile());

/** Real files of many formats, most of which this version does not read yet. */
describe.skipIf(folder === undefined)('real foreign files (set SEKISHO_CORPUS to run these)', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('are opened or refused with a sentence, never with an exception', () => {
    const wrong = files.filter((path) => {
      const read = readFile(readFileSync(path), path);
      return !read.ok && !read.issues.some(({ severity }) => severity === 'error');
    });
    expect(wrong.map((path) => relative(folder ?? '', path))).toEqual([]);
  });
});
