import { textIn } from '../../library/text';
import { overlaid } from './overlaid';
import type { Overlay, OverlayClass } from './overlay';
import { rankedClasses } from './ranked';

const LETTERS = 'ABCDEF';

/** Which department answers for each device. */
export const ownersOverlay: Overlay = {
  id: 'owners',
  label: { ja: '担当部署', en: 'Owner' },
  show: ({ model, language }) => {
    const ja = language === 'ja';
    const ranked = rankedClasses(
      model,
      ({ owner }) => owner ?? undefined,
      (owner, place) => ({
        label: textIn(model.source.parties.get(owner)?.name, language) || owner,
        sign: LETTERS[place] ?? '',
      }),
    );
    const rest: readonly OverlayClass[] = [
      {
        id: ' others',
        label: ja ? 'その他の部署' : 'Other departments',
        sign: ja ? '他' : 'Oth',
        tone: { of: 'mark', name: 1 },
        manner: 'plain',
      },
      {
        id: ' nobody',
        label: ja ? '担当なし' : 'Nobody',
        sign: '–',
        tone: { of: 'mark', name: 4 },
        manner: 'plain',
      },
      {
        id: ' unknown',
        label: ja ? '担当が不明' : 'Owner unknown',
        sign: '?',
        tone: { of: 'mark', name: 'question' },
        manner: 'unknown',
      },
    ];
    const known = new Set(ranked.map(({ id }) => id));
    return overlaid(model, ownersOverlay.label[language], [...ranked, ...rest], ({ owner }) => {
      if (owner === undefined) return [' unknown'];
      if (owner === null) return [' nobody'];
      return [known.has(owner) ? owner : ' others'];
    });
  },
};
