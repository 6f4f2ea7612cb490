import { answeringParty } from '../../document/containment';
import { textIn } from '../../library/text';
import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import { type ClassWords, classesIn } from './class-words';
import { overlaid } from './overlaid';
import type { Overlay } from './overlay';
import { rankedClasses } from './ranked';

const LETTERS = 'ABCDEF';

const REST: readonly ClassWords[] = [
  {
    id: ' others',
    label: { ja: 'その他の部署', en: 'Other departments' },
    sign: { ja: '他', en: 'Oth' },
    tone: { of: 'mark', name: 1 },
    manner: 'plain',
  },
  {
    id: ' nobody',
    label: { ja: '担当なし', en: 'Nobody' },
    sign: '–',
    tone: { of: 'mark', name: 4 },
    manner: 'plain',
  },
  {
    id: ' unknown',
    label: { ja: '担当が不明', en: 'Owner unknown' },
    sign: '?',
    tone: { of: 'mark', name: 'question' },
    manner: 'unknown',
  },
];

/** Who answers for it: its own department, else that of the zone around it; `null` when people know that nobody does. */
const ownerOf = (model: Model, asset: Asset): string | null | undefined =>
  asset.owner === null ? null : answeringParty(model.source, asset);

/** Which department answers for each device. */
export const ownersOverlay: Overlay = {
  id: 'owners',
  label: { ja: '担当部署', en: 'Owner' },
  show: ({ model, language }) => {
    const ranked = rankedClasses(
      model,
      (asset) => ownerOf(model, asset) ?? undefined,
      (owner, place) => ({
        label: textIn(model.source.parties.get(owner)?.name, language) || owner,
        sign: LETTERS[place] ?? '',
      }),
    );
    const known = new Set(ranked.map(({ id }) => id));
    return overlaid(model, ownersOverlay.label[language], [...ranked, ...classesIn(language, REST)], (asset) => {
      const owner = ownerOf(model, asset);
      if (owner === undefined) return [' unknown'];
      if (owner === null) return [' nobody'];
      return [known.has(owner) ? owner : ' others'];
    });
  },
};
