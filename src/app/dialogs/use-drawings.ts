import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { viewsInOrder } from '../../core/document/edits/views';
import type { PrintOptions } from '../../core/drawing/print/sheets';
import type { Scene } from '../../core/drawing/scene';
import { sceneOf } from '../../core/drawing/scene-of';
import { completeView } from '../../core/layout/complete-view';
import { textIn } from '../../core/library/text';
import { boxName } from '../../core/views/drilled';
import { useDrilledBox, useShownView } from '../canvas/use-shown-view';
import { viewName } from '../shell/view-name';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useMatchContext } from '../store/use-matches';

export type PrintedViews = 'shown' | 'all';

/** A drawing to be printed, with what its sheets say about it. */
export interface Drawing extends Pick<PrintOptions, 'language' | 'path' | 'block' | 'words'> {
  readonly scene: Scene;
}

/** The view that is shown, as the canvas shows it, or all views in the order of their tabs. */
export const useDrawings = (what: PrintedViews): readonly Drawing[] => {
  const { t } = useTranslation();
  const context = useMatchContext();
  const shown = useShownView();
  const box = useDrilledBox();
  const hospital = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const overlays = useEditor((state) => state.overlays);
  const chosen = useEditor(({ advice, path, way }) => (path === undefined ? way : advice?.paths[path]));
  const date = useToday()();
  const { model, language, today } = context;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `context` is another object each time; these are its parts
  return useMemo(() => {
    const drawing = textIn(hospital.title, language);
    const revision = hospital.revisions?.at(-1);
    const path = overlays.attackPath ? chosen : undefined;
    const words = {
      facility: t('files.print.facility'),
      drawing: t('files.print.drawing'),
      view: t('files.print.view'),
      revision: t('files.print.revision'),
      made: t('files.print.made'),
      reviewed: t('files.print.reviewed'),
      date: t('files.print.date'),
      sheet: t('files.print.sheet'),
      scale: t('files.print.scale'),
    };
    return (what === 'all' ? viewsInOrder(hospital) : [shown]).map((view) => {
      const inside = what === 'shown' && box !== undefined ? textIn(boxName(model, box), language) : '';
      const name = viewName(view, language, t);
      return {
        scene: sceneOf(model, completeView(view, context), {
          language,
          report,
          treatments: hospital.treatments,
          overlays,
          today,
        }),
        language,
        path,
        block: {
          facility: textIn(hospital.facility, language) || drawing,
          drawing,
          view: inside === '' ? name : `${name} › ${inside}`,
          revision: revision === undefined ? '' : `${revision.date} ${textIn(revision.reason, language)}`,
          made: hospital.authors?.join(t('canvas.say.comma')) ?? '',
          reviewed: hospital.lastReviewed ?? '',
          date,
        },
        words,
      };
    });
  }, [what, model, shown, box, language, today, report, hospital, overlays, chosen, date, t]);
};
