import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import type { HospitalDocument } from '../../../src/core/document/document';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import type { Engine, EngineResult } from './engine';

const TODAY = '2026-11-22';

/** One engine on one hospital: what it found, or why it could not be run. */
export interface Beside {
  readonly name: string;
  readonly assets: number;
  readonly result: EngineResult | string;
}

/** The whole analysis here, once and without a run to warm up, as the others are run. */
export const ownResult = (hospital: HospitalDocument): Beside => {
  const start = performance.now();
  const model = modelOf(hospital, library);
  const { threats, questions } = analyse(model, { today: TODAY });
  const took = performance.now() - start;
  const zonesOrCrossings = threats.filter(({ key }) =>
    key
      .split('|')
      .slice(1)
      .some((subject) => model.crossings.has(subject) || model.zone(subject) !== undefined),
  );
  const result = { took, findings: threats.length, questions: questions.length, onBoundaries: zonesOrCrossings.length };
  return { name: 'Sekisho', assets: hospital.assets.size, result };
};

/** Another engine on the hospital, from a checkout of it; a reason in place of figures where that cannot be run. */
export const besideOf = (engine: Engine, checkout: string, hospital: HospitalDocument, folder: string): Beside => {
  const row = { name: engine.name, assets: hospital.assets.size };
  if (!existsSync(checkout)) return { ...row, result: 'there is no such folder' };
  const file = join(folder, `${engine.name}-${hospital.assets.size}.json`);
  writeFileSync(file, JSON.stringify(engine.translate(hospital)));
  try {
    return { ...row, result: engine.run(resolve(checkout), file) };
  } catch (cause) {
    return { ...row, result: cause instanceof Error ? cause.message : String(cause) };
  }
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const rowOf = ({ name, assets, result }: Beside): string => {
  const size = assets.toLocaleString('en');
  if (typeof result === 'string')
    return line([name, size, `not run: ${result.replaceAll('|', '/')}`, '–', '–', '–', '–']);
  return line([
    name,
    size,
    `${Math.round(result.took)} ms`,
    result.findings.toLocaleString('en'),
    (result.findings / Math.max(1, assets)).toFixed(1),
    result.onBoundaries.toLocaleString('en'),
    result.questions === undefined ? '–' : result.questions.toLocaleString('en'),
  ]);
};

/** Time and number of findings, side by side. More findings are not better: each has to be read by someone. */
export const tableOfBeside = (rows: readonly Beside[]): string =>
  [
    line(['one whole analysis', 'assets', 'time', 'findings', 'per asset', 'about boundaries', 'questions']),
    line(['---', '---', '---', '---', '---', '---', '---']),
    ...rows.map(rowOf),
  ].join('\n');
