import { supportOf, yearAfter } from '../../model/support';
import { overlaid } from './overlaid';
import type { Overlay, OverlayClass } from './overlay';

/** When support ends: of the product or its operating system, whichever comes first. */
export const supportOverlay: Overlay = {
  id: 'support',
  label: { ja: 'サポート終了', en: 'End of support' },
  show: ({ model, today, language }) => {
    const ja = language === 'ja';
    const limit = yearAfter(today);
    const classes: readonly OverlayClass[] = [
      {
        id: 'ended',
        label: ja ? '終了済み' : 'Ended',
        sign: ja ? '終了' : 'Ended',
        tone: { of: 'mark', name: 4 },
        manner: 'plain',
      },
      {
        id: 'soon',
        label: ja ? '1年以内に終了' : 'Ends within a year',
        sign: ja ? '1年内' : '< 1 y',
        tone: { of: 'mark', name: 3 },
        manner: 'plain',
      },
      {
        id: 'unknown',
        label: ja ? '終了日が不明' : 'End unknown',
        sign: '?',
        tone: { of: 'mark', name: 'question' },
        manner: 'unknown',
      },
      {
        id: 'later',
        label: ja ? '1年より先' : 'Later',
        sign: ja ? '先' : 'Later',
        tone: { of: 'mark', name: 'resolved' },
        manner: 'quiet',
      },
    ];
    return overlaid(model, supportOverlay.label[language], classes, (asset) => {
      if (model.categoryOf(asset) === 'person') return undefined;
      const support = supportOf(asset, model, today);
      if (support.state === 'ended') return ['ended'];
      if (support.on !== undefined && support.on < limit) return ['soon', support.on.slice(0, 7)];
      return support.state === 'unknown' ? ['unknown'] : ['later', support.on?.slice(0, 4)];
    });
  },
};
