import type { ViewTemplateId } from '../../document/view';
import type { Bilingual } from '../../library/text';

/** What views made from a template are called at first, in both languages. */
export const TEMPLATE_NAMES: Readonly<Record<ViewTemplateId, Bilingual>> = {
  'global-system': { ja: 'システム全体図', en: 'Global system' },
  'multi-patient-harm': { ja: '複数患者への危害', en: 'Harm to several patients' },
  updateability: { ja: '更新とパッチの経路', en: 'Updates and patches' },
  'security-use-case': { ja: 'セキュリティユースケース', en: 'Security use case' },
};
