import type { stages as en } from '../en/stages';
import type { Same } from '../same';

export const stages: Same<typeof en> = {
  enforcedBy: {
    firewall: 'ファイアウォールで',
    switch: 'スイッチで',
    bastion: '踏み台で',
    host: '機器自身の設定で',
    'media-station': '媒体検査の端末で',
    people: '人の手続きで',
    proxy: 'プロキシで',
    backup: 'バックアップで',
  },
  fail: {
    open: '故障時は通す',
    closed: '故障時は閉じる',
    neither: '通信の途中に立たない',
  },
  failWhy: {
    'care-passes': '診療の通信が通るため、故障しても止められません。',
    'no-care-passes': '診療の通信が通らないため、閉じても差し支えありません。',
    'outside-line': '外への回線です。開いたままより、つながらないほうが安全です。',
    'not-in-the-way': '通信の途中に立つものではありません。',
  },
  log: {
    refused: '拒否した通信を記録',
    allowed: '通した通信を記録',
    sessions: '操作の様子を記録',
    logins: 'ログインを記録',
    media: '媒体の利用を記録',
    changes: '変更を記録',
  },
  check: {
    'clinical-flows': '診療の通信が続くことを先に確かめます。',
    'unknown-purpose': '通信の用途を先に調べます。',
    'service-unknown':
      '止められない通信ですが、使うポートがわかりません。わかるまで、両端の間の通信をすべて許可します。',
    'place-unknown':
      '止められない通信ですが、一方の端のゾーンか院外のアドレスがわからず、許可するルールを書けません。ルールを入れる前に調べます。',
    'never-pair':
      'つないではならない種類のゾーンにまたがりますが、診療またはバックアップに必要なため残します。ほかの経路を検討します。',
    kept: 'この作業で止まるか経路が変わるはずの通信ですが、診療またはバックアップに必要なため、そのまま残します。',
    'change-window': '診療に差し支えない時間に、戻す手順を用意して行います。',
    fallback: '代わりの手段を用意しておきます。',
    'maker-agrees': '先に製造業者へ確認します（変更できるのは製造業者だけです）。',
  },
  left: {
    care: '診療に必要',
    'no-measure': '効く対策がない',
  },
  text: {
    heading: '段階計画：{{count}}段階',
    stage: '第{{number}}段階（手間{{points}}点、1チームで週末{{weekends}}回）',
    identify: '通信の目的を確かめる：{{things}}',
    points: '手間{{points}}点',
    onlyIfNotCare: '診療に不要とわかった場合に限る。',
    zone: '新しいゾーン {{zone}}',
    conduits: '許可する通信：{{count}}行',
    figures:
      '入口の種類と重要機器の組で経路が開いているもの：{{open}}。届く重要機器：{{exposed}}台、うち生命に関わるもの：{{life}}台。最悪の1台から危険にさらされる機器：{{reached}}台。脅威：緊急{{critical}}件、高{{high}}件。',
    left: '経路が残る重要機器：{{count}}台',
  },
  basis:
    '手間は、作業と診療への影響を合わせた目安の点数です。小さな1チームが週末1回でできるのは{{points}}点までとして数えています。',
  findOut: {
    heading: '始める前に確かめること（答えによって計画が変わります）：',
    'zone-kind': 'これらのゾーンは何に使われていますか。',
    'device-place': 'これらの機器はどのゾーンにありますか。',
    'zone-edge': 'これらのゾーンの境界では、いま何が通信を絞っていますか。計画は何もないものとしています。',
  },
  ask: {
    heading: '作業の前に、問い合わせ先ごとに確かめること',
    'unknown-purpose': 'この通信は何に使っていますか。止めても診療に支障はありませんか。',
    'service-unknown':
      'この通信はどのポートを使いますか。わからないうちは、両端の間の通信をすべて許可することになります。',
    'place-unknown': 'この通信の両端は、どのゾーンの、どのアドレスにありますか。',
    'maker-agrees': 'この機器の設定を変えてもよいですか。保証や承認に影響しませんか。',
    fallback: 'この機器がしばらく使えないとき、何で診療を続けますか。',
    'change-window': 'この機器につながる通信を、いつなら一時止めてもよいですか。',
    'clinical-flows': 'この通信が作業のあとも使えることを、だれが、どう確かめますか。',
  },
  nothing: {
    'no-entries': '攻撃の始まるところが図にありません。',
    'no-targets': '重要な機器が図にありません。',
    'no-way': '攻撃の始まるところから重要な機器へ届く道がありません。',
    'edges-hold': 'これらのゾーンの境界が攻撃を食い止めています。',
    'flows-controlled': 'これらの通信には強い対策があります。',
    'only-care-left': '残っているのは診療に必要な通信だけです。',
  },
};
