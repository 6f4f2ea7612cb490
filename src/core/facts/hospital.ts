import type { Asset } from '../model/asset';
import type { Model } from '../model/model';
import { derived, hospitalFact, stated } from './define';

/** What a network configuration diagram has to show of the assets, and how to see whether any does. R2–R6. */
const DIAGRAM_ITEMS: readonly { readonly item: string; readonly shown: (asset: Asset) => boolean }[] = [
  { item: 'zone', shown: ({ zone }) => zone !== undefined },
  { item: 'address', shown: ({ interfaces }) => interfaces?.some(({ addresses }) => addresses !== undefined) === true },
  {
    item: 'switch-port',
    shown: ({ interfaces }) => interfaces?.some(({ switchPort }) => switchPort !== undefined) === true,
  },
  { item: 'location', shown: ({ location }) => location !== undefined },
  { item: 'owner', shown: ({ owner }) => owner !== undefined },
  { item: 'vendor-contact', shown: ({ vendor, vendorContact }) => vendor !== undefined || vendorContact !== undefined },
];

const missingItems = ({ source }: Model): readonly string[] => {
  const assets = source.assets.values();
  if (assets.length === 0) return [];
  return DIAGRAM_ITEMS.filter(({ shown }) => !assets.some(shown)).map(({ item }) => item);
};

/** The document as a whole. */
export const hospitalFacts = [
  hospitalFact(
    'perspective',
    'text',
    { ja: '立場', en: 'perspective' },
    'hospital',
    ({ source }) => stated(source.perspective),
    {
      field: 'perspective',
      values: {
        hospital: { ja: '医療機関', en: 'hospital' },
        manufacturer: { ja: '製造販売業者', en: 'manufacturer' },
      },
    },
  ),
  hospitalFact('asOf', 'date', { ja: '記載時点', en: 'as of' }, 'hospital', ({ source }) => stated(source.asOf), {
    field: 'asOf',
  }),
  hospitalFact(
    'lastReviewed',
    'date',
    { ja: '最終見直し日', en: 'last reviewed' },
    'hospital',
    ({ source }) => stated(source.lastReviewed),
    { field: 'lastReviewed' },
  ),
  hospitalFact(
    'lastChange',
    'date',
    { ja: '最終変更日', en: 'last change' },
    'hospital',
    ({ source }) => stated(source.lastChange),
    {
      field: 'lastChange',
    },
  ),
  hospitalFact(
    'diagramItemsMissing',
    'list',
    { ja: 'ネットワーク構成図に無い項目', en: 'items missing on the network diagram' },
    'hospital',
    (model) => derived(missingItems(model)),
    {
      values: {
        zone: { ja: 'ゾーン', en: 'zone' },
        address: { ja: 'IPアドレス', en: 'addresses' },
        'switch-port': { ja: 'スイッチのポート', en: 'switch ports' },
        location: { ja: '設置場所', en: 'location' },
        owner: { ja: '管理部門', en: 'owner' },
        'vendor-contact': { ja: '事業者の連絡先', en: 'vendor contact' },
      },
    },
  ),
];
