import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { serialiseDocument } from '../../src/core/document/serialise';
import { library } from '../../src/templates';
import { generateHospital } from '../support/generator/generate';
import type { Adapter } from './adapter';
import { adapter as sekisho } from './adapters/sekisho';
import { benchCore, laidOut } from './core';
import { type Beside, besideOf, ownResult, tableOfBeside } from './engines/beside';
import { pytm } from './engines/pytm';
import { threatDragon } from './engines/threat-dragon';
import { type Figure, type Measured, tableOfFigures, tableOfRows } from './figures';
import { benchPage } from './page';
import { benchParts } from './parts';
import { peerAdapter, peerNames, servePeer } from './peer';

const adapterFrom = async (path: string | undefined): Promise<Adapter> => {
  if (path === undefined) return sekisho;
  const { adapter } = (await import(/* @vite-ignore */ pathToFileURL(resolve(path)).href)) as { adapter: Adapter };
  return adapter;
};

/**
 * The command behind `npm run bench`: generated hospitals of 100, 1,000 and 10,000 assets, the core in Node and the page
 * in headless Chromium (build it first). `--smoke` runs the smallest size once, to show that the benchmark itself works.
 *
 * `--only core|page` one of the two · `--sizes 100,1000` · `--runs 5` of the core · `--steps pan,zoom` of the page
 * `--pytm <folder>` and `--threat-dragon <folder>` put the engines of those checkouts beside the core (`engines`).
 * `--peer react-flow` measures that on the same hospitals too, in a column of its own (see `peers`).
 * Another program instead: `--url` where it is served, `--adapter` how it is used (see `adapter.ts`), `--file` what
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
      peer: { type: 'string' },
      pytm: { type: 'string' },
      'threat-dragon': { type: 'string' },
    },
  });
  const quick = values.smoke === true;
  const sizes = quick ? [100] : (values.sizes ?? '100,1000,10000').split(',').map(Number);
  const runs = quick ? 1 : Number(values.runs ?? 5);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const figures: Figure[] = [];
  const checkouts = [
    { engine: pytm, checkout: values.pytm },
    { engine: threatDragon, checkout: values['threat-dragon'] },
  ].flatMap(({ engine, checkout }) => (checkout === undefined ? [] : [{ engine, checkout }]));
  const engines: Beside[] = [];
  const pages: Measured[] = [];
  const adapter = await adapterFrom(values.adapter);
  if (values.peer !== undefined && !peerNames().includes(values.peer)) {
    process.stderr.write(`--peer may be ${peerNames().join(', ')}.\n`);
    return 2;
  }
  const peer = values.peer === undefined ? undefined : await servePeer(values.peer);
  const other = values.peer === undefined ? undefined : await peerAdapter(values.peer);
  if (values.only !== 'page' && values.adapter === undefined) figures.push(...(await benchParts(runs)));
  for (const size of sizes) {
    const hospital = laidOut(generateHospital(library, size, 1));
    if (values.only !== 'page' && values.adapter === undefined)
      figures.push(...(await benchCore(hospital, size, runs)));
    if (checkouts.length > 0) engines.push(ownResult(hospital));
    for (const { engine, checkout } of checkouts) engines.push(besideOf(engine, checkout, hospital, folder));
    if (values.only === 'core') continue;
    const file = values.file === undefined ? join(folder, `${size}.json`) : resolve(values.file);
    if (values.file === undefined) writeFileSync(file, serialiseDocument(hospital));
    const assets = values.file === undefined ? hospital.assets.size : size;
    const options = { file, assets, quick, only: values.steps?.split(',') };
    const rows = await benchPage({ ...options, url: values.url, adapter });
    const beside =
      peer === undefined || other === undefined
        ? undefined
        : { name: other.name, rows: await benchPage({ ...options, url: peer.url, adapter: other }) };
    pages.push({ size, rows, beside });
  }
  await peer?.close();
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${runs} runs.`;
  const text = [
    ...(figures.length === 0 ? [] : [tableOfFigures(figures)]),
    ...(engines.length === 0 ? [] : [tableOfBeside(engines)]),
    ...pages.map(tableOfRows),
    machine,
  ].join('\n\n');
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/bench.md', `${text}\n`);
  process.stdout.write(`${text}\n`);
  return 0;
};
