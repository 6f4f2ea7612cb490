import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { issueWords } from '../../i18n/issue-words';
import { CompareRules } from './CompareRules';
import { rulesStore, useRules } from './rules-state';
import { WriteRules } from './WriteRules';

/** Rules for equipment, both ways: written from the drawing, and read to be compared with it. */
export function RulesPart() {
  const { t } = useTranslation();
  const issues = useRules((state) => state.issues);
  useEffect(() => () => rulesStore.getState().working?.stop(), []);
  return (
    <div className="rules ph">
      {issues.map((issue) => (
        <p key={`${issue.code} ${issue.path}`} role="alert" className="problem">
          {issueWords(issue, t)}
        </p>
      ))}
      <WriteRules />
      <CompareRules />
    </div>
  );
}
