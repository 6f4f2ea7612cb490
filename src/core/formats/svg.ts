import type { HospitalDocument } from '../document/document';
import { firstView } from '../document/empty';
import { sceneSteps } from '../drawing/next-scene';
import { overlayOf } from '../drawing/overlays/overlays';
import { svgSteps } from '../drawing/svg';
import { completeView } from '../layout/complete-view';
import { textIn } from '../library/text';
import { modelOf } from '../model/model';
import { ok, type Result } from '../result';
import { allAtOnce, type Steps } from '../steps';
import type { ExportContext, Exporter } from './format';

function* inSteps(document: HospitalDocument, context: ExportContext): Steps<Result<readonly string[]>> {
  const { library, language, report, overlay = 'threats' } = context;
  const model = context.model ?? modelOf(document, library);
  const { treatments } = document;
  const view =
    (context.view === undefined ? undefined : document.views.get(context.view)) ?? document.views.values()[0];
  const today = report?.today ?? context.today ?? document.asOf;
  const shown = completeView(view ?? firstView(), { model, report, treatments, language, today: today ?? '' });
  yield;
  const overlays = { threats: overlay === 'threats' };
  const { scene } = yield* sceneSteps(context.drawn, model, shown, { language, report, treatments, today, overlays });
  const title = textIn(document.facility, language) || textIn(document.title, language);
  const details = [textIn(view?.name, language), today ?? ''].filter((line) => line !== '');
  const asked = { model, report: report ?? null, language, today: today ?? '', entry: context.reachFrom };
  const overlaid = today === undefined ? undefined : overlayOf(overlay)?.show(asked);
  return ok(yield* svgSteps(scene, { language, title, details, overlaid, theme: 'print' }));
}

/**
 * A view as a drawing, with its own filter and scope, without what is hidden in it. What has no place in it is laid out
 * for the drawing alone; the document stays as it is. Never fails.
 */
export const svgExporter: Exporter = {
  id: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write: (document, context) => {
    const written = allAtOnce(inSteps(document, context));
    return written.ok ? ok(written.value.join(''), written.issues) : written;
  },
  inSteps,
};
