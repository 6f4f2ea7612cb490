import { NOT_REACHED, type Reach, reachOf } from '../../segmentation/reach';
import { type ClassWords, classesIn } from './class-words';
import { overlaid } from './overlaid';
import type { Overlay } from './overlay';

const CLASSES: readonly ClassWords[] = [
  {
    id: '0',
    label: { ja: '侵入口', en: 'Entry' },
    sign: { ja: '起点', en: 'In' },
    tone: { of: 'mark', name: 1 },
    manner: 'plain',
  },
  {
    id: '1',
    label: { ja: '直接届く（1段）', en: 'Reached directly (1 hop)' },
    sign: '1',
    tone: { of: 'mark', name: 4 },
    manner: 'plain',
  },
  {
    id: '2',
    label: { ja: '2段で届く', en: '2 hops' },
    sign: '2',
    tone: { of: 'mark', name: 3 },
    manner: 'plain',
  },
  {
    id: '3',
    label: { ja: '3段以上', en: '3 hops or more' },
    sign: '3+',
    tone: { of: 'mark', name: 2 },
    manner: 'plain',
  },
  {
    id: 'perhaps',
    label: { ja: '不明な点しだいで届く', en: 'Reached if the unknown allows' },
    sign: '?',
    tone: { of: 'mark', name: 'question' },
    manner: 'unknown',
  },
  {
    id: 'not',
    label: { ja: '届かない', en: 'Not reached' },
    sign: { ja: '不達', en: 'No' },
    tone: { of: 'mark', name: 'resolved' },
    manner: 'quiet',
  },
];

type Said = readonly [id: string, word?: string];

const saidOf = (sure: number, perhaps: number): Said => {
  if (sure === 0 || perhaps === 0) return ['0'];
  if (sure !== NOT_REACHED) return sure < 3 ? [String(sure)] : ['3', String(sure)];
  return perhaps === NOT_REACHED ? ['not'] : ['perhaps', `?${perhaps}`];
};

const saidByAsset = ({ assets, sure, perhaps }: Reach): ReadonlyMap<string, Said> =>
  new Map(assets.map((id, place) => [id, saidOf(sure[place] ?? NOT_REACHED, perhaps[place] ?? NOT_REACHED)]));

/**
 * How far each device is from a chosen entry, in takeovers: over flows and unguarded edges, media and shared accounts
 * left out. What can be reached only if something unknown turns out so is told apart. A device that the given `reach`
 * does not know yet has nothing said about it.
 */
export const reachOverlay: Overlay = {
  id: 'reach',
  label: { ja: '到達性', en: 'Reachability' },
  show: ({ model, language, entry, reach }) => {
    const said = saidByAsset(reach ?? reachOf(model, entry));
    return overlaid(model, reachOverlay.label[language], classesIn(language, CLASSES), ({ id }) => said.get(id));
  },
};
