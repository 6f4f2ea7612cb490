import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { serialiseDocument } from '../../src/core/document/serialise';
import { library } from '../../src/templates';
import { generateHospital } from '../support/generator/generate';
import { benchCore, laidOut } from './core';
import { type Figure, tableOfFigures } from './figures';
import { benchPage } from './page';

/**
 * The command behind `npm run bench`: generated hospitals of 100, 1,000 and 10,000 assets, the core in Node and the page
 * in headless Chromium (build it first). `--smoke` runs the smallest size once, to show that the benchmark itself works.
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      smoke: { type: 'boolean' },
      only: { type: 'string' },
      sizes: { type: 'string' },
      runs: { type: 'string' },
    },
  });
  const sizes = values.smoke === true ? [100] : (values.sizes ?? '100,1000,10000').split(',').map(Number);
  const runs = values.smoke === true ? 1 : Number(values.runs ?? 5);
  const figures: Figure[] = [];
  for (const size of sizes) {
    const hospital = await laidOut(generateHospital(library, size, 1));
    if (values.only !== 'page') figures.push(...(await benchCore(hospital, size, runs)));
    if (values.only !== 'core') figures.push(...(await benchPage(serialiseDocument(hospital), size, runs)));
  }
  const table = tableOfFigures(figures);
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${runs} runs.`;
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/bench.md', `${table}\n\n${machine}\n`);
  process.stdout.write(`${table}\n\n${machine}\n`);
  return 0;
};
