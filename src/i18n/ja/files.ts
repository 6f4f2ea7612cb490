import type { files as en } from '../en/files';
import type { Same } from '../same';

export const files: Same<typeof en> = {
  format: {
    sekisho: '関所の文書',
    plain: '簡易な病院モデル',
    svg: '図(SVG)',
  },
  untitled: '新しい病院',
  untitledProduct: '新しい製品',
  pasted: '貼り付けた文',
  open: '開く',
  export: '書き出す',
  dropHere: 'ここに落とすとファイルを開きます',
  reading: '{{name}}を読んでいます',
  layingOut: '配置を決めています',
  saved: '{{name}}に保存しました',
  keeping: {
    untouched: '変更なし',
    waiting: '保存中…',
    kept: '保存済み {{time}}',
    failed: '保存できません',
  },
  notKept: {
    full: 'ブラウザの保存容量が足りません。最後に保存した状態は残っています。文書をファイルに保存し、不要な文書を削除してください。',
    refused: 'このブラウザは文書を保存できません(プライベートウィンドウなど)。閉じる前にファイルに保存してください。',
    elsewhere:
      'このブラウザの別の画面が同じ文書を保存しました。ここで次に変更すると、その内容は置き換わります。どちらか一方を閉じてください。',
  },
  new: {
    empty: '白紙から',
    hospital: '病院・診療所',
    hospitalFor: '機器、ゾーン、回線のネットワーク',
    product: '医療機器・システム',
    productFor: '製造業者から見た、意図する使用環境での製品',
    examples: '例から',
  },
  example: {
    'general-hospital-300': '300床総合病院',
    'clinic-remote-vpn': '業者のリモート回線がある診療所',
    'mfr-infusion-pump': '輸液ポンプシステム',
    'mfr-cloud-samd': 'クラウドの診断プログラム',
  },
  exampleFor: {
    'general-hospital-300': '電子カルテ、画像、検査、モニタ、ポンプと、外部への3つの回線',
    'clinic-remote-vpn': '一つの網に電子カルテも端末もあり、保守用のVPN装置がつながる',
    'mfr-infusion-pump': '製造業者が示す、ポンプ、中継装置、薬剤ライブラリ',
    'mfr-cloud-samd': '病院からプログラム医療機器へ画像を送る',
  },
  kept: {
    none: 'まだ何もありません。文書は変更するとすぐにここに保存されます。',
    open: '表示中',
    about: '{{date}}・資産 {{assets}}',
    openIt: '開く',
    openNamed: '{{title}}を開く',
    copy: '複製',
    copyNamed: '{{title}}を複製',
    copyOf: '{{title}}(複製)',
    delete: '完全に削除',
    deleteNamed: '{{title}}を削除',
    sure: '「{{title}}」を削除しますか。元には戻せません。',
    where:
      '文書はこのブラウザの中だけに保存されます。ブラウザのデータを消すと失われるので、残すものはファイルに保存してください。',
  },
  report: {
    written: '{{name}}を保存しました(お知らせあり)',
    writtenHow: '次の内容はファイルに含まれていません。',
    putBack: '取り込まずに前の文書へ戻す',
    read: '{{name}}を開きました(確認事項あり)',
    unreadable: '{{name}}を開けませんでした',
    readHow: '推測した点、置き換えた点、読まなかった点は次のとおりです。',
    untouched: '開いている文書はそのままです。',
    more: 'ほかに{{n}}件あります。',
  },
  severity: { error: '誤り', warning: '注意', info: 'お知らせ' },
};
