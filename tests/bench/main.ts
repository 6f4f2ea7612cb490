import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serialiseDocument } from '../../src/core/document/serialise';
import { library } from '../../src/templates';
import { generateHospital } from '../support/generator/generate';
import { benchCore, laidOut } from './core';
import { type Figure, tableOfFigures, tableOfRows } from './figures';
import { benchPage } from './page';
import type { Row } from './rows';

/**
 * The command behind `npm run bench`: generated hospitals of 100, 1,000 and 10,000 assets, the core in Node and the page
 * in headless Chromium (build it first). `--smoke` runs the smallest size once, to show that the benchmark itself works.
 *
 * `--only core|page` one of the two · `--sizes 100,1000` · `--runs 5` of the core · `--steps pan,zoom` of the page
 * Another program beside it: `--url` where it is served, `--adapter` how it is used (see `adapter.ts`), `--file` what
 * it opens and `--sizes` how many devices that has.
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      smoke: { type: 'boolean' },
      only: { type: 'string' },
      sizes: { type: 'string' },
      runs: { type: 'string' },
      steps: { type: 'string' },
      url: { type: 'string' },
      adapter: { type: 'string' },
      file: { type: 'string' },
    },
  });
  const quick = values.smoke === true;
  const sizes = quick ? [100] : (values.sizes ?? '100,1000,10000').split(',').map(Number);
  const runs = quick ? 1 : Number(values.runs ?? 5);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const figures: Figure[] = [];
  const pages: { readonly size: number; readonly rows: readonly Row[] }[] = [];
  for (const size of sizes) {
    const hospital = laidOut(generateHospital(library, size, 1));
    if (values.only !== 'page' && values.adapter === undefined)
      figures.push(...(await benchCore(hospital, size, runs)));
    if (values.only === 'core') continue;
    const file = values.file === undefined ? join(folder, `${size}.json`) : resolve(values.file);
    if (values.file === undefined) writeFileSync(file, serialiseDocument(hospital));
    const assets = values.file === undefined ? hospital.assets.size : size;
    const { url, adapter } = values;
    pages.push({ size, rows: await benchPage({ file, assets, url, adapter, quick, only: values.steps?.split(',') }) });
  }
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${runs} runs.`;
  const text = [...(figures.length === 0 ? [] : [tableOfFigures(figures)]), ...pages.map(tableOfRows), machine].join(
    '\n\n',
  );
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/bench.md', `${text}\n`);
  process.stdout.write(`${text}\n`);
  return 0;
};
