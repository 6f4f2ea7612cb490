import type { Bilingual } from '../library/text';
import type { Purpose } from '../library/vocabulary';

const w = (ja: string, en: string): Bilingual => ({ ja, en });

/** What classes of data are called in a drawing; a class that is not here is shown as it is written. */
export const DATA_WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ['phi', w('患者情報', 'patient data')],
  ['image', w('画像', 'images')],
  ['result', w('検査結果', 'results')],
  ['order', w('オーダ', 'orders')],
  ['worklist', w('ワークリスト', 'worklists')],
  ['schedule', w('予約', 'schedules')],
  ['report', w('レポート', 'reports')],
  ['document', w('文書', 'documents')],
  ['adt', w('入退院・受付', 'admissions')],
  ['vitals', w('バイタル', 'vital signs')],
  ['waveform', w('波形', 'waveforms')],
  ['alarm', w('アラーム', 'alarms')],
  ['control', w('機器の操作', 'device control')],
  ['therapy', w('治療情報', 'therapy data')],
  ['therapy-setting', w('治療の設定', 'therapy settings')],
  ['rt-plan', w('放射線治療計画', 'radiotherapy plans')],
  ['drug-library', w('薬剤ライブラリ', 'drug library')],
  ['insurance', w('資格・請求', 'insurance, claims')],
  ['decision', w('判定結果', 'decisions')],
  ['database', w('データベース', 'database')],
  ['record', w('診療記録', 'health records')],
  ['config', w('設定', 'configuration')],
  ['firmware', w('ファームウェア', 'firmware')],
  ['update', w('更新プログラム', 'updates')],
  ['log', w('ログ', 'logs')],
  ['credential', w('認証情報', 'credentials')],
  ['directory', w('利用者情報', 'user directory')],
  ['inventory', w('資産情報', 'inventory')],
  ['admin', w('管理操作', 'administration')],
  ['file', w('ファイル', 'files')],
  ['mail', w('メール', 'mail')],
  ['web', w('Web', 'web')],
]);

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
