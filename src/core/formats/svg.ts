import { firstView } from '../document/empty';
import { overlayOf } from '../drawing/overlays/overlays';
import { sceneOf } from '../drawing/scene-of';
import { svgOf } from '../drawing/svg';
import { completeView } from '../layout/complete-view';
import { textIn } from '../library/text';
import { modelOf } from '../model/model';
import { ok } from '../result';
import type { Exporter } from './format';

/**
 * A view as a drawing, with its own filter and scope, without what is hidden in it. What has no place in it is laid out
 * for the drawing alone; the document stays as it is. Never fails.
 */
export const svgExporter: Exporter = {
  id: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write: (document, { library, language, view: wanted, report, today: given, overlay = 'threats', reachFrom }) => {
    const model = modelOf(document, library);
    const { treatments } = document;
    const view = (wanted === undefined ? undefined : document.views.get(wanted)) ?? document.views.values()[0];
    const today = report?.today ?? given ?? document.asOf;
    const shown = completeView(view ?? firstView(), { model, report, treatments, language, today: today ?? '' });
    const scene = sceneOf(model, shown, {
      language,
      report,
      treatments,
      today,
      overlays: { threats: overlay === 'threats' },
    });
    const title = textIn(document.facility, language) || textIn(document.title, language);
    const details = [textIn(view?.name, language), today ?? ''].filter((line) => line !== '');
    const overlaid =
      today === undefined
        ? undefined
        : overlayOf(overlay)?.show({ model, report: report ?? null, language, today, entry: reachFrom });
    return ok(svgOf(scene, { language, title, details, overlaid, theme: 'print' }));
  },
};
