import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../src/core/formats/exporters';
import type { Exporter, Importer } from '../../../src/core/formats/format';
import { importers } from '../../../src/core/formats/importers';

const FOLDER = join(import.meta.dirname, '../../../src/core/formats');

/** Everything that the files of the folder offer under a name that ends so. */
const offered = async <T>(end: string): Promise<readonly T[]> => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const modules: readonly Record<string, T>[] = await Promise.all(files.map((name) => import(join(FOLDER, name))));
  return modules
    .flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith(end)))
    .map(([, value]) => value);
};

describe('the lists of formats', () => {
  it('hold every importer in the folder', async () => {
    expect(new Set(await offered<Importer>('Importer'))).toEqual(new Set(importers));
  });

  it('hold every exporter in the folder', async () => {
    expect(new Set(await offered<Exporter>('Exporter'))).toEqual(new Set(exporters));
  });

  it('name each format once', () => {
    for (const list of [importers, exporters]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });
});
