import type { questions as en } from '../en/questions';
import type { Same } from '../same';

export const questions: Same<typeof en> = {
  list: {
    label: '確認事項の一覧',
    title: '確認事項',
    upTo: '答えによって最大で度{{level}} {{word}}',
  },
  search: '確認事項を検索',
  empty: {
    noRules: 'ルールがひとつも有効になっていないため、確認することがありません。「ルール」で有効にしてください。',
    nothing: '脅威かどうかを決めるために足りない情報は、いまのところ見つかっていません。',
  },
  card: {
    none: '一覧から選ぶと、質問と答える欄がここに出ます。',
    decides: '答えると決まること：{{title}}（最大で度{{level}} {{word}}）',
    known: 'すでに分かっていること',
    notAsked: '図の中の別の情報から決まります。機器・通信・ゾーンを描き足すと判断できます。',
    paperOnly: '資料から読み取る情報です。資料を添付してください。',
    vendor: '事業者に質問',
    copied: '質問をコピーしました。',
    requested: '質問をコピーし、MDS2を「依頼中」にしました。',
    notCopied: 'コピーできませんでした。次の文を選んで写してください。',
    later: 'わからない（次へ）',
    letter: '{{subject}}について伺います。{{ask}}\n確認したい項目：{{facts}}',
  },
  field: {
    set: '決定',
    none: 'なし',
    choose: '選んでください',
    words: '「、」か改行で区切る',
    refused: 'この値は記録できませんでした。書き方を確かめてください。',
  },
  answered: { heading: '回答済み（{{count}}件）', line: '{{subject}} {{fact}}：{{value}}', undo: '元に戻す' },
  step: { answered: '回答', takenBack: '回答の取り消し', requested: '資料依頼の記録' },
};
