import type { cvss as en } from '../en/cvss';
import type { Same } from '../same';

export const cvss: Same<typeof en> = {
  heading: 'CVSS {{version}}',
  score: 'スコア {{score}}({{rating}})',
  rating: { none: 'なし', low: '低', medium: '中', high: '高', critical: '緊急' },
  group: {
    base: '脆弱性そのもの',
    threat: 'これまでに知られている攻撃',
    environmental: '使う場所の事情',
    supplemental: '補足',
  },
  unreadable: 'このベクトルは読めません：{{vector}}',
  copy: 'ベクトルをコピー',
  form: {
    version: 'CVSSの版',
    choose: '選んでください…',
    how: '評価のしかた',
    choices: '項目を選ぶ',
    rubric: '医療機器向けルーブリックに答える(案)',
    name: '脆弱性の名前(CVE番号など)',
    save: '{{name}}に記録',
    incomplete: '脆弱性そのものについての質問にすべて答えると、ここにスコアが出ます。',
    noDevice: '結果を記録するには、図で機器を1つ選んでください。',
  },
  rubric: {
    how: '医療機器にCVSSを適用するためのルーブリックに沿った質問です。文章と、回答から値を決める方法は独自の解釈です。届け出などに使う前に、原文と照らし合わせてください。',
    progress: '{{all}}問のうち{{done}}問に回答',
    yes: 'はい',
    no: 'いいえ',
    none: 'まったくない',
    part: '一部',
    all: 'すべて、または最も大事なもの',
  },
  step: { save: '脆弱性を評価' },
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
