/** Words for the closed values of facts. */
import type { Bilingual } from '../library/text';

type Words = Readonly<Record<string, Bilingual>>;
const w = (ja: string, en: string): Bilingual => ({ ja, en });

export const YES_NO: Words = { true: w('はい', 'yes'), false: w('いいえ', 'no') };

export const CATEGORY_WORDS: Words = {
  'medical-device': w('医療機器', 'medical device'),
  'medical-it': w('医療情報システム', 'medical IT system'),
  samd: w('プログラム医療機器', 'software as a medical device'),
  it: w('サーバ・IT機器', 'server or IT equipment'),
  'it-endpoint': w('端末', 'computer or terminal'),
  network: w('ネットワーク機器', 'network equipment'),
  ot: w('設備機器', 'building equipment'),
  external: w('外部', 'outside party'),
  person: w('人', 'person'),
  cloud: w('クラウド', 'cloud service'),
  'device-part': w('機器の内部の部分', 'part inside a device'),
};
export const CRITICALITY_WORDS: Words = {
  life: w('生命に直結', 'life-critical'),
  high: w('高', 'high'),
  medium: w('中', 'medium'),
  low: w('低', 'low'),
  none: w('なし', 'none'),
};
export const ENFORCEMENT_WORDS: Words = {
  none: w('なし', 'none'),
  'vlan-only': w('VLANのみ', 'VLAN only'),
  acl: w('アクセス制御リスト', 'access list'),
  firewall: w('ファイアウォール', 'firewall'),
  'one-way': w('一方向通信', 'one-way link'),
  vpn: w('VPN', 'VPN'),
};
export const PURPOSE_WORDS: Words = {
  clinical: w('診療', 'clinical'),
  maintenance: w('保守', 'maintenance'),
  repair: w('修理', 'repair'),
  admin: w('運用管理', 'administration'),
  update: w('更新', 'update'),
  backup: w('バックアップ', 'backup'),
  monitoring: w('監視', 'monitoring'),
  business: w('業務', 'business'),
  office: w('事務', 'office'),
  guest: w('来訪者', 'guest'),
  'secondary-use': w('二次利用', 'secondary use'),
};
export const MEDIUM_WORDS: Words = {
  wired: w('有線', 'wired'),
  copper: w('銅線', 'copper'),
  fibre: w('光ファイバ', 'fibre'),
  wifi: w('無線LAN', 'Wi-Fi'),
  wireless: w('無線', 'wireless'),
  bluetooth: w('Bluetooth', 'Bluetooth'),
  nfc: w('NFC', 'NFC'),
  rf: w('電波', 'radio'),
  cellular: w('携帯回線', 'cellular'),
  phone: w('電話回線', 'telephone line'),
  usb: w('USB媒体', 'USB media'),
  serial: w('シリアル', 'serial'),
  physical: w('手渡し', 'carried by hand'),
  human: w('人の操作', 'human operation'),
};
export const CREDENTIAL_WORDS: Words = {
  default: w('初期値のまま', 'default'),
  shared: w('共用', 'shared'),
  leaked: w('漏えい済み', 'leaked'),
  weak: w('弱い', 'weak'),
  none: w('なし', 'none'),
  individual: w('個人ごと', 'individual'),
};
export const ANTIMALWARE_WORDS: Words = {
  installed: w('導入済み', 'installed'),
  stopped: w('停止中', 'stopped'),
  outdated: w('定義が古い', 'outdated'),
  excluded: w('対象外に設定', 'excluded'),
  none: w('なし', 'none'),
  'not-applicable': w('該当しない', 'not applicable'),
};
export const STAGE_WORDS: Words = {
  supported: w('サポート中', 'supported'),
  'limited-support': w('限定的サポート', 'limited support'),
  'end-of-support': w('サポート終了', 'end of support'),
  disposal: w('廃棄', 'disposed of'),
  returned: w('返却', 'returned'),
  loaned: w('貸出', 'on loan'),
};
export const PAPER_STATUS_WORDS: Words = {
  provided: w('入手済み', 'received'),
  requested: w('依頼中', 'requested'),
  'not-requested': w('未依頼', 'not requested'),
  missing: w('なし', 'missing'),
  refused: w('提供を断られた', 'refused'),
  'not-obtainable': w('入手できない', 'not obtainable'),
};
export const ENCRYPTION_WORDS: Words = { none: w('なし', 'none'), yes: w('あり', 'yes') };
export const AUTHENTICATION_WORDS: Words = {
  none: w('なし', 'none'),
  weak: w('弱い', 'weak'),
  strong: w('強い', 'strong'),
};
export const INTEGRITY_WORDS: Words = {
  none: w('なし', 'none'),
  checksum: w('チェックサム', 'checksum'),
  signed: w('署名', 'signed'),
};
export const APPROVAL_WORDS: Words = {
  none: w('なし', 'none'),
  'per-job': w('作業ごと', 'per job'),
  'per-session': w('接続ごと', 'per session'),
};
export const WIFI_WORDS: Words = {
  open: w('認証なし', 'open'),
  wep: w('WEP', 'WEP'),
  'wpa2-psk': w('WPA2（共有の鍵）', 'WPA2, shared key'),
  'wpa3-psk': w('WPA3（共有の鍵）', 'WPA3, shared key'),
  'per-device-psk': w('機器ごとの鍵', 'one key per device'),
  'wpa2-enterprise': w('WPA2エンタープライズ', 'WPA2 Enterprise'),
  'wpa3-enterprise': w('WPA3エンタープライズ', 'WPA3 Enterprise'),
};
export const ACCESS_CONTROL_WORDS: Words = {
  none: w('なし', 'none'),
  'mac-filter': w('MACアドレスのみ', 'MAC address only'),
  '802.1x': w('IEEE 802.1X', 'IEEE 802.1X'),
  certificate: w('証明書', 'certificate'),
};
export const ANALYSIS_WORDS: Words = {
  done: w('分析済み', 'done'),
  started: w('分析中', 'started'),
  'not-started': w('未着手', 'not started'),
  excluded: w('対象外とした', 'left out'),
};
export const MDS2_WORDS: Words = { Yes: w('はい', 'Yes'), No: w('いいえ', 'No'), 'N/A': w('該当なし', 'N/A') };
export const CROSSING_WORDS: Words = {
  network: w('ネットワーク', 'network'),
  responsibility: w('責任分界', 'responsibility'),
  organisation: w('組織間', 'between organisations'),
  internet: w('インターネット', 'internet'),
  wireless: w('無線', 'wireless'),
  cloud: w('クラウド', 'cloud'),
  physical: w('手渡し', 'carried by hand'),
};
export const RULESET_WORDS: Words = {
  'default-deny-allowlist': w('許可したものだけ通す', 'allow-list, all else denied'),
  documented: w('文書化済み', 'documented'),
  undocumented: w('文書なし', 'undocumented'),
  'any-any': w('すべて許可', 'any to any'),
  'deny-all': w('すべて拒否', 'deny all'),
  'internet-only': w('インターネットのみ', 'internet only'),
};
