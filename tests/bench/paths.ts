import type { Report } from '../../src/core/analysis/report';
import { tallyOf } from '../../src/core/analysis/tally';
import type { HospitalDocument } from '../../src/core/document/document';
import { effortsFrom } from '../../src/core/library/attack-effort';
import { cutCostsFrom } from '../../src/core/library/cut-measure';
import { modelOf } from '../../src/core/model/model';
import { serviceLinesIn } from '../../src/core/policy/service-lines';
import { attackGraphOf } from '../../src/core/segmentation/attack/attack-graph';
import { blastRadiusOf } from '../../src/core/segmentation/attack/blast-radius';
import { chokePoints } from '../../src/core/segmentation/attack/choke-points';
import { waysToTargets } from '../../src/core/segmentation/attack/ways-to-targets';
import { zoneConduits } from '../../src/core/segmentation/conduits/conduit-matrix';
import { responsibilityBoundaries } from '../../src/core/segmentation/conduits/responsibility';
import { entriesOf } from '../../src/core/segmentation/entries';
import { leastTakeovers } from '../../src/core/segmentation/least-takeovers';
import { segmentationPlan } from '../../src/core/segmentation/plan/segmentation-plan';
import { outsideLines } from '../../src/core/segmentation/remote/outside-lines';
import { targetsOf } from '../../src/core/segmentation/targets';
import { zoningReport } from '../../src/core/segmentation/zoning/zoning-report';
import { library, loadAttackEfforts, loadCutMeasures, loadPlanTemplates, loadZoning } from '../../src/templates';
import { type Figure, timed } from './figures';

const TODAY = '2026-11-22';

/** Who reaches whom, by which ways, at which risk, and where that is closed; the graph made anew each time. */
export const benchPaths = async (
  hospital: HospitalDocument,
  report: Report,
  size: string,
  runs: number,
): Promise<readonly Figure[]> => {
  const efforts = effortsFrom(await loadAttackEfforts());
  const costs = cutCostsFrom(await loadCutMeasures());
  const templates = await loadZoning();
  const planTemplates = await loadPlanTemplates();
  const model = modelOf(hospital, library);
  const findings = tallyOf(report);
  const made = () => {
    const attack = attackGraphOf(model);
    return { attack, groups: entriesOf(attack.graph), targets: targetsOf(model).map(({ id }) => id as string) };
  };
  return [
    await timed('reach from each kind of entry', size, runs, () => {
      const { attack, groups } = made();
      return groups.map(({ ids }) => leastTakeovers(attack, ids));
    }),
    await timed('20 ways to each of 100 critical assets', size, runs, () => {
      const { attack, groups: entries, targets } = made();
      return waysToTargets(attack, {
        entries,
        targets: targets.slice(0, 100),
        count: 20,
        by: 'effort',
        efforts,
        today: TODAY,
      });
    }),
    await timed('blast radius of every asset', size, runs, () => {
      const radius = blastRadiusOf(made().attack);
      return model.source.assets.values().map(({ id }) => radius.of(id).score);
    }),
    await timed('choke points, with proof and others', size, runs, () => {
      const { attack, groups, targets } = made();
      return chokePoints(attack, { entries: groups.flatMap(({ ids }) => ids), targets, costs, today: TODAY });
    }),
    await timed('zones: where things belong, levels, single points, layers, isolation', size, runs, () =>
      zoningReport(modelOf(hospital, library), { today: TODAY, templates }),
    ),
    await timed('conduit matrix, with verdicts and rules', size, runs, () =>
      zoneConduits(modelOf(hospital, library), { today: TODAY, serviceLines: serviceLinesIn(library) }),
    ),
    await timed('lines from outside, with what is asked about each', size, runs, () =>
      outsideLines(modelOf(hospital, library), TODAY),
    ),
    await timed('responsibility boundaries', size, runs, () =>
      responsibilityBoundaries(modelOf(hospital, library), TODAY),
    ),
    await timed('whole plan in stages, with findings of each', size, 1, () =>
      segmentationPlan(hospital, { library, today: TODAY, costs, templates: planTemplates }),
    ),
    await timed('whole plan in stages, where a report and a model are there', size, 1, () =>
      segmentationPlan(hospital, {
        library,
        today: TODAY,
        costs,
        templates: planTemplates,
        known: { model, findings },
      }),
    ),
  ];
};
