import { assetFact, assetField, derived, UNKNOWN } from '../define';
import { DOMAIN_WORDS } from '../open-words';
import { ANTIMALWARE_WORDS, CREDENTIAL_WORDS, YES_NO } from '../words';

/** How it is guarded, kept and brought back. */
export const protectionFacts = [
  assetField(
    'credentials',
    'text',
    { ja: 'パスワードの状態', en: 'state of passwords' },
    ({ credentials }) => credentials,
    CREDENTIAL_WORDS,
  ),
  assetField(
    'userPrivilege',
    'text',
    { ja: '利用者の権限', en: 'privileges of users' },
    ({ userPrivilege }) => userPrivilege,
    {
      standard: { ja: '一般権限', en: 'standard' },
      'all-admin': { ja: '全員が管理者権限', en: 'everyone is administrator' },
    },
  ),
  assetField('auditLog', 'text', { ja: '操作の記録', en: 'record of operations' }, ({ auditLog }) => auditLog, {
    none: { ja: 'なし', en: 'none' },
    local: { ja: '本体に残る', en: 'kept in it' },
    central: { ja: '別の機器にも残る', en: 'kept elsewhere too' },
  }),
  assetField('domain', 'text', { ja: '参加しているドメイン', en: 'directory domain' }, ({ domain }) => domain, {
    none: { ja: 'なし', en: 'none' },
    clinical: { ja: '診療系', en: 'clinical' },
    office: { ja: '事務系', en: 'office' },
    device: { ja: '機器専用', en: 'devices only' },
    external: { ja: '外部', en: 'external' },
  }),
  {
    ...assetField(
      'domainTrusts',
      'list',
      { ja: '信頼するドメイン', en: 'domains it trusts' },
      ({ domainTrusts }) => domainTrusts,
      DOMAIN_WORDS,
    ),
    open: true,
  },
  assetField(
    'sharesCredentialsWith',
    'list',
    { ja: '認証情報を共有する相手', en: 'shares credentials with' },
    ({ sharesCredentialsWith }) => sharesCredentialsWith,
  ),
  assetField(
    'antimalware',
    'text',
    { ja: 'マルウェア対策', en: 'malware protection' },
    ({ antimalware }) => antimalware,
    ANTIMALWARE_WORDS,
  ),
  assetField(
    'tamperProtection',
    'boolean',
    { ja: '対策ソフトの停止防止', en: 'protection against switching it off' },
    ({ tamperProtection }) => tamperProtection,
    YES_NO,
  ),
  assetField(
    'hardened',
    'boolean',
    { ja: '許可したプログラムのみ実行', en: 'runs allowed programs only' },
    ({ hardened }) => hardened,
    YES_NO,
  ),
  assetField(
    'storageEncryption',
    'boolean',
    { ja: '保存データの暗号化', en: 'stored data encrypted' },
    ({ storageEncryption }) => storageEncryption,
    YES_NO,
  ),
  assetField(
    'backup.offline',
    'boolean',
    { ja: 'オフラインのバックアップ', en: 'offline backup' },
    ({ backup }) => backup?.offline,
    YES_NO,
  ),
  assetField(
    'backup.immutable',
    'boolean',
    { ja: '書き換えできないバックアップ', en: 'immutable backup' },
    ({ backup }) => backup?.immutable,
    YES_NO,
  ),
  assetField(
    'restoreProcedure',
    'text',
    { ja: '復旧手順', en: 'restore procedure' },
    ({ restoreProcedure }) => restoreProcedure,
  ),
  assetField(
    'failSafe',
    'text',
    { ja: '通信断のときの動作', en: 'behaviour when the network is lost' },
    ({ failSafe }) => failSafe,
    {
      none: { ja: '止まる', en: 'stops' },
      standalone: { ja: '単独で継続', en: 'goes on alone' },
      'standalone-with-limits': { ja: '制限つきで継続', en: 'goes on within limits' },
      'local-alarm': { ja: '本体の警報で継続', en: 'local alarm goes on' },
    },
  ),
  assetField('redundant', 'boolean', { ja: '二重化', en: 'redundant' }, ({ redundant }) => redundant, YES_NO),
  assetField('spare', 'boolean', { ja: '予備機', en: 'spare unit' }, ({ spare }) => spare, YES_NO),
  assetField(
    'downtimeProcedure',
    'text',
    { ja: '停止時の診療手順', en: 'downtime procedure' },
    ({ downtimeProcedure }) => downtimeProcedure,
  ),
  assetField(
    'securityLevelCapability',
    'number',
    { ja: '達成できるセキュリティレベル（SL-C）', en: 'capability security level (SL-C)' },
    ({ securityLevelCapability }) => securityLevelCapability,
  ),
  assetFact(
    'compensatingControls',
    'list',
    { ja: '補完的対策', en: 'compensating controls' },
    'neighbours',
    (asset, { model }) => {
      const inPlace = model
        .controlsOn(asset.id)
        .filter(({ kind, status }) => status === 'in-place' && (kind === undefined || kind === 'compensating'));
      return inPlace.length === 0 ? UNKNOWN : derived(inPlace.map(({ id }) => id));
    },
  ),
];
