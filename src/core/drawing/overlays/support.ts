import { supportOf, yearAfter } from '../../model/support';
import { type ClassWords, classesIn } from './class-words';
import { overlaid } from './overlaid';
import type { Overlay } from './overlay';

const CLASSES: readonly ClassWords[] = [
  {
    id: 'ended',
    label: { ja: '終了済み・レガシー', en: 'Ended, or legacy' },
    sign: { ja: '終了', en: 'Ended' },
    tone: { of: 'mark', name: 4 },
    manner: 'plain',
  },
  {
    id: 'soon',
    label: { ja: '1年以内に終了', en: 'Ends within a year' },
    sign: { ja: '1年内', en: '< 1 y' },
    tone: { of: 'mark', name: 3 },
    manner: 'plain',
  },
  {
    id: 'unknown',
    label: { ja: '終了日が不明', en: 'End unknown' },
    sign: '?',
    tone: { of: 'mark', name: 'question' },
    manner: 'unknown',
  },
  {
    id: 'later',
    label: { ja: '1年より先', en: 'Later' },
    sign: { ja: '先', en: 'Later' },
    tone: { of: 'mark', name: 'resolved' },
    manner: 'quiet',
  },
];

/** When support ends: of the product or its operating system, whichever comes first. */
export const supportOverlay: Overlay = {
  id: 'support',
  label: { ja: 'サポート終了', en: 'End of support' },
  show: ({ model, today, language }) => {
    const limit = yearAfter(today);
    return overlaid(model, supportOverlay.label[language], classesIn(language, CLASSES), (asset) => {
      if (model.categoryOf(asset) === 'person') return undefined;
      const support = supportOf(asset, model, today);
      // What people call a legacy device counts as one, as it does for the plan.
      if (support.state === 'ended' || asset.legacy === true) return ['ended'];
      if (support.on !== undefined && support.on < limit) return ['soon', support.on.slice(0, 7)];
      return support.state === 'unknown' ? ['unknown'] : ['later', support.on?.slice(0, 4)];
    });
  },
};
