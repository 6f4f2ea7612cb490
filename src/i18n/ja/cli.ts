import type { cli as en } from '../en/cli';
import type { Same } from '../same';

export const cli: Same<typeof en> = {
  usage: {
    heading: '病院ネットワークの脅威とセグメント分けの助言を、端末から得ます。',
    synopsis: '使い方: sekisho コマンド [ファイル] [オプション]。ファイルに - を指定すると標準入力から読みます。',
    commands: 'コマンド:',
    options: 'オプション:',
    exit: '終了コード: 0 完了、1 --fail-onに該当、2 入力が読めない、または指定の誤り。',
  },
  command: {
    validate: 'ファイルの種類と問題点を、場所とともに示す',
    analyse: '脅威・確認事項・セグメント分けの助言を、急ぐものから並べる',
    convert: '文書を別の形式で書き出す',
    export: '文書の図や表を書き出す',
    formats: '読み書きできる形式の一覧',
    reference: 'すべてのルールと項目の一覧（Markdown）',
    evidence: '根拠資料（MDS2・SBOM・VEX・脆弱性情報）の種類を調べ、共通の形で書き出す',
  },
  option: {
    lang: 'メッセージと結果の言語',
    date: '今日とみなす日。指定がなければファイルの時点、それもなければ時計の日付',
    format: '結果の形',
    failOn: 'このレベル以上の脅威があれば終了コード1にする',
    to: '書き出す形式（一覧: sekisho formats）',
    output: '書き出すファイル。指定がなければ標準出力',
    view: '描くビュー。指定がなければ最初のビュー',
  },
  severity: { error: 'エラー', warning: '警告', info: '参考' },
  today: {
    option: '{{date}}を今日とみなします（--dateの指定）。',
    file: '{{date}}を今日とみなします（ファイルの時点）。変えるときは--dateを指定してください。',
    clock: '{{date}}を今日とみなします（時計の日付。ファイルに時点の記載なし）。変えるときは--dateを指定してください。',
  },
  validate: {
    readable: '{{name}}: 読めます。形式: {{format}}、版: {{version}}',
    unreadable: '{{name}}: 読めません。',
    contents: 'ゾーン {{zones}}、資産 {{assets}}、通信 {{flows}}、記録された境界 {{conduits}}',
    clean: '問題はありません。',
    found: 'エラー {{errors}}件、警告 {{warnings}}件、参考 {{notes}}件',
  },
  summary: {
    read: '{{name}}: 警告 {{warnings}}件、参考 {{notes}}件。詳しくは: sekisho validate',
    failed: '実行できなかったルール: {{count}}件。ほかのルールの結果は有効です（failuresを参照）。',
    failOn: 'レベル{{level}}以上の脅威: {{count}}件',
    written: '書き出しました: {{name}}',
  },
  formats: { read: '読み込み', write: '書き出し' },
  text: {
    threats: '脅威: {{count}}件',
    questions: '確認事項: {{count}}件',
    proposals: 'セグメント分けの提案: {{count}}件',
    paths: '重要な資産への攻撃経路: {{count}}件',
    flows: '通信: 許可 {{allowed}}、想定外 {{unexpected}}、禁止 {{never}}、ゾーン内 {{inside}}、不明 {{unknown}}',
    because: '根拠: {{reasons}}',
    vanishes: '解消する条件: {{change}}',
    controls: '対策: {{controls}}',
    missing: '不足している情報: {{facts}}',
    uncertain: '不明な点しだいで成り立つ経路',
    effect: '残る経路 {{before}} → {{after}}',
  },
};
