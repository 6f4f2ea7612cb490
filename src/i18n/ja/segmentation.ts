import type { segmentation as en } from '../en/segmentation';
import type { Same } from '../same';

export const segmentation: Same<typeof en> = {
  action: {
    'separate-zone': '同じ網にあるものを分ける: {{things}}',
    'legacy-isolation': 'サポートが終了したものを隔離する: {{things}}',
    'landing-zone': '外からの回線を受け口ゾーンで終端し、踏み台を経由させる: {{things}}',
    cut: '用途が分かるまで遮断する: {{things}}',
    'split-terminals': '診療端末とWeb・メールの利用を分ける: {{things}}',
    'device-zone': '医療機器を機器用のゾーンへ移す: {{things}}',
    'device-ssid': '無線の機器を専用SSIDにまとめ、サーバとの通信だけを許す: {{things}}',
    'one-direction': '逆方向からの接続を拒否する: {{things}}',
    'offline-backup': 'オフラインの世代をバックアップに加える: {{things}}',
    'enforce-edge': 'ゾーンの縁にファイアウォールかアクセス制御を置く: {{things}}',
    'egress-allowlist': '更新元だけを許可し、署名された更新だけを受け入れる: {{things}}',
    'transient-segment': '持ち込み機器は検疫を経て接続する: {{things}}',
    dedicated: 'この作業の専用端末にする: {{things}}',
    'own-zone': '多数の機器を動かすサーバを独立したゾーンに置く: {{things}}',
    harden: '診療に必要で切れない接続なので、機器側を堅牢にする: {{things}}',
  },
};
