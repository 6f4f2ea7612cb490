import { type Bilingual, textIn } from '../../library/text';
import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import { type ClassWords, classesIn } from './class-words';
import { overlaid } from './overlaid';
import type { Overlay } from './overlay';
import { rankedClasses } from './ranked';

/** The VLAN of the asset: of its first interface that has one, else of the nearest zone around it. */
const vlanOf = (model: Model, { interfaces, zone }: Asset): number | undefined =>
  interfaces?.find(({ vlan }) => vlan !== undefined)?.vlan ??
  (zone === undefined ? undefined : model.lineOf(zone).find(({ vlan }) => vlan !== undefined)?.vlan);

/** What stands between the number of a VLAN and its name. */
const BETWEEN: Bilingual = { ja: '・', en: ' · ' };

const REST: readonly ClassWords[] = [
  {
    id: 'others',
    label: { ja: 'その他のVLAN（番号を表示）', en: 'Other VLANs, by number' },
    sign: 'V…',
    tone: { of: 'mark', name: 1 },
    manner: 'plain',
  },
  {
    id: 'unknown',
    label: { ja: 'VLANが不明', en: 'VLAN unknown' },
    sign: '?',
    tone: { of: 'mark', name: 'question' },
    manner: 'unknown',
  },
];

/** Which VLAN each device stands in; the zones are drawn around them anyway. */
export const vlansOverlay: Overlay = {
  id: 'vlans',
  label: { ja: 'ゾーンとVLAN', en: 'Zone and VLAN' },
  show: ({ model, language }) => {
    const names = new Map<string, string>();
    for (const { vlan, name } of model.source.zones.values())
      if (vlan !== undefined && !names.has(String(vlan))) names.set(String(vlan), textIn(name, language));
    const keyOf = (asset: Asset): string | undefined => {
      const vlan = vlanOf(model, asset);
      return vlan === undefined ? undefined : String(vlan);
    };
    const ranked = rankedClasses(model, keyOf, (vlan) => ({
      label: [`VLAN ${vlan}`, names.get(vlan) ?? ''].filter(Boolean).join(BETWEEN[language]),
      sign: `V${vlan}`,
    }));
    const known = new Set(ranked.map(({ id }) => id));
    return overlaid(model, vlansOverlay.label[language], [...ranked, ...classesIn(language, REST)], (asset) => {
      if (model.categoryOf(asset) === 'person') return undefined;
      const vlan = keyOf(asset);
      return vlan === undefined ? ['unknown'] : [known.has(vlan) ? vlan : 'others', `V${vlan}`];
    });
  },
};
