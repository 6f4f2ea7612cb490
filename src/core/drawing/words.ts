import type { Bilingual } from '../library/text';
import type { Enforcement, Level } from '../library/vocabulary';
import type { ZoneLook } from '../library/zone-type';
import type { PurposeLine } from './purpose-line';
import type { Badge, SceneGate } from './scene';

const edges: Readonly<Record<Enforcement | 'unknown', Bilingual>> = {
  firewall: { ja: 'ファイアウォール', en: 'Firewall' },
  acl: { ja: 'ACL', en: 'ACL' },
  'one-way': { ja: '一方向', en: 'One-way' },
  vpn: { ja: 'VPN', en: 'VPN' },
  'vlan-only': { ja: 'VLANのみ', en: 'VLAN only' },
  none: { ja: '仕切りなし', en: 'Nothing enforced' },
  unknown: { ja: '仕切りは不明', en: 'Enforcement unknown' },
};
const looks: Readonly<Record<ZoneLook, Bilingual>> = {
  clinical: { ja: '診療', en: 'Clinical' },
  device: { ja: '医療機器', en: 'Medical devices' },
  network: { ja: '網・管理', en: 'Network, management' },
  external: { ja: '外部', en: 'External' },
  cloud: { ja: 'クラウド', en: 'Cloud' },
  ot: { ja: '建物設備', en: 'Building' },
  place: { ja: '場所・ホスト・担当', en: 'Place, host, department' },
  unknown: { ja: '不明', en: 'Unknown' },
};
const purposes: Readonly<Record<PurposeLine, Bilingual>> = {
  clinical: { ja: '診療', en: 'Clinical' },
  maintenance: { ja: '保守・運用', en: 'Maintenance' },
  business: { ja: '業務', en: 'Business' },
  unknown: { ja: '用途不明', en: 'Purpose unknown' },
};
const gates: Readonly<Record<SceneGate['state'], Bilingual>> = {
  guarded: { ja: '関：遮る', en: 'Gate: guarded' },
  'vlan-only': { ja: '関：VLAN・VPNのみ', en: 'Gate: VLAN or VPN only' },
  open: { ja: '関：素通り', en: 'Gate: open' },
  unknown: { ja: '関：不明', en: 'Gate: unknown' },
};
const badges: Readonly<Record<Badge, Bilingual>> = {
  wireless: { ja: '無線', en: 'Wireless' },
  'end-of-support': { ja: 'サポート終了', en: 'End of support' },
  'no-mds2': { ja: 'MDS2なし', en: 'No MDS2' },
  locked: { ja: '固定', en: 'Locked' },
  'life-critical': { ja: '生命維持', en: 'Life-critical' },
};
const levels: Readonly<Record<Level, Bilingual>> = {
  4: { ja: '致命的', en: 'Critical' },
  3: { ja: '重大', en: 'High' },
  2: { ja: '中', en: 'Medium' },
  1: { ja: '軽', en: 'Low' },
};

/** The few words that stand in the drawing itself. */
export const words = {
  trustBoundary: { ja: '信頼境界', en: 'Trust boundary' },
  responsibility: { ja: '責任分界', en: 'Responsibility' },
  noContract: { ja: '契約の記録なし', en: 'No contract recorded' },
  hospital: { ja: '医療機関', en: 'Hospital' },
  legend: { ja: '凡例', en: 'Legend' },
  question: { ja: '確認事項', en: 'Question' },
  encrypted: { ja: '暗号化', en: 'Encrypted' },
  attackPath: { ja: '攻撃経路', en: 'Attack path' },
  initiator: { ja: '始める側', en: 'Initiates' },
  edges,
  looks,
  purposes,
  gates,
  badges,
  levels,
  devicesAndKinds: {
    ja: (things: number, kinds: number) => `${things}台・${kinds}種`,
    en: (things: number, kinds: number) => `${things} devices · ${kinds} types`,
  },
} as const;
