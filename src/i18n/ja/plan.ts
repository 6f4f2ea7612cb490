import type { plan as en } from '../en/plan';
import type { Same } from '../same';

export const plan: Same<typeof en> = {
  list: '手間の割に多くの脅威を減らせる順の対策',
  waiting: '効果の大きい対策を調べています。',
  none: '未対応の脅威に効く対策は、ここにはありません。分離の提案をご覧ください。',
  effort: { small: '手間 小', some: '手間 中', large: '手間 大' },
  effortHint: '小：設定や書類。中：ネットワークの工事や事業者との作業。大：購入。目安であり、案です。',
  answers: '{{count}}件の脅威に効く',
  severe: '重大 {{count}}件',
  left: 'この対策のあとに残る脅威',
  leftExpected: 'この対策のあとに残る脅威（見込み）',
  leftOf: '度{{level}} {{count}}件',
  before: '現在の未対応',
  beyond:
    'ほかに{{count}}件は、この表の対策では消えません。ネットワークの分離、製造業者の対応、または対応の判断が要ります。',
  changes: '{{count}}件の通信を変更',
  show: '図で示す',
  plan: '計画に入れる',
  unplan: '計画から外す',
  done: '実施済みにする',
  doneHint: '実施後の状態をモデルに記入します。元に戻せます。',
  owner: '担当',
  due: '期限',
  threats: '効く脅威',
  everywhere: '対策の種類ごと',
  places: '{{count}}か所',
  onlyPlanned: '計画に入れたものだけ',
  nothingPlanned: 'まだ何も計画に入っていません。',
  step: { plan: '対策の計画', unplan: '対策を計画から外す操作', done: '対策の実施の記録', detail: '計画の変更' },
};
