import { overlayOf } from '../drawing/overlays/overlays';
import { type SceneView, sceneOf } from '../drawing/scene-of';
import { svgOf } from '../drawing/svg';
import { layOut } from '../layout/layout';
import { textIn } from '../library/text';
import { modelOf } from '../model/model';
import { ok } from '../result';
import { emptyTable } from '../table';
import { shownModel } from '../views/shown';
import type { Exporter } from './format';

/**
 * A view as a drawing. What has no place in it is laid out for the drawing alone; the document stays as it is. Never
 * fails.
 */
export const svgExporter: Exporter = {
  id: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write: (document, { library, language, view: wanted, report, overlay = 'threats', reachFrom }) => {
    const model = modelOf(document, library);
    const view = (wanted === undefined ? undefined : document.views.get(wanted)) ?? document.views.values()[0];
    const known = view?.placements ?? emptyTable();
    const shown: SceneView = view ?? { placements: known };
    const placements = known.setAll(layOut(shownModel(model, { preset: 'network', ...shown }), known) ?? []);
    const today = report?.today ?? document.asOf;
    const scene = sceneOf(
      model,
      { ...shown, placements },
      { language, report, treatments: document.treatments, today, overlays: { threats: overlay === 'threats' } },
    );
    const title = textIn(document.facility, language) || textIn(document.title, language);
    const details = [textIn(view?.name, language), today ?? ''].filter((line) => line !== '');
    const overlaid =
      today === undefined
        ? undefined
        : overlayOf(overlay)?.show({ model, report: report ?? null, language, today, entry: reachFrom });
    return ok(svgOf(scene, { language, title, details, overlaid, theme: 'print' }));
  },
};
