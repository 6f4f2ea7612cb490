import type { cvss as en } from '../en/cvss';
import type { Same } from '../same';

export const cvss: Same<typeof en> = {
  heading: 'CVSS {{version}}',
  score: 'スコア {{score}}({{rating}})',
  base: '基本スコア',
  rating: { none: 'なし', low: '低', medium: '中', high: '高', critical: '緊急' },
  group: {
    base: '脆弱性そのもの',
    threat: 'これまでに知られている攻撃',
    environmental: '使う場所の事情',
    supplemental: '補足',
  },
  unreadable: 'このベクトルは読めません：{{vector}}',
  copy: 'ベクトルをコピー',
  here: {
    heading: 'この病院での評価(案)',
    same: '図からは、スコアを変える理由が見つかりません。',
    text: '図から計算した値です。基本スコアとは別に示すもので、置き換えるものではありません。',
    reason: {
      notNetworked: 'ネットワークにつながっていません。',
      noWay: '攻撃が始まる場所からこの機器に届く経路が、図の上にありません。',
      harmfulWhenWrong: '誤動作すると、患者に害が及びます。',
      harmfulWhenStopped: '停止すると、患者に害が及びます。',
      ordinaryCare: '診療での重要さは中くらいです。',
      littleCare: '診療での重要さは高くありません。',
      patientData: '患者情報を保存しています。',
      noPatientData: '患者情報を保存していません。',
    },
  },
};
