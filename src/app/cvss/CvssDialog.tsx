import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { rateFinding } from '../../core/document/edits/vulnerabilities';
import { type RubricAnswers, readRubric, rubricResult } from '../../core/evidence/cvss/rubric';
import { type CvssScore, ratingOf, scoreCvss } from '../../core/evidence/cvss/score';
import { readCvss, writeCvss } from '../../core/evidence/cvss/vector';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useEditor } from '../store/editor';
import type { FindingOfPaper } from '../store/page-slice';
import { useToday } from '../store/today';
import { useModel } from '../store/use-model';
import { type CvssDraft, CvssForm } from './CvssForm';
import { RatedFinding } from './RatedFinding';
import { RubricForm } from './RubricForm';
import { ScoreMark } from './ScoreMark';
import { saveVulnerability } from './saved-vulnerability';
import './cvss.css';

const WAYS = ['choices', 'rubric'] as const;
const EMPTY: CvssDraft = { version: '3.1', values: new Map() };

const draftOf = (vector: string | undefined): CvssDraft => {
  const read = vector === undefined ? undefined : readCvss(vector);
  return read?.ok === true ? read.value : EMPTY;
};

const scoreOf = (vector: string): CvssScore | undefined => {
  const scored = scoreCvss(vector);
  return scored.ok ? scored.value : undefined;
};

interface CvssDialogProps {
  /** What is rated; without it a vulnerability of the selected device, by its name. */
  readonly of?: FindingOfPaper | undefined;
}

/**
 * How grave a vulnerability is, by choices or by the rubric for medical devices. For a finding, the choices begin as the
 * maker made them, and what comes of it is kept beside the maker's score.
 */
export default function CvssDialog({ of }: CvssDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const selection = useEditor((state) => state.selection);
  const edit = useEditor((state) => state.edit);
  const show = useEditor((state) => state.show);
  const today = useToday();
  const person = useEditor((state) => state.person.trim());
  const asset = of === undefined && selection.length === 1 ? model.asset(selection[0] ?? '') : undefined;
  const [way, setWay] = useState<(typeof WAYS)[number]>(
    of?.finding.rating?.rubric === undefined ? 'choices' : 'rubric',
  );
  const [draft, setDraft] = useState(() => draftOf(of?.finding.rating?.vector ?? of?.finding.vectors?.[0]));
  const [answers, setAnswers] = useState<RubricAnswers>(() => readRubric(of?.finding.rating?.rubric ?? ''));
  const [name, setName] = useState('');
  const ruled = way === 'rubric' ? rubricResult(answers, '3.1') : undefined;
  const vector = way === 'rubric' ? ruled && writeCvss(ruled.vector) : writeCvss(draft);
  const score = vector === undefined ? undefined : scoreOf(vector);
  const known = asset?.openVulnerabilities?.flatMap((one) => (one.id === undefined ? [] : [one.id])) ?? [];
  const called = (text: string): void => {
    setName(text);
    const saved = asset?.openVulnerabilities?.find((one) => one.id === text);
    const read = saved?.vector === undefined ? undefined : readCvss(saved.vector);
    if (read?.ok === true) setDraft(read.value);
    if (saved?.rubric !== undefined) setAnswers(readRubric(saved.rubric));
  };
  const save = (): void => {
    if (vector === undefined || score === undefined) return;
    const own = { vector, ...(ruled === undefined ? {} : { rubric: ruled.extended }) };
    if (of !== undefined) {
      const rating = { ...own, on: today(), ...(person === '' ? {} : { by: person }) };
      edit('cvss.step.save', rateFinding(of.paper, of.finding, rating));
    } else if (asset !== undefined) edit('cvss.step.save', saveVulnerability(asset.id, { id: name.trim(), ...own }));
    show(undefined);
  };
  return (
    <DialogFrame
      title={t('keys.command.cvss')}
      wide
      actions={
        (of ?? asset) === undefined ? undefined : (
          <button
            type="button"
            className="btn primary"
            disabled={score === undefined || (of === undefined && name.trim() === '')}
            onClick={save}
          >
            {t('cvss.form.save', { name: asset === undefined ? of?.finding.id : nameOf(asset.id, model, language) })}
          </button>
        )
      }
    >
      <div className="cvss-outcome" role="status">
        {score === undefined ? (
          <span>{t('cvss.form.incomplete')}</span>
        ) : (
          <>
            <ScoreMark score={score.overall} rating={ratingOf(score.overall, score.version)} />
            <code>{vector}</code>
            {ruled !== undefined && <code>{ruled.extended}</code>}
            <button
              type="button"
              className="btn"
              onClick={() => void navigator.clipboard?.writeText(vector ?? '').catch(() => {})}
            >
              {t('cvss.copy')}
            </button>
          </>
        )}
      </div>
      {of !== undefined && <RatedFinding {...of} />}
      {of === undefined && asset === undefined && <p className="quiet">{t('cvss.form.noDevice')}</p>}
      {asset !== undefined && (
        <p className="cvss-version">
          <label htmlFor={`${id}-name`}>{t('cvss.form.name')}</label>
          <input
            id={`${id}-name`}
            className="field"
            list={`${id}-known`}
            value={name}
            maxLength={200}
            onChange={({ target }) => called(target.value)}
          />
          <datalist id={`${id}-known`}>
            {known.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </p>
      )}
      <fieldset className="cvss-ways">
        <legend>{t('cvss.form.how')}</legend>
        {WAYS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-way`}
              data-first={one === way ? '' : undefined}
              checked={one === way}
              onChange={() => setWay(one)}
            />
            {t(`cvss.form.${one}`)}
          </label>
        ))}
      </fieldset>
      {way === 'choices' ? (
        <CvssForm draft={draft} onChange={setDraft} />
      ) : (
        <RubricForm answers={answers} onChange={setAnswers} />
      )}
    </DialogFrame>
  );
}
