import { answerControlOf } from '../../core/analysis/answer-control';
import { nameOf } from '../../core/analysis/words-of';
import { describeFact } from '../../core/facts/vocabulary';
import { type Inquiry, type InquiryLine, placeKey } from '../../core/inquiry/inquiries';
import { nameOfWhom, type Whom } from '../../core/inquiry/whom';
import type { Language } from '../../core/library/vocabulary';
import type { Model } from '../../core/model/model';
import type { Steps } from '../../core/steps';
import type { Translate } from '../../i18n/i18n';
import type { SheetText } from '../../workers/sheet-protocol';

/** A line of an inquiry in words. */
export interface LineText {
  readonly key: string;
  readonly about: string;
  readonly model: string;
  readonly question: string;
  /** What may be answered, word for word; empty where anything may. */
  readonly choices: readonly string[];
  /** The same for people, or what kind of answer is wanted. */
  readonly hint: string;
}

export const whomText = (whom: Whom, model: Model, language: Language, t: Translate): string =>
  nameOfWhom(whom, model, language, (id) => t(`inquiry.${id}`));

export const lineText = (line: InquiryLine, model: Model, language: Language, t: Translate): LineText => {
  const description = describeFact(line.fact, model.library);
  const control = description === undefined ? undefined : answerControlOf(description, model, language);
  const asset = model.asset(line.subject);
  const options = control !== undefined && 'options' in control ? control.options : [];
  const words = options.map(({ value, label }) =>
    typeof value === 'boolean' ? t(value ? 'inquiry.sheet.yes' : 'inquiry.sheet.no') : label,
  );
  const choices = control?.none === true && words.length > 0 ? [...words, t('inquiry.sheet.nothing')] : words;
  const hints = { date: 'date', number: 'numeric', words: 'words', text: 'text' } as const;
  const kind = control?.kind ?? 'text';
  return {
    key: placeKey(line),
    about: nameOf(line.subject, model, language),
    model: [asset?.manufacturer, asset?.model].filter((part) => part !== undefined).join(' '),
    question: description?.label[language] ?? line.fact,
    choices: kind === 'choice' ? choices : [],
    hint: kind === 'choice' || kind === 'several' ? choices.join(' / ') : t(`inquiry.sheet.${hints[kind]}`),
  };
};

/** Where the answer and the key stand, counted from 0. */
export const ANSWER_COLUMN = 5;
export const KEY_COLUMN = 7;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what spreadsheets refuse in names of sheets
const REFUSED = /[\u0000-\u001f[\]:*?/\\']/g;
const sheetName = (name: string, taken: Set<string>): string => {
  const base = name.replace(REFUSED, ' ').trim().slice(0, 28) || 'Sheet';
  let free = base;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${base} ${n}`;
  taken.add(free.toLowerCase());
  return free;
};

interface SheetWords {
  readonly model: Model;
  readonly language: Language;
  readonly t: Translate;
  /** Of the document. */
  readonly title: string;
  /** Today, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Lines put in words between two pauses. */
const PART = 50;

/** Inquiries as sheets of one file, a sheet for each vendor or department. */
export function* sheetSteps(
  inquiries: readonly Inquiry[],
  { model, language, t, title, date }: SheetWords,
): Steps<readonly SheetText[]> {
  const taken = new Set<string>();
  const sheets: SheetText[] = [];
  for (const { whom, lines } of inquiries) {
    const texts: LineText[] = [];
    for (const line of lines) {
      texts.push(lineText(line, model, language, t));
      if (texts.length % PART === 0) yield;
    }
    const name = whomText(whom, model, language, t);
    const heads = ['number', 'about', 'model', 'question', 'choices', 'answer', 'note', 'key'] as const;
    sheets.push({
      name: sheetName(name, taken),
      head: [
        [`${t('inquiry.sheet.title')}${t('common.colon')}${name}`],
        [t('inquiry.sheet.from', { title, date })],
        [t('inquiry.sheet.explain')],
        heads.map((head) => t(`inquiry.sheet.${head}`)),
      ],
      rows: texts.map((text, at) => [
        String(at + 1),
        text.about,
        text.model,
        text.question,
        text.hint,
        '',
        '',
        text.key,
      ]),
      widths: [6, 28, 22, 36, 36, 26, 26, 10],
      answerColumn: ANSWER_COLUMN,
      hiddenColumn: KEY_COLUMN,
      choices: texts.map(({ choices }) => choices),
    });
    yield;
  }
  return sheets;
}
