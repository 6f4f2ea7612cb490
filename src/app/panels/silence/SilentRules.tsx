import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Silence, SilentRule } from '../../../core/analysis/silence';
import { foldedWords } from '../../../core/library/folded';
import type { Scope } from '../../../core/library/vocabulary';
import { searched } from '../../rules/use-listed-rules';
import { useEditor } from '../../store/editor';
import { useLibrary } from '../../store/use-model';
import { FactList } from '../findings/FactList';
import { useSentences } from '../findings/use-sentences';
import { RuleLink, useRuleWords } from './RuleLink';
import { silenceStore, useSilenceState } from './silence-state';
import { useSilence } from './use-silence';
import './silence.css';
import { SearchField } from '../../widgets/SearchField';

/** A rule that looked and said nothing; it opens to the facts that made it so. */
function SilentLine({ silent }: { readonly silent: SilentRule }) {
  const { t } = useTranslation();
  const { title } = useRuleWords(silent.rule);
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{title}</summary>
        {isOpen && (
          <>
            <p className="hint">{t('reasoning.silence.because')}</p>
            <FactList reasons={silent.because} />
            <RuleLink rule={silent.rule} words={t('reasoning.silence.rule')} />
          </>
        )}
      </details>
    </li>
  );
}

interface FoldedRulesProps {
  readonly summary: string;
  readonly rules: readonly string[];
}

/** Rules with one reason for all of them, folded away under it. */
function FoldedRules({ summary, rules }: FoldedRulesProps) {
  const [isOpen, setOpen] = useState(false);
  if (rules.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {summary} <span className="count">{rules.length}</span>
      </summary>
      {isOpen && (
        <ul>
          {rules.map((rule) => (
            <li key={rule}>
              <RuleLink rule={rule} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface SilentLinesProps {
  readonly heading: string;
  readonly lines: readonly SilentRule[];
}

function SilentLines({ heading, lines }: SilentLinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>
        {heading} <span className="count">{lines.length}</span>
      </h4>
      <ul>
        {lines.map((silent) => (
          <SilentLine key={silent.rule} silent={silent} />
        ))}
      </ul>
    </>
  );
}

/** Only the rules that the search finds. */
const narrowed = (silence: Silence, finds: (rule: string) => boolean): Silence => ({
  silent: silence.silent.filter(({ rule }) => finds(rule)),
  apart: silence.apart.map(({ reason, rules }) => ({ reason, rules: rules.filter(finds) })),
  yielding: silence.yielding.filter(finds),
  off: silence.off.filter(finds),
});

const sizeOf = ({ silent, apart, yielding, off }: Silence): number =>
  silent.length + yielding.length + off.length + apart.reduce((sum, { rules }) => sum + rules.length, 0);

interface SilenceListProps {
  readonly silence: Silence;
  /** The element that it is about. */
  readonly id: string;
}

function SilenceList({ silence, id: about }: SilenceListProps) {
  const { t } = useTranslation();
  const library = useLibrary();
  const sentences = useSentences();
  const text = useSilenceState((state) => state.text);
  const words = foldedWords(text);
  const shown = narrowed(silence, (id) => {
    const rule = library.rules.get(id);
    const all = words.length === 0 || rule === undefined ? '' : searched(rule);
    return words.every((word) => all.includes(word));
  });
  const { silent, apart, yielding, off } = shown;
  const whose = (subject: string): string => (subject === about ? '' : `${sentences.things([subject])} `);
  if (sizeOf(silence) === 0) return <p className="hint">{t('reasoning.silence.none')}</p>;
  return (
    <>
      <p role="status" className="hint">
        {t('reasoning.silence.count', { shown: sizeOf(shown), total: sizeOf(silence) })}
      </p>
      <SilentLines heading={t('reasoning.silence.otherwise')} lines={silent.filter(({ unsaid }) => !unsaid)} />
      <SilentLines heading={t('reasoning.silence.unsaid')} lines={silent.filter(({ unsaid }) => unsaid)} />
      {sizeOf({ ...shown, silent: [] }) > 0 && <h4>{t('reasoning.silence.apart')}</h4>}
      {apart.map(({ reason, rules }) => (
        <FoldedRules
          key={`${reason.fact}|${reason.subject}`}
          summary={`${whose(reason.subject)}${sentences.label(reason.fact)}${t('common.colon')}${sentences.value(reason.fact, reason.value)}`}
          rules={rules}
        />
      ))}
      <FoldedRules summary={t('reasoning.silence.yielding')} rules={yielding} />
      <FoldedRules summary={t('reasoning.silence.off')} rules={off} />
    </>
  );
}

interface SilentRulesProps {
  readonly scope: Scope;
  readonly id: string;
}

/** Every rule that says nothing about an element, and why not; looked for when it is opened. */
export function SilentRules({ scope, id }: SilentRulesProps) {
  const { t } = useTranslation();
  const isOpen = useSilenceState((state) => state.isOpen);
  const isCalled = useSilenceState((state) => state.isCalled);
  const text = useSilenceState((state) => state.text);
  const hasReport = useEditor((state) => state.report !== null);
  const found = useSilence(scope, id, isOpen);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isCalled || !isOpen) return;
    silenceStore.setState({ isCalled: false });
    search.current?.focus();
    search.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isCalled, isOpen]);
  return (
    <details
      className="dock silence ph"
      open={isOpen}
      onToggle={({ currentTarget }) => silenceStore.setState({ isOpen: currentTarget.open })}
    >
      <summary>{t('reasoning.silence.heading')}</summary>
      {isOpen && (
        <>
          <SearchField
            ref={search}
            label={t('reasoning.silence.search')}
            value={text}
            onChange={(sought) => silenceStore.setState({ text: sought })}
          />
          {found === 'failed' && <p className="hint">{t('reasoning.silence.failed')}</p>}
          {(found === 'waiting' || !hasReport) && <p className="hint">{t('reasoning.silence.waiting')}</p>}
          {typeof found === 'object' && <SilenceList silence={found} id={id} />}
        </>
      )}
    </details>
  );
}
