import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import { POLICY_TARGETS, type PolicyTarget } from '../../core/policy/write/policy-files';
import { download, fileName } from '../storage/download';
import { useEditor } from '../store/editor';
import { isSameHospital } from './compute';
import { GapList } from './GapList';
import { putRules, useRules } from './rules-state';
import { writeRules } from './work-on-rules';

/** Characters of a file that are shown. */
const SHOWN = 20_000;

/** Rules for equipment: for which, what to mind before they are loaded, and the files. */
export function WriteRules() {
  const { t } = useTranslation();
  const hospital = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const target = useRules((state) => state.target);
  const written = useRules((state) => state.written);
  const working = useRules((state) => state.working);
  const [shown, setShown] = useState(0);
  const isStale = written !== undefined && !isSameHospital(written.about, hospital);
  const file = written?.rules.files[shown] ?? written?.rules.files[0];
  const choose = (value: string): void => {
    const next = POLICY_TARGETS.find((each) => each === value);
    if (next !== undefined) putRules({ target: next });
  };
  const nameOf = (each: PolicyTarget): string => t(`policy.target.${each}`);
  return (
    <section className="rules-part">
      <h3>{t('policy.write.heading')}</h3>
      <div className="actions">
        <label>
          {t('policy.write.for')}{' '}
          <select value={target} onChange={({ target: { value } }) => choose(value)}>
            {POLICY_TARGETS.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="primary"
          disabled={working !== undefined}
          onClick={() => {
            setShown(0);
            void writeRules(hospital, language);
          }}
        >
          {t(working?.at === 'write' ? 'policy.write.running' : 'policy.write.run')}
        </button>
      </div>
      {written !== undefined && (
        <>
          <p role="status">
            {isStale
              ? t('policy.write.stale')
              : `${nameOf(written.target)}${t('common.colon')}${t('policy.summary', { rules: written.rules.rules, gaps: written.rules.gaps.length })}`}
          </p>
          <p className="hint">{t('policy.write.caution')}</p>
          <div className="actions">
            {written.rules.files.map(({ name, text }) => (
              <button
                key={name}
                type="button"
                onClick={() => void download(text, name.replaceAll('/', '-'), 'text/plain')}
              >
                {t('policy.write.save', { name })}
              </button>
            ))}
            {written.rules.packed !== undefined && (
              <button
                type="button"
                className="primary"
                onClick={() => {
                  const name = fileName(`${textIn(hospital.title, language)} ${written.target}`, 'zip');
                  if (written.rules.packed !== undefined)
                    void download([written.rules.packed], name, 'application/zip');
                }}
              >
                {t('policy.write.saveAll')}
              </button>
            )}
          </div>
          <h4>{t('policy.write.gaps')}</h4>
          <GapList gaps={written.rules.gaps} />
          {file !== undefined && (
            <details>
              <summary>{t('policy.write.preview')}</summary>
              {written.rules.files.length > 1 && (
                <select
                  aria-label={t('policy.write.preview')}
                  value={file.name}
                  onChange={({ target: { value } }) =>
                    setShown(
                      Math.max(
                        0,
                        written.rules.files.findIndex(({ name }) => name === value),
                      ),
                    )
                  }
                >
                  {written.rules.files.map(({ name }) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
              )}
              {file.text.length > SHOWN && <p className="hint">{t('policy.write.previewCut')}</p>}
              <textarea
                className="rules-text"
                readOnly
                rows={14}
                wrap="off"
                aria-label={file.name}
                value={file.text.slice(0, SHOWN)}
              />
            </details>
          )}
        </>
      )}
    </section>
  );
}
