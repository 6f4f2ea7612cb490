import type { parts as en } from '../en/parts';
import type { Same } from '../same';

export const parts: Same<typeof en> = {
  tree: {
    heading: '構成',
    filter: '名前などで絞り込む',
    rename: '新しい名前',
    comma: '、',
    zone: 'ゾーン {{name}}',
    flow: '通信 {{name}}',
    units: '{{number}}台',
    things: '機器{{number}}台',
    worst: '度{{level}}の脅威{{count}}件',
    questions: '確認事項{{count}}件',
    noZone: 'ゾーン未割当',
    unknownProtocol: 'プロトコル不明',
    empty: 'ゾーンと機器がここに並びます。',
    emptyHow: '「部品」から選んで追加するか、ファイルを取り込んでください。',
    nothing: '「{{query}}」に当てはまるものはありません。',
    found: '{{count}}件',
  },
  library: {
    heading: '部品',
    search: '名前・かな・英語で探す',
    zones: 'ゾーン',
    how: 'クリックまたはEnterで追加、ドラッグで置く場所を選べます。',
    add: '{{name}}を追加',
    nothing: '「{{query}}」に当てはまる部品はありません。別の呼び方か、「その他」で探してください。',
    found: '部品{{count}}件',
  },
  step: { added: '部品の追加', renamed: '名前の変更', removed: '削除' },
};
