import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CVSS_VERSIONS,
  type CvssVersion,
  METRIC_GROUPS,
  METRICS,
  type MetricGroup,
} from '../../core/evidence/cvss/vector';
import { useEditor } from '../store/editor';
import { useCvssWords } from './use-cvss-words';

/** Choices made so far; the base metrics of a vector may still be missing. */
export interface CvssDraft {
  readonly version: CvssVersion;
  readonly values: ReadonlyMap<string, string>;
}

interface CvssFormProps {
  readonly draft: CvssDraft;
  onChange(draft: CvssDraft): void;
}

const isUnsaid = (value: string): boolean => value === 'X' || value === 'ND';

/** A CVSS vector by choices in plain words: one question after another, those of the place and of attacks on demand. */
export function CvssForm({ draft, onChange }: CvssFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const language = useEditor((state) => state.language);
  const words = useCvssWords(draft.version);
  const choose = (metric: string, value: string): void => {
    const values = new Map(draft.values);
    if (value === '' || isUnsaid(value)) values.delete(metric);
    else values.set(metric, value);
    onChange({ ...draft, values });
  };
  const choices = (group: MetricGroup) =>
    METRICS[draft.version].flatMap((metric) => {
      const said = words?.metrics[metric.id];
      if (metric.group !== group || said === undefined) return [];
      const chosen = draft.values.get(metric.id);
      return [
        <div key={metric.id} className="cvss-choice">
          <label htmlFor={`${id}-${metric.id}`}>
            <b>{said.name[language]}</b> <code>{metric.id}</code>
            <small>{said.asks[language]}</small>
          </label>
          <select
            className="field"
            id={`${id}-${metric.id}`}
            value={chosen ?? (group === 'base' ? '' : metric.values[0])}
            onChange={({ target }) => choose(metric.id, target.value)}
          >
            {group === 'base' && <option value="">{t('cvss.form.choose')}</option>}
            {metric.values.map((value) => (
              <option key={value} value={value}>
                {said.values[value]?.[language] ?? value}
              </option>
            ))}
          </select>
        </div>,
      ];
    });
  return (
    <div className="cvss-form">
      <label className="cvss-version">
        {t('cvss.form.version')}
        <select
          className="field"
          value={draft.version}
          onChange={({ target }) => {
            const version = CVSS_VERSIONS.find((known) => known === target.value) ?? '3.1';
            const known = new Map(METRICS[version].map((metric) => [metric.id, metric.values]));
            const kept = [...draft.values].filter(([metric, value]) => known.get(metric)?.includes(value) === true);
            onChange({ version, values: new Map(kept) });
          }}
        >
          {CVSS_VERSIONS.map((version) => (
            <option key={version}>{version}</option>
          ))}
        </select>
      </label>
      {METRIC_GROUPS.map((group) => {
        const fields = choices(group);
        if (fields.length === 0) return null;
        return (
          <details key={group} open={group === 'base'}>
            <summary>{t(`cvss.group.${group}`)}</summary>
            {fields}
          </details>
        );
      })}
    </div>
  );
}
