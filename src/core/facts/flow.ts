import type { DataFlow } from '../model/data-flow';
import { authenticationOf, encryptionOf, isNetworkFlow, type Known, mediumOf } from '../model/defaults';
import { assumed, derived, firstKnown, flowFact, flowField, fromKnown, NOTHING, stated } from './define';
import type { Fact, FactValue } from './fact';
import { DATA_WORDS, VIA_WORDS } from './open-words';
import {
  ANALYSIS_WORDS,
  APPROVAL_WORDS,
  AUTHENTICATION_WORDS,
  ENCRYPTION_WORDS,
  INTEGRITY_WORDS,
  MEDIUM_WORDS,
  PURPOSE_WORDS,
  WIFI_WORDS,
  YES_NO,
} from './words';

const isHuman = (flow: DataFlow): boolean => flow.medium === 'human';

/** What a person does by hand has no protocol, no encryption and no login: known to be nothing, not unknown. */
const unlessHuman = (flow: DataFlow, fact: Fact): Fact => (isHuman(flow) ? NOTHING : fact);

const known = (flow: DataFlow, answer: Known<FactValue>): Fact => unlessHuman(flow, fromKnown(answer));

/** What a flow is and how it is guarded. R12, R42. */
export const flowFacts = [
  flowFact(
    'protocol',
    'text',
    { ja: 'プロトコル', en: 'protocol' },
    'subject',
    (flow) => unlessHuman(flow, stated(flow.protocol)),
    { field: 'protocol' },
  ),
  flowField('port', 'number', { ja: 'ポート番号', en: 'port' }, ({ port }) => port),
  {
    ...flowField('data', 'list', { ja: 'データの種類', en: 'data carried' }, ({ data }) => data, DATA_WORDS),
    open: true,
  },
  flowField('purpose', 'text', { ja: '目的', en: 'purpose' }, ({ purpose }) => purpose, PURPOSE_WORDS),
  flowFact('medium', 'text', { ja: '媒体', en: 'medium' }, 'subject', (flow) => fromKnown(mediumOf(flow)), {
    field: 'medium',
    values: MEDIUM_WORDS,
  }),
  flowFact(
    'onNetwork',
    'boolean',
    { ja: 'ネットワークを通る', en: 'goes over a network' },
    'subject',
    (flow) => derived(isNetworkFlow(flow)),
    { values: YES_NO },
  ),
  flowFact(
    'encryption',
    'text',
    { ja: '通信の暗号化', en: 'encryption in transit' },
    'subject',
    (flow, { model }) => known(flow, encryptionOf(flow, model)),
    { field: 'encryption', values: ENCRYPTION_WORDS },
  ),
  flowFact(
    'authentication',
    'text',
    { ja: '相手の認証', en: 'authentication' },
    'subject',
    (flow, { model }) => known(flow, authenticationOf(flow, model)),
    { field: 'authentication', values: AUTHENTICATION_WORDS },
  ),
  flowField(
    'multiFactor',
    'boolean',
    { ja: '多要素認証', en: 'multi-factor authentication' },
    ({ multiFactor }) => multiFactor,
    YES_NO,
  ),
  flowField(
    'integrity',
    'text',
    { ja: '改ざんの検出', en: 'integrity protection' },
    ({ integrity }) => integrity,
    INTEGRITY_WORDS,
  ),
  flowField('alwaysOn', 'boolean', { ja: '常時接続', en: 'always on' }, ({ alwaysOn }) => alwaysOn, YES_NO),
  flowField(
    'approval',
    'text',
    { ja: '接続の承認', en: 'approval of connections' },
    ({ approval }) => approval,
    APPROVAL_WORDS,
  ),
  flowField('logged', 'boolean', { ja: '操作の記録', en: 'logged' }, ({ logged }) => logged, YES_NO),
  { ...flowField('via', 'text', { ja: '中継', en: 'goes through' }, ({ via }) => via, VIA_WORDS), open: true },
  flowField(
    'wifiAuthentication',
    'text',
    { ja: '無線LANの認証方式', en: 'Wi-Fi authentication' },
    ({ wifiAuthentication }) => wifiAuthentication,
    WIFI_WORDS,
  ),
  flowField(
    'mediaScanning',
    'boolean',
    { ja: '媒体の検査', en: 'media scanned' },
    ({ mediaScanning }) => mediaScanning,
    YES_NO,
  ),
  flowField('api', 'boolean', { ja: 'APIによる連携', en: 'is an API' }, ({ api }) => api, YES_NO),
  flowField(
    'egressAllowlist',
    'boolean',
    { ja: '外向き通信の宛先制限', en: 'outgoing destinations limited' },
    ({ egressAllowlist }) => egressAllowlist,
    YES_NO,
  ),
  flowField(
    'deidentified',
    'boolean',
    { ja: '匿名化', en: 'de-identified' },
    ({ deidentified }) => deidentified,
    YES_NO,
  ),
  flowField(
    'requiredForIntendedUse',
    'boolean',
    { ja: '意図する使用に必要', en: 'needed for the intended use' },
    ({ requiredForIntendedUse }) => requiredForIntendedUse,
    YES_NO,
  ),
  flowField(
    'connectedInClinicalUse',
    'boolean',
    { ja: '診療中も接続', en: 'connected during clinical use' },
    ({ connectedInClinicalUse }) => connectedInClinicalUse,
    YES_NO,
  ),
  flowField(
    'redundantPaths',
    'number',
    { ja: '独立した経路の数', en: 'independent paths' },
    ({ redundantPaths }) => redundantPaths,
  ),
  flowFact(
    'status',
    'text',
    { ja: '使用状況', en: 'state of use' },
    'subject',
    (flow) => firstKnown(stated(flow.status), assumed('in-use', flow.protocol ?? '')),
    {
      field: 'status',
      values: {
        'in-use': { ja: '使用中', en: 'in use' },
        'unknown-purpose': { ja: '用途不明', en: 'of unknown purpose' },
        planned: { ja: '予定', en: 'planned' },
        stopped: { ja: '停止', en: 'stopped' },
      },
    },
  ),
  flowField(
    'analysisStatus',
    'text',
    { ja: 'リスク分析の状況', en: 'state of its risk analysis' },
    ({ analysisStatus }) => analysisStatus,
    ANALYSIS_WORDS,
  ),
];
