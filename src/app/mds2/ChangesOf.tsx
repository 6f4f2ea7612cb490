import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { answerQuestion } from '../../core/document/edits/mds2';
import type { Mds2Question } from '../../core/library/mds2-form';
import { questionUse } from '../../core/library/question-use';
import { listed } from '../../core/library/text';
import { DECIDED_ANSWERS } from '../../core/model/evidence-document';
import type { WhatIf } from '../../core/plan/what-if';
import { useReading } from '../panels/findings/use-findings';
import { useSentences } from '../panels/findings/use-sentences';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import type { FormWork } from './use-form-work';

const WORDS = { Yes: 'mds2.answer.yes', No: 'mds2.answer.no', 'N/A': 'mds2.answer.notApplicable' } as const;
/** So many threats are named for one answer. */
const NAMED = 6;

type Decided = (typeof DECIDED_ANSWERS)[number];
type Outcomes = Readonly<Partial<Record<Decided, WhatIf | 'failed'>>>;

/** What each answer would bring in this hospital, tried one after another while it is looked at. */
const useOutcomes = ({ paper, filling, on }: FormWork, question: string): Outcomes => {
  const asking = useEditor((state) => state.asking);
  const hospital = useEditor((state) => state.document);
  const [tried, setTried] = useState<{ readonly about: unknown; readonly outcomes: Outcomes }>();
  const given = filling.answers[question]?.answer;
  useEffect(() => {
    const looking = new AbortController();
    const tryAll = async (): Promise<void> => {
      for (const answer of DECIDED_ANSWERS) {
        if (answer === given) continue;
        const outcome = await asking?.whatIf(on(answerQuestion(paper.id, question, answer)), looking);
        if (looking.signal.aborted) return;
        setTried((known) => ({
          about: hospital,
          outcomes: { ...(known?.about === hospital ? known.outcomes : {}), [answer]: outcome ?? 'failed' },
        }));
      }
    };
    if (paper.assets.length > 0 && asking !== undefined) void tryAll();
    return () => looking.abort();
  }, [asking, given, hospital, on, paper.assets.length, paper.id, question]);
  return tried?.about === hospital ? tried.outcomes : {};
};

function Threats({
  label,
  keys,
  nameOf: name,
}: {
  readonly label: string;
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
}) {
  const { t } = useTranslation();
  if (keys.length === 0) return null;
  return (
    <>
      <p>{label}</p>
      <ul>
        {keys.slice(0, NAMED).map((key) => (
          <li key={key}>{name(key)}</li>
        ))}
        {keys.length > NAMED && <li>{t('mds2.changes.more', { count: keys.length - NAMED })}</li>}
      </ul>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: WhatIf }) {
  const { t } = useTranslation();
  const reading = useReading();
  const report = useEditor((state) => state.report);
  const { gone, asked, fresh, settled, raised } = outcome;
  const known = new Map([...(report?.threats ?? []), ...fresh].map((threat) => [threat.key, threat]));
  const name = (key: string): string => {
    const finding = known.get(key);
    const row = finding === undefined ? { key } : { key, finding };
    return [reading.words(row).title, reading.subject(row)].filter((part) => part !== '').join(' — ');
  };
  if (gone.length + asked.length + fresh.length + settled + raised === 0) return <p>{t('mds2.changes.none')}</p>;
  return (
    <>
      <Threats
        label={t('mds2.changes.fresh', { count: fresh.length })}
        keys={fresh.map(({ key }) => key)}
        nameOf={name}
      />
      <Threats label={t('mds2.changes.gone', { count: gone.length })} keys={gone} nameOf={name} />
      <Threats label={t('mds2.changes.unsure', { count: asked.length })} keys={asked} nameOf={name} />
      {settled > 0 && <p>{t('mds2.changes.settled', { count: settled })}</p>}
      {raised > 0 && <p>{t('mds2.changes.raised', { count: raised })}</p>}
    </>
  );
}

interface ChangesOfProps {
  readonly question: Mds2Question;
  readonly work: FormWork;
}

/** What the answer to a question changes: in this hospital for the devices of the paper, and by which rules. */
export function ChangesOf({ question: { id }, work }: ChangesOfProps) {
  const { paper, filling, decides } = work;
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const sentences = useSentences();
  const outcomes = useOutcomes(work, id);
  const uses = decides(id).map((question) => questionUse(question, model.library));
  const rules = [...new Set(uses.flatMap((use) => use.rules))];
  const feeds = [...new Set(uses.flatMap((use) => use.feeds))];
  const given = filling.answers[id]?.answer;
  const devices = paper.assets.map((asset) => nameOf(asset, model, language));
  return (
    <div className="mds2-changes">
      {paper.assets.length === 0 ? (
        <p>{t('mds2.changes.noDevice')}</p>
      ) : (
        <>
          <p>{t('mds2.changes.for', { devices: listed(devices.slice(0, 3), language), count: devices.length })}</p>
          <dl>
            {DECIDED_ANSWERS.map((answer) => {
              const outcome = outcomes[answer];
              return (
                <div key={answer} data-answer={answer}>
                  <dt>{t(WORDS[answer])}</dt>
                  <dd>
                    {answer === given && <p>{t('mds2.changes.given')}</p>}
                    {answer !== given && outcome === undefined && <p role="status">{t('mds2.changes.waiting')}</p>}
                    {outcome === 'failed' && <p>{t('mds2.changes.failed')}</p>}
                    {typeof outcome === 'object' && answer !== given && <Outcome outcome={outcome} />}
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      {feeds.length > 0 && (
        <details>
          <summary>{t('mds2.changes.facts', { count: feeds.length })}</summary>
          <ul>
            {feeds.map((feed) => (
              <li key={`${feed.fact} ${JSON.stringify(feed.answers)}`}>
                {Object.entries(feed.answers)
                  .map(([question, answer]) => `${question}${t('common.colon')}${[answer].flat().join('/')}`)
                  .join(', ')}
                {' → '}
                <b>{sentences.label(feed.fact)}</b>
                {feed.against === undefined && `: ${sentences.value(feed.fact, feed.value ?? feed.oneOf)}`}{' '}
                <small>{feed.why[language]}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {rules.length > 0 && (
        <details>
          <summary>{t('mds2.changes.rules', { count: rules.length })}</summary>
          <ul>
            {rules.map((rule) => (
              <li key={rule.id}>{rule.text[language].title}</li>
            ))}
          </ul>
        </details>
      )}
      {feeds.length + rules.length === 0 && <p>{t('mds2.changes.unread')}</p>}
    </div>
  );
}
