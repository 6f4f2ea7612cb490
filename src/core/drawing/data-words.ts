import type { Bilingual } from '../library/text';
import type { Purpose } from '../library/vocabulary';

const w = (ja: string, en: string): Bilingual => ({ ja, en });

/** What flows are for, in one word. */
export const PURPOSE_WORDS: Readonly<Record<Purpose | 'unknown', Bilingual>> = {
  clinical: w('診療', 'care'),
  maintenance: w('保守', 'maintenance'),
  repair: w('修理', 'repair'),
  admin: w('管理', 'administration'),
  update: w('更新', 'updating'),
  backup: w('バックアップ', 'backup'),
  monitoring: w('監視', 'monitoring'),
  business: w('業務', 'business'),
  office: w('事務', 'office work'),
  guest: w('来訪者用', 'guests'),
  'secondary-use': w('二次利用', 'secondary use'),
  unknown: w('用途不明', 'purpose unknown'),
};

/** What is said where nobody knows what is carried. */
export const NO_DATA_WORDS: Bilingual = w('データ不明', 'data unknown');
