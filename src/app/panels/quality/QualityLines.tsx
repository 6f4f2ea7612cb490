import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { DIAGRAM_ITEM_IDS } from '../../../core/quality/diagram-item';
import type { Quality } from '../../../core/quality/quality';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useSentences } from '../findings/use-sentences';
import { labelOf } from '../inspector/field-words';
import { Bar } from './Bar';
import { type QualityLine, sameLine, showLine, useQualityLine } from './quality-state';

/** So many suggestions of each sort are listed. */
const SUGGESTED = 5;

export const SCOPES_OF = { assets: 'asset', zones: 'zone', crossings: 'crossing', links: undefined } as const;

/** In points of a hundred, with one digit where it is less than one. */
export const pointsOf = (gain: number): string =>
  gain >= 0.01 ? String(Math.round(gain * 100)) : (gain * 100).toFixed(1);

function Line({ line, children }: { readonly line: QualityLine; readonly children: ReactNode }) {
  const current = useQualityLine();
  return (
    <li>
      <button
        type="button"
        className="quality-line"
        aria-pressed={sameLine(current, line)}
        onClick={() => showLine(line)}
      >
        {children}
      </button>
    </li>
  );
}

/** The eight items, what to fill in next, and what is to be put right. */
export function QualityLines({ quality }: { readonly quality: Quality }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const sentences = useSentences();
  const { completeness, asked, groups } = quality;
  const department = (id: string | undefined): string =>
    id === undefined ? t('quality.noDepartment') : nameOf(id, model, language);
  const steps = completeness.next.slice(0, SUGGESTED);
  const facts = asked.slice(0, SUGGESTED);
  return (
    <>
      <h3>{t('quality.items')}</h3>
      <ul>
        {DIAGRAM_ITEM_IDS.map((item) => {
          const label = t(`quality.item.${item}`);
          return (
            <Line key={item} line={{ kind: 'item', item }}>
              <span className="line-name">{label}</span>
              <small>{t('quality.share', { ...completeness.items[item] })}</small>
              <Bar share={completeness.items[item]} label={label} />
            </Line>
          );
        })}
        <Line line={{ kind: 'departments' }}>
          <span className="line-name">{t('quality.departments')}</span>
          <small>{completeness.departments.size}</small>
        </Line>
      </ul>
      <h3>{t('quality.next')}</h3>
      {steps.length + facts.length === 0 && <p className="hint">{t('quality.nextNone')}</p>}
      <ul>
        {steps.map(({ table, field, department: of, subjects, gain }) => {
          const label = labelOf(SCOPES_OF[table], field, t, language);
          const points = pointsOf(gain);
          return (
            <Line key={`${table} ${field} ${of}`} line={{ kind: 'step', table, field, department: of }}>
              <span className="line-name">
                {label} <small>{t('quality.stepOf', { department: department(of), count: subjects.length })}</small>
              </span>
              <span
                className="line-gain"
                title={t('quality.gainLong', { field: label, count: subjects.length, points })}
              >
                {t('quality.gain', { points })}
              </span>
            </Line>
          );
        })}
      </ul>
      {facts.length > 0 && (
        <>
          <h3>{t('quality.facts')}</h3>
          <ul>
            {facts.map(({ fact, of, decides, helps }) => (
              <Line key={fact} line={{ kind: 'fact', fact }}>
                <span className="line-name">
                  {sentences.label(fact)}{' '}
                  <small>{sentences.things(of.length === 1 ? of.map(({ subject }) => subject) : [])}</small>
                  {of.length > 1 && <small>{t('quality.ofMany', { count: of.length })}</small>}
                </span>
                <span className="line-gain" title={t('quality.decidesLong', { decides, helps })}>
                  {decides > 0 ? t('quality.decides', { count: decides }) : t('quality.helps', { count: helps })}
                </span>
              </Line>
            ))}
          </ul>
        </>
      )}
      <h3>{t('quality.flaws')}</h3>
      {groups.length === 0 && <p className="hint">{t('quality.flawsNone')}</p>}
      <ul>
        {groups.map(({ kind, findings }) => (
          <Line key={kind} line={{ kind: 'flaw', flaw: kind }}>
            <span className="line-name">{t(`quality.flaw.${kind}`)}</span>
            <b>{findings.length.toLocaleString(language)}</b>
          </Line>
        ))}
      </ul>
    </>
  );
}
