import { analyse, startAnalysis } from '../../src/core/analysis/analyse';
import { REHEARSALS } from '../../src/core/analysis/rehearsal';
import type { HospitalDocument } from '../../src/core/document/document';
import { rename } from '../../src/core/document/edits/update';
import { parseDocument } from '../../src/core/document/parse';
import { serialiseDocument } from '../../src/core/document/serialise';
import { sceneOf } from '../../src/core/drawing/scene-of';
import { svgOf } from '../../src/core/drawing/svg';
import { layOut } from '../../src/core/layout/layout';
import { modelOf, nextModel } from '../../src/core/model/model';
import { advise } from '../../src/core/segmentation/advise';
import { emptyTable, tableOf } from '../../src/core/table';
import { library } from '../../src/templates';
import { anyAnalysedEdit } from '../support/analysis-edits';
import { randomOf } from '../support/random';
import { benchEdits } from './edits';
import { type Figure, figureOf, timed } from './figures';
import { benchPaths } from './paths';

const TODAY = '2026-11-22';

/** The hospital with a place for everything in its first view. */
export const laidOut = (hospital: HospitalDocument): HospitalDocument => {
  const [view] = hospital.views.values();
  if (view === undefined) throw new Error('A generated hospital has a view.');
  const placements = tableOf(layOut(modelOf(hospital, library), emptyTable()) ?? []);
  return { ...hospital, views: hospital.views.set({ ...view, placements }) };
};

/**
 * From an edit to the report that follows it, as the worker makes it; each kind of edit as often as any other, however
 * seldom people make it. Once by the clock, which says something on a quiet machine only, and once as processor time,
 * which also counts what the engine does beside it on other cores, such as collecting garbage.
 */
const benchReports = (hospital: HospitalDocument, size: string, edits: number): readonly Figure[] => {
  let document = hospital;
  let model = modelOf(document, library);
  const running = startAnalysis(model, { today: TODAY });
  running.report(model, document.threats.values());
  for (let times = 0; times < REHEARSALS; times += 1) running.rehearse();
  const random = randomOf(1);
  const waited: number[] = [];
  const worked: number[] = [];
  for (let index = 0; index < edits; index += 1) {
    document = anyAnalysedEdit(document, random, `new-${index}`);
    const [start, since] = [performance.now(), process.cpuUsage()];
    model = nextModel(model, document);
    running.report(model, document.threats.values());
    waited.push(performance.now() - start);
    const { user, system } = process.cpuUsage(since);
    worked.push((user + system) / 1000);
  }
  return [figureOf('one edit → report', size, waited), figureOf('one edit → report (processor time)', size, worked)];
};

/** What the core needs for one hospital, in Node: reading, writing, rules, advice, drawing, layout, one edit. */
export const benchCore = async (
  hospital: HospitalDocument,
  assets: number,
  runs: number,
): Promise<readonly Figure[]> => {
  const size = assets.toLocaleString('en');
  const text = serialiseDocument(hospital);
  const [view] = hospital.views.values();
  const [first] = hospital.assets.values();
  if (view === undefined || first === undefined) throw new Error('A generated hospital has a view and assets.');
  const report = analyse(modelOf(hospital, library), { today: TODAY });
  const scene = () => sceneOf(modelOf(hospital, library), view, { language: 'ja', report, today: TODAY });
  const drawn = scene();
  let edits = 0;
  return [
    await timed('read a saved file', size, runs, () => parseDocument(text)),
    await timed('write a file', size, runs, () => serialiseDocument(hospital)),
    await timed('one edit (rename an asset)', size, runs * 20, () => {
      edits += 1;
      return rename('assets', first.id, `name ${edits}`)(hospital);
    }),
    await timed('whole analysis, all rules', size, runs, () => analyse(modelOf(hospital, library), { today: TODAY })),
    ...benchReports(hospital, size, runs * 60),
    await timed('segmentation advice', size, runs, () => advise(modelOf(hospital, library), { today: TODAY, report })),
    ...(await benchPaths(hospital, report, size, runs)),
    await timed('scene of the whole', size, runs, scene),
    ...benchEdits(hospital, size, view, report, runs),
    await timed('SVG from the scene', size, runs, () => svgOf(drawn, { language: 'ja', title: 'bench' })),
    await timed('layout from nothing', size, runs, () => layOut(modelOf(hospital, library), emptyTable())),
  ];
};
