import { assetFact, assetField } from '../define';
import type { FactValue } from '../fact';
import { YES_NO } from '../words';

/** Cloud services, apps, and questions that only the manufacturer can answer. R44. */
export const designFacts = [
  assetField(
    'multiTenant',
    'boolean',
    { ja: '複数の利用者で共用', en: 'shared by several customers' },
    ({ multiTenant }) => multiTenant,
    YES_NO,
  ),
  assetField(
    'tenantIsolation',
    'text',
    { ja: '利用者間の分離', en: 'isolation between customers' },
    ({ tenantIsolation }) => tenantIsolation,
    {
      none: { ja: 'なし', en: 'none' },
      untested: { ja: '未確認', en: 'untested' },
      tested: { ja: '試験済み', en: 'tested' },
    },
  ),
  assetField('platform', 'text', { ja: '動作する端末', en: 'platform it runs on' }, ({ platform }) => platform, {
    'hospital-pc': { ja: '病院のPC', en: 'hospital computer' },
    'patient-phone': { ja: '患者の携帯電話', en: 'patient’s phone' },
    'vendor-supplied': { ja: '事業者が供給', en: 'supplied by the vendor' },
  }),
  assetField(
    'platformOwner',
    'text',
    { ja: '端末・OSの管理者', en: 'who answers for the platform' },
    ({ platformOwner }) => platformOwner,
  ),
  assetField(
    'deviceManagement',
    'text',
    { ja: '端末管理', en: 'device management' },
    ({ deviceManagement }) => deviceManagement,
    {
      none: { ja: 'なし', en: 'none' },
      private: { ja: '私物', en: 'private device' },
      managed: { ja: '管理されている', en: 'managed' },
    },
  ),
  assetField(
    'appProtection',
    'text',
    { ja: 'アプリの保護', en: 'protection of the app' },
    ({ appProtection }) => appProtection,
    {
      none: { ja: 'なし', en: 'none' },
      'os-only': { ja: 'OSの機能のみ', en: 'operating system only' },
      attested: { ja: '動作環境を確認', en: 'attested' },
    },
  ),
  assetField(
    'inputAuthentication',
    'text',
    { ja: '入力データの発信元の確認', en: 'check of the source of its input' },
    ({ inputAuthentication }) => inputAuthentication,
    {
      none: { ja: 'なし', en: 'none' },
      weak: { ja: '弱い', en: 'weak' },
      strong: { ja: '強い', en: 'strong' },
    },
  ),
  assetFact(
    'misuseCases',
    'list',
    { ja: '予見可能な誤使用', en: 'foreseeable misuse cases' },
    'subject',
    ({ misuseCases }) => ({
      value: misuseCases?.map((text): string => (typeof text === 'string' ? text : (text.ja ?? text.en ?? ''))) as
        | FactValue
        | undefined,
      source: misuseCases === undefined ? { kind: 'unknown' } : { kind: 'stated' },
    }),
    { field: 'misuseCases' },
  ),
  assetField(
    'safetyInterlock',
    'text',
    { ja: '安全インターロック', en: 'safety interlock' },
    ({ safetyInterlock }) => safetyInterlock,
    {
      independent: { ja: '独立', en: 'independent' },
      'same-software': { ja: '同じソフトウェア', en: 'same software' },
      none: { ja: 'なし', en: 'none' },
    },
  ),
  assetField('alarmPath', 'text', { ja: '警報の経路', en: 'path of alarms' }, ({ alarmPath }) => alarmPath, {
    independent: { ja: '独立', en: 'independent' },
    shared: { ja: '共用', en: 'shared' },
    'network-only': { ja: 'ネットワークのみ', en: 'network only' },
    none: { ja: 'なし', en: 'none' },
  }),
  assetField(
    'commandAuthorisation',
    'text',
    { ja: '治療指示の承認', en: 'authorisation of commands' },
    ({ commandAuthorisation }) => commandAuthorisation,
    {
      'per-command': { ja: '指示ごと', en: 'per command' },
      'session-only': { ja: '接続時のみ', en: 'per session only' },
      none: { ja: 'なし', en: 'none' },
    },
  ),
  assetField(
    'debugInterface',
    'text',
    { ja: 'デバッグ用の端子', en: 'debug interface' },
    ({ debugInterface }) => debugInterface,
    {
      none: { ja: 'なし', en: 'none' },
      locked: { ja: '封鎖', en: 'locked' },
      undocumented: { ja: '文書なし', en: 'undocumented' },
      open: { ja: '開いている', en: 'open' },
    },
  ),
  assetField('apiKeys', 'text', { ja: 'APIキー', en: 'API keys' }, ({ apiKeys }) => apiKeys, {
    none: { ja: 'なし', en: 'none' },
    'per-device': { ja: '1台ごと', en: 'per device' },
    shared: { ja: '共用', en: 'shared' },
    embedded: { ja: '埋め込み', en: 'embedded' },
  }),
];
