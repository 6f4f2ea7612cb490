/** Words for values of facts that are not closed: others can be stated too, and are shown as they are written. */
import type { Bilingual } from '../library/text';

type Words = Readonly<Record<string, Bilingual>>;
const w = (ja: string, en: string): Bilingual => ({ ja, en });

export const DATA_WORDS: Words = {
  phi: w('患者情報', 'patient data'),
  image: w('画像', 'images'),
  result: w('検査結果', 'results'),
  order: w('オーダ', 'orders'),
  worklist: w('ワークリスト', 'worklists'),
  schedule: w('予約', 'schedules'),
  report: w('レポート', 'reports'),
  document: w('文書', 'documents'),
  adt: w('入退院・受付', 'admissions'),
  vitals: w('バイタル', 'vital signs'),
  waveform: w('波形', 'waveforms'),
  alarm: w('アラーム', 'alarms'),
  control: w('機器の操作', 'device control'),
  therapy: w('治療情報', 'therapy data'),
  'therapy-setting': w('治療の設定', 'therapy settings'),
  'rt-plan': w('放射線治療計画', 'radiotherapy plans'),
  'drug-library': w('薬剤ライブラリ', 'drug library'),
  insurance: w('資格・請求', 'insurance, claims'),
  decision: w('判定結果', 'decisions'),
  database: w('データベース', 'database'),
  record: w('診療記録', 'health records'),
  config: w('設定', 'configuration'),
  firmware: w('ファームウェア', 'firmware'),
  update: w('更新プログラム', 'updates'),
  log: w('ログ', 'logs'),
  credential: w('認証情報', 'credentials'),
  directory: w('利用者情報', 'user directory'),
  inventory: w('資産情報', 'inventory'),
  admin: w('管理操作', 'administration'),
  file: w('ファイル', 'files'),
  mail: w('メール', 'mail'),
  web: w('Web', 'web'),
  id: w('識別情報', 'identity data'),
};
export const OPERATING_SYSTEM_WORDS: Words = {
  windows: w('Windows', 'Windows'),
  linux: w('Linux', 'Linux'),
  macos: w('macOS', 'macOS'),
  android: w('Android', 'Android'),
  ios: w('iOS', 'iOS'),
  rtos: w('組込み（リアルタイムOS）', 'embedded (real-time)'),
};
export const PLACE_WORDS: Words = {
  public: w('誰でも入れる場所', 'open to the public'),
  'waiting-room': w('待合', 'waiting room'),
  'ward-corridor': w('病棟の廊下', 'ward corridor'),
  'patient-room': w('病室', 'patient room'),
  'staff-only': w('職員だけの場所', 'staff only'),
  locked: w('施錠された場所', 'locked'),
};
export const DOMAIN_WORDS: Words = {
  office: w('事務', 'office'),
  external: w('外部', 'outside'),
  supplier: w('委託先・事業者', 'supplier'),
};
export const VIA_WORDS: Words = {
  none: w('なし', 'nothing'),
  vpn: w('VPN', 'VPN'),
  tunnel: w('トンネル', 'tunnel'),
  'encrypted-tunnel': w('暗号化トンネル', 'encrypted tunnel'),
  bastion: w('踏み台', 'jump server'),
};
