import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../../src/core/document/document';
import { type Migration, migrate, migrations } from '../../../src/core/document/migrations/migrations';
import { parseDocument, parseSaved } from '../../../src/core/document/parse';

const FIXTURES = join(import.meta.dirname, '../../fixtures/documents');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');

/** Before the first release, assets were called devices and zones had no list of their own in every file. */
const fromZero: Migration = {
  from: 0,
  migrate: ({ devices, ...saved }) => ({ ...saved, zones: saved.zones ?? [], assets: devices ?? [] }),
};

describe('migrations', () => {
  it('have a step from every released version to the next', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: VERSION - 1 }, (_, index) => index + 1));
  });

  it('bring an old file up to a document that opens', () => {
    const migrated = migrate(JSON.parse(fixture('version-0.json')), 1, [fromZero]);
    const opened = migrated.ok ? parseSaved(migrated.value) : migrated;
    expect(opened.issues).toEqual([]);
    expect(opened.ok && opened.value.assets.values().map(({ id }) => id)).toEqual(['ct', 'pacs']);
  });

  it('go through all steps in order, and leave the given file as it was', () => {
    const mark = (from: number): Migration => ({
      from,
      migrate: (saved) => ({ ...saved, trace: `${saved.trace ?? ''}${from}` }),
    });
    const saved = Object.freeze({ version: 1 });
    const migrated = migrate(saved, 4, [mark(3), mark(1), mark(2)]);
    expect(migrated.ok && migrated.value).toEqual({ version: 4, trace: '123' });
    expect(saved).toEqual({ version: 1 });
  });

  it('say clearly which versions they know', () => {
    expect(migrate({ version: 9 }, 1).issues).toEqual([
      { severity: 'error', code: 'version-newer', path: 'version', params: { version: 9, known: 1 } },
    ]);
    expect(migrate({ version: 0 }, 1).issues).toMatchObject([{ code: 'version-too-old' }]);
    expect(migrate({ version: 1.5 }, 2).issues).toMatchObject([{ code: 'version-missing' }]);
  });

  it('open the file of every version that was ever released', () => {
    const released = readdirSync(FIXTURES).filter((name) => name !== 'version-0.json');
    expect(released).toHaveLength(VERSION);
    for (const name of released) expect(parseDocument(fixture(name)).issues).toEqual([]);
  });
});
