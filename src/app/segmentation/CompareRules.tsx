import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxText } from '../../core/policy/check/box-text';
import type { ComparedRules } from '../../workers/policy-protocol';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor } from '../store/editor';
import { FirstOf } from '../widgets/FirstOf';
import { CountButton } from './CountButton';
import { useRules } from './rules-state';
import { stepLines } from './step-lines';
import { useNames } from './use-names';
import { compareRules } from './work-on-rules';

const MOST = 3;

/** The first few of a list, and how many more there are. */
const useFew = (): ((texts: readonly string[]) => string) => {
  const { t } = useTranslation();
  return (texts) =>
    texts.length <= MOST
      ? texts.join(', ')
      : `${texts.slice(0, MOST).join(', ')} ${t('policy.compare.moreOf', { count: texts.length - MOST })}`;
};

function Packets({ packets }: { readonly packets: readonly BoxText[] }) {
  const { t } = useTranslation();
  const few = useFew();
  return (
    <ul className="hop-facts mono">
      {packets.map(({ source, destination, services }) => {
        const text = t('policy.compare.packets', {
          source: few(source),
          destination: few(destination),
          services: few(services),
        });
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}

/** Two zones, as a button that shows them in the drawing. */
function ZonePair({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const select = useEditor((state) => state.select);
  const show = (): void => {
    select([from, to]);
    canvasApi.reveal([from, to]);
  };
  return (
    <button
      type="button"
      className="link measure-line"
      data-line
      aria-label={t('policy.compare.show', { from: names.of(from), to: names.of(to) })}
      onClick={show}
    >
      {names.of(from)} → {names.of(to)}
    </button>
  );
}

function Undeclared({ undeclared }: Pick<ComparedRules, 'undeclared'>) {
  const { t } = useTranslation();
  return (
    <details open>
      <summary>{t('policy.compare.undeclared', { count: undeclared.length })}</summary>
      <p className="hint">{t('policy.compare.undeclaredWhy')}</p>
      <ul className="plain-list compared" onKeyDown={stepLines}>
        <FirstOf items={undeclared} keyOf={(one) => `${one.from} ${one.to} ${one.line} ${one.rule ?? ''}`}>
          {({ from, to, line, isAtMost, packets }) => (
            <li>
              <ZonePair from={from} to={to} />
              <span className="tag">
                {line === 0 ? t('policy.compare.noLine') : t('policy.compare.line', { line })}
              </span>
              {isAtMost && <span className="tag">{t('policy.compare.atMost')}</span>}
              <Packets packets={packets} />
            </li>
          )}
        </FirstOf>
      </ul>
    </details>
  );
}

function Blocked({ blocked }: Pick<ComparedRules, 'blocked'>) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <details open>
      <summary>{t('policy.compare.blocked', { count: blocked.length })}</summary>
      <p className="hint">{t('policy.compare.blockedWhy')}</p>
      <ul className="plain-list compared" onKeyDown={stepLines}>
        <FirstOf items={blocked} keyOf={({ flows }) => flows.join(' ')}>
          {({ from, to, flows, packets }) => (
            <li>
              <ZonePair from={from} to={to} />
              <CountButton
                listing={{
                  key: `blocked ${flows.join(' ')}`,
                  title: `${names.of(from)} → ${names.of(to)}`,
                  ids: flows,
                }}
                text={
                  flows.length <= MOST
                    ? flows.map(names.of).join(' / ')
                    : t('policy.write.about', { count: flows.length })
                }
              />
              <Packets packets={packets} />
            </li>
          )}
        </FirstOf>
      </ul>
    </details>
  );
}

function Unread({ unread }: Pick<ComparedRules, 'unread'>) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('policy.compare.unread', { count: unread.length })}</summary>
      <ul className="plain-list compared">
        <FirstOf items={unread} keyOf={({ line, text }) => `${line} ${text}`}>
          {({ line, text, reason }) => (
            <li>
              <span className="tag">{t('policy.compare.line', { line })}</span> {t(`policy.unread.${reason}`)}:{' '}
              <code>{text}</code>
            </li>
          )}
        </FirstOf>
      </ul>
    </details>
  );
}

/** Rules that are in use, from a file: what they let pass undeclared, what they stop, what was not understood. */
export function CompareRules() {
  const { t } = useTranslation();
  const hospital = useEditor((state) => state.document);
  const compared = useRules((state) => state.compared);
  const working = useRules((state) => state.working);
  const chooser = useRef<HTMLInputElement>(null);
  const read = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) void compareRules(hospital, file, file.name);
  };
  const { undeclared = [], blocked = [], answers = [], unread = [], isCut } = compared?.rules ?? {};
  return (
    <section className="rules-part">
      <h3>{t('policy.compare.heading')}</h3>
      <p className="hint">{t('policy.compare.hint')}</p>
      {/* The browser's own field speaks the browser's language. */}
      <input ref={chooser} type="file" hidden data-rules onChange={read} />
      <button type="button" className="btn" disabled={working !== undefined} onClick={() => chooser.current?.click()}>
        {t(working?.at === 'compare' ? 'policy.compare.running' : 'policy.compare.choose')}
      </button>
      {compared !== undefined && (
        <>
          <p role="status">
            {t('policy.compare.done', { name: compared.name, format: t(`policy.target.${compared.rules.format}`) })}
          </p>
          {undeclared.length + blocked.length === 0 && <p>{t('policy.compare.same')}</p>}
          {undeclared.length > 0 && <Undeclared undeclared={undeclared} />}
          {blocked.length > 0 && <Blocked blocked={blocked} />}
          {answers.length > 0 && <p>{t('policy.compare.answers', { lines: answers.join(', ') })}</p>}
          {unread.length > 0 && <Unread unread={unread} />}
          {isCut === true && <p className="hint">{t('policy.compare.cut')}</p>}
        </>
      )}
    </section>
  );
}
