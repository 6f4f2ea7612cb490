import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { LINE_CHECKS, type OutsideLine } from '../../../core/segmentation/remote/outside-line';
import { targetsOf } from '../../../core/segmentation/targets';
import type { EndReach } from '../../../workers/lines-protocol';
import { reachedInWorker } from '../../../workers/segment-in-worker';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { crossingFor } from '../conduits/crossing-for';
import { FlowButtons } from '../conduits/FlowButtons';
import { RecordForm } from '../conduits/RecordForm';
import { FieldRow } from '../inspector/FieldRow';
import type { Field } from '../inspector/field';
import { crossingTarget, targetIn } from '../inspector/target';
import { CheckSign } from './CheckSign';
import { useLineWords } from './use-line-words';

const of = (...paths: readonly string[]) => paths.map((path) => ({ path }));
const FLOW_FIELDS = of(
  'purpose',
  'status',
  'responsible',
  'approval',
  'logged',
  'multiFactor',
  'alwaysOn',
  'via',
  'reviewOn',
);
const LINK_FIELDS = of('purpose', 'provider', 'lineType', 'responsible', 'reviewOn');

const OWNER: Field = { path: 'owner', group: 'people' };

interface LineCardProps {
  readonly line: OutsideLine;
  readonly reach: EndReach | undefined;
}

/** One line from outside: what is asked and answered, what it reaches, and fields to answer what is open. */
export function LineCard({ line, reach }: LineCardProps) {
  const { t } = useTranslation();
  const model = useModel();
  const words = useLineWords();
  const hospital = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const [critical, setCritical] = useState<readonly string[]>();
  const name = words.name(line);
  const a = model.asset(line.outside)?.zone;
  const b = model.asset(line.inside)?.zone;
  const crossing = a === undefined || b === undefined || a === b ? undefined : crossingFor(model, a, b);
  const find = async (): Promise<void> => {
    const found = await reachedInWorker(hospital, [line.inside]);
    if (!found.ok) return;
    const all = new Set(found.value);
    setCritical(targetsOf(model).flatMap(({ id }) => (all.has(id) ? [id] : [])));
  };
  const isFlow = line.kind === 'flow';
  return (
    <article className="cm-card" aria-label={name}>
      <header>
        <h3>{name}</h3>
      </header>
      <FlowButtons ids={[line.id]} label={t('conduits.show')} besides={() => t(`conduits.line.${line.kind}`)} />
      <p className="cm-verdict">
        <CheckSign state={line.verdict} /> {t(`conduits.lineVerdict.${line.verdict}`)}
        {t('conduits.colon')}
        {t(`conduits.lineBecause.${line.verdict}`)}
      </p>
      {line.isLeftover && <p className="cm-note">{t('conduits.line.leftover')}</p>}
      <table className="cm-checks">
        <caption className="hidden-text">{t('conduits.line.checks')}</caption>
        <tbody>
          {LINE_CHECKS.map((check) => {
            const state = line.checks[check];
            if (state === undefined) return null;
            return (
              <tr key={check}>
                <th scope="row">{t(`conduits.asked.${check}`)}</th>
                <td>
                  <CheckSign state={state} /> {t(`conduits.check.${state}`)}
                </td>
                <td>{words.answer(line, check)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        {reach === undefined
          ? t('conduits.line.reaching')
          : t('conduits.line.reaches', {
              inside: nameOf(line.inside, model, language),
              critical: reach.critical,
              patients: reach.patients,
            })}{' '}
        {critical === undefined && reach !== undefined && reach.critical > 0 && (
          <button type="button" className="link" onClick={() => void find()}>
            {t('conduits.line.which')}
          </button>
        )}
      </p>
      {critical !== undefined && <FlowButtons ids={critical} label={t('conduits.line.critical')} />}
      <h4>{t('conduits.line.answers')}</h4>
      <RecordForm
        key={line.id}
        target={targetIn(isFlow ? 'flows' : 'links', [line.id], hospital)}
        fields={isFlow ? FLOW_FIELDS : LINK_FIELDS}
        step="conduits.step.line"
        label={t('conduits.line.answers')}
      />
      <h4>{t('conduits.line.who')}</h4>
      <div className="cm-said">
        <span>{nameOf(line.outside, model, language)}</span>
        <FieldRow field={OWNER} target={targetIn('assets', [line.outside], hospital)} />
      </div>
      {crossing !== undefined && (
        <RecordForm
          key={`${line.id}-contract`}
          target={crossingTarget(crossing, hospital)}
          fields={of('contract', 'contractReview')}
          step="conduits.step.record"
          label={t('conduits.asked.contract')}
        />
      )}
    </article>
  );
}
