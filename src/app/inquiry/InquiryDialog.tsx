import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../core/inquiry/inquiries';
import { textIn } from '../../core/library/text';
import { inSlices } from '../../workers/in-slices';
import type { SheetRefusal } from '../../workers/sheet-protocol';
import { readSheets, writeSheets } from '../../workers/sheets-in-worker';
import { DialogFrame } from '../dialogs/DialogFrame';
import { download, fileName } from '../storage/download';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useModel } from '../store/use-model';
import { lineText, sheetSteps, whomText } from './inquiry-text';
import { printInquiry } from './print-inquiry';
import { ReturnedAnswers } from './ReturnedAnswers';
import { returnedRows } from './returned-rows';
import { useInquiries } from './use-inquiries';
import './inquiry.css';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** As many lines are shown; the sheet has all. */
const SHOWN = 60;

const NONE: readonly Inquiry[] = [];

type Returned = Omit<ComponentProps<typeof ReturnedAnswers>, 'onDone'>;

interface InquiryDialogProps {
  /** A sheet that came back and was dropped on the page. */
  readonly returned?: { readonly file: Blob; readonly name: string } | undefined;
}

/** Questions grouped by whom to ask, as sheets to send out, and the way back in for sheets that have been filled in. */
export default function InquiryDialog({ returned: given }: InquiryDialogProps) {
  const { t } = useTranslation();
  const model = useModel();
  const found = useInquiries();
  const inquiries = found ?? NONE;
  const today = useToday();
  const show = useEditor((state) => state.show);
  const hasReport = useEditor((state) => state.report !== null);
  const language = useEditor((state) => state.language);
  const documentTitle = useEditor((state) => state.document.title);
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<SheetRefusal>();
  const [returned, setReturned] = useState<Returned>();
  const chooser = useRef<HTMLInputElement>(null);
  const closed = useRef(new AbortController());
  const inquiry = inquiries[Math.min(at, inquiries.length - 1)];
  const title = textIn(documentTitle, language);
  const words = { model, language, t, title, date: today() };

  const write = async (chosen: readonly Inquiry[], name: string): Promise<void> => {
    setBusy(true);
    const sheets = await inSlices(sheetSteps(chosen, words), closed.current.signal);
    if (sheets === undefined) return;
    const answer = await writeSheets(sheets);
    setBusy(false);
    if (answer.kind === 'written') await download([answer.file], fileName(name, 'xlsx'), XLSX);
    else setRefused(answer.kind === 'refused' ? answer.why : 'failed');
  };
  const read = async (file: Blob, called: string): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    setReturned(undefined);
    const answer = await readSheets(file);
    setBusy(false);
    if (answer.kind === 'read') setReturned({ name: called, rows: returnedRows(answer.sheets), issues: answer.issues });
    else setRefused(answer.kind === 'refused' ? answer.why : 'failed');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that was given is read once
  useEffect(() => {
    if (given !== undefined) void read(given.file, given.name);
  }, [given]);
  const print = async (): Promise<void> => {
    const sheets = inquiry === undefined ? [] : await inSlices(sheetSteps([inquiry], words), closed.current.signal);
    const [sheet] = sheets ?? [];
    if (sheet !== undefined) printInquiry(sheet);
  };
  useEffect(() => {
    const mine = new AbortController();
    closed.current = mine;
    return () => mine.abort();
  }, []);
  const name = inquiry === undefined ? '' : whomText(inquiry.whom, model, language, t);
  return (
    <DialogFrame
      title={t('inquiry.title')}
      wide
      actions={
        <>
          <button type="button" className="btn" disabled={busy} onClick={() => chooser.current?.click()}>
            {t('inquiry.read')}
          </button>
          <button type="button" className="btn" disabled={inquiry === undefined} onClick={() => void print()}>
            {t('inquiry.print')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={busy || inquiries.length === 0}
            onClick={() => void write(inquiries, title)}
          >
            {t('inquiry.writeAll')}
          </button>
          <button
            type="button"
            className="btn primary"
            data-first
            disabled={busy || inquiry === undefined}
            onClick={() => inquiry !== undefined && void write([inquiry], `${title} ${name}`)}
          >
            {t('inquiry.write')}
          </button>
        </>
      }
    >
      <p className="ph">{t('inquiry.how')}</p>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.csv,text/csv"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void read(file, file.name);
          target.value = '';
        }}
      />
      {refused !== undefined && (
        <p role="alert" className="problem">
          {t(`inquiry.refused.${refused}`)}
        </p>
      )}
      {returned !== undefined && <ReturnedAnswers {...returned} onDone={() => show(undefined)} />}
      {inquiry === undefined ? (
        <p role="status">{t(found === undefined && hasReport ? 'inquiry.waiting' : 'inquiry.none')}</p>
      ) : (
        <div className="inquiry">
          <fieldset className="inquiry-whom">
            <legend>{t('inquiry.whom')}</legend>
            {inquiries.map(({ whom, lines }, index) => (
              <label key={`${whom.kind}|${whom.id}`}>
                <input type="radio" name="whom" checked={index === at} onChange={() => setAt(index)} />
                {whomText(whom, model, language, t)}
                <small>{t('inquiry.count', { count: lines.length })}</small>
              </label>
            ))}
          </fieldset>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section className="inquiry-lines" aria-label={name} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('inquiry.sheet.about')}</th>
                  <th scope="col">{t('inquiry.sheet.question')}</th>
                  <th scope="col">{t('inquiry.sheet.choices')}</th>
                  <th scope="col">{t('inquiry.level')}</th>
                </tr>
              </thead>
              <tbody>
                {inquiry.lines.slice(0, SHOWN).map((line) => {
                  const text = lineText(line, model, language, t);
                  return (
                    <tr key={text.key}>
                      <td>{text.about}</td>
                      <td>{text.question}</td>
                      <td>{text.hint}</td>
                      <td>{line.level}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            {inquiry.lines.length > SHOWN && <p>{t('inquiry.more', { count: inquiry.lines.length - SHOWN })}</p>}
          </section>
        </div>
      )}
    </DialogFrame>
  );
}
