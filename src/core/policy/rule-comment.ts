import { type Bilingual, textIn } from '../library/text';
import { LANGUAGES, type Language } from '../library/vocabulary';
import type { Model } from '../model/model';
import { isSameSet } from './algebra/ranges';
import { EVERY_SERVICE } from './algebra/service-line';
import type { Opening } from './group-rules';

/** So many flows are named; of more only the number is told. */
const NAMED = 2;

const UNSETTLED: Bilingual = { ja: '（サービス不明：要確認）', en: ' (service unknown: find out)' };

/** `CT → PACS: DICOM`, of the first flows, and that the service is still to be found out where every one may pass. */
export const ruleComment = (model: Model, { flows, from, services }: Opening): Bilingual => {
  const inLanguage = (language: Language): string => {
    const shown = flows.slice(0, NAMED).flatMap((id) => {
      const flow = model.flow(id);
      if (flow === undefined) return [];
      const protocol = model.library.protocols.get(flow.protocol ?? '')?.label[language] ?? flow.protocol ?? '';
      const isBack = flow.initiator === 'both' && model.asset(flow.from)?.zone !== from;
      const [a, b] = flow.initiator === 'to' || isBack ? [flow.to, flow.from] : [flow.from, flow.to];
      const ends = [a, b].map((end) => textIn(model.asset(end)?.name, language) || end).join(' → ');
      return [protocol === '' ? ends : `${ends}: ${protocol}`];
    });
    const unsettled = isSameSet(services, [EVERY_SERVICE]) ? UNSETTLED[language] : '';
    return `${shown.join('; ')}${flows.length > NAMED ? ` +${flows.length - NAMED}` : ''}${unsettled}`;
  };
  const [ja, en] = LANGUAGES.map(inLanguage);
  return { ja: ja ?? '', en: en ?? '' };
};
