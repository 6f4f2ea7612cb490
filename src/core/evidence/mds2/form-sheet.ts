import type { Mds2Form, Mds2Question } from '../../library/mds2-form';
import type { Language } from '../../library/vocabulary';
import type { EvidenceDocument, StatedMds2Answer } from '../../model/evidence-document';

/** A filled-in form as texts, in the layout that makers use: id, question, answer, note; a row above each section. */
export interface FormSheet {
  readonly name: string;
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
  readonly answerColumn: number;
  /** For each row what may be answered; empty where anything may. */
  readonly choices: readonly (readonly string[])[];
}

type Answer = NonNullable<StatedMds2Answer['answer']>;

const ANSWERS: Readonly<Record<Language, Readonly<Record<Answer, string>>>> = {
  en: { Yes: 'Yes', No: 'No', 'N/A': 'N/A', 'See Note': 'See Note' },
  ja: { Yes: 'はい', No: 'いいえ', 'N/A': '該当なし', 'See Note': '備考参照' },
};
const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Question ID', 'Question', 'Answer', 'Note'],
  ja: ['質問番号', '質問', '回答', '備考'],
};
const TITLE: Readonly<Record<Language, string>> = {
  en: 'Manufacturer disclosure statement for medical device security (MDS2)',
  ja: '製造業者による医療機器セキュリティ開示書（MDS2）',
};
const WIDTHS = [14, 70, 24, 60];

/** Texts stay texts in a workbook, so that nothing in them is ever reckoned with; control characters it cannot hold. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, '')
    .trim();

const cellOf = ({ polarity }: Mds2Question, given: StatedMds2Answer | undefined, language: Language): string => {
  if (polarity === 'text') return plain(given?.raw ?? '');
  return given?.answer === undefined ? '' : ANSWERS[language][given.answer];
};

/** The form of a paper as a sheet in one language. Blank cells are unanswered. Linear in questions. */
export const formSheet = (form: Mds2Form, paper: Pick<EvidenceDocument, 'answers'>, language: Language): FormSheet => {
  const rows: string[][] = [];
  const choices: (readonly string[])[] = [];
  const offered = Object.values(ANSWERS[language]);
  for (const { code, label } of form.sections) {
    rows.push([code, label[language], '', '']);
    choices.push([]);
    for (const question of form.questions.filter(({ section }) => section === code)) {
      const given = paper.answers?.[question.id];
      rows.push([question.id, question.label[language], cellOf(question, given, language), plain(given?.note ?? '')]);
      choices.push(question.polarity === 'text' ? [] : offered);
    }
  }
  return {
    name: 'MDS2',
    head: [[TITLE[language]], [form.edition], [...HEADS[language]]],
    rows,
    widths: WIDTHS,
    answerColumn: 2,
    choices,
  };
};
