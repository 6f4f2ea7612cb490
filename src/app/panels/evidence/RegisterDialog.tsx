import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { requestPapers } from '../../../core/document/edits/request-papers';
import {
  providedIn,
  REGISTER_KINDS,
  type RegisterCell,
  type RegisterKind,
} from '../../../core/evidence/paper/register';
import { PAPER_STATUS_WORDS } from '../../../core/facts/words';
import { textIn } from '../../../core/library/text';
import { type AssetId, EvidenceIdSchema } from '../../../core/model/id';
import { DialogFrame } from '../../dialogs/DialogFrame';
import { KIND_WORDS } from '../../evidence/kind-words';
import { useEditor, useEditorStore } from '../../store/editor';
import { newId } from '../add-part';
import { useReveal } from '../quality/use-reveal';
import { LetterView } from './LetterView';
import { type RegisterFilter, type RegisterLine, useRegister } from './use-register';
import './register.css';

/** As many lines are drawn at first. */
const FIRST = 100;
const STATES = ['all', 'missing', 'requested', 'overdue'] as const satisfies readonly RegisterFilter['state'][];

function Cell({ cell }: { readonly cell: RegisterCell }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const { status, paper, isOverdue } = cell;
  const date = status === 'provided' ? (paper?.releaseDate ?? paper?.receivedOn) : (paper?.dueOn ?? paper?.requestedOn);
  return (
    <td data-status={status ?? 'unknown'}>
      {status === undefined ? t('inspector.unknown') : PAPER_STATUS_WORDS[status]?.[language]}
      {date !== undefined && (
        <span className="quiet">
          {' '}
          {status === 'requested' && paper?.dueOn !== undefined ? t('evidence.register.due', { date }) : date}
        </span>
      )}
      {isOverdue && <strong className="overdue"> {t('evidence.register.overdue')}</strong>}
      {paper?.reason !== undefined && <span className="quiet ph"> {textIn(paper.reason, language)}</span>}
    </td>
  );
}

interface RequestBarProps {
  readonly chosen: readonly AssetId[];
  readonly today: string;
  readonly onDone: () => void;
}

/** Marks a paper of all chosen devices as requested. */
function RequestBar({ chosen, today, onDone }: RequestBarProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const [kind, setKind] = useState<RegisterKind>('mds2');
  const [on, setOn] = useState(today);
  const [due, setDue] = useState('');
  const request = (): void => {
    const makeId = () => v.parse(EvidenceIdSchema, newId(store.getState().document, kind));
    const { edit, say } = store.getState();
    edit(
      'evidence.step.requested',
      requestPapers({ kind, assets: chosen, on, due: due === '' ? undefined : due, newId: makeId }),
    );
    say({ text: t('evidence.register.marked', { count: chosen.length }), undo: true });
    onDone();
  };
  return (
    <div className="register-bar">
      <span>{t('evidence.register.chosen', { count: chosen.length })}</span>
      <select
        className="field"
        aria-label={t('evidence.register.paper')}
        value={kind}
        onChange={({ target }) => setKind(REGISTER_KINDS.find((one) => one === target.value) ?? 'mds2')}
      >
        {REGISTER_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(KIND_WORDS[one])}
          </option>
        ))}
      </select>
      <label>
        {t('evidence.register.on')}{' '}
        <input type="date" className="field" value={on} onChange={({ target }) => setOn(target.value)} />
      </label>
      <label>
        {t('evidence.register.dueOn')}{' '}
        <input type="date" className="field" value={due} onChange={({ target }) => setDue(target.value)} />
      </label>
      <button type="button" className="btn" disabled={chosen.length === 0 || on === ''} onClick={request}>
        {t('evidence.register.mark')}
      </button>
    </div>
  );
}

/** The papers of all devices: where each stands, whom to ask, and letters that ask. */
export default function RegisterDialog() {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const reveal = useReveal();
  const [filter, setFilter] = useState<RegisterFilter>({ query: '', state: 'all' });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [room, setRoom] = useState(FIRST);
  const [isWriting, setWriting] = useState(false);
  const { all, shown, today } = useRegister(filter);
  const counts = providedIn(all);
  const chosen = shown.filter(({ asset }) => marked.has(asset.id)).map(({ asset }) => asset.id);
  const toggle = (ids: readonly string[], isOn: boolean): void =>
    setMarked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const line = (row: RegisterLine) => (
    <tr key={row.asset.id}>
      <td>
        <input
          type="checkbox"
          aria-label={t('evidence.register.choose', { name: row.name })}
          checked={marked.has(row.asset.id)}
          onChange={({ target }) => toggle([row.asset.id], target.checked)}
        />
      </td>
      <th scope="row">
        <button
          type="button"
          className="link ph"
          onClick={() => {
            show(undefined);
            reveal([row.asset.id]);
          }}
        >
          {row.name}
        </button>
        {row.asset.model !== undefined && <span className="quiet"> {row.asset.model}</span>}
      </th>
      <td>{row.vendor === '' ? <span className="quiet">{t('inspector.unknown')}</span> : row.vendor}</td>
      {REGISTER_KINDS.map((kind) => (
        <Cell key={kind} cell={row.cells[kind]} />
      ))}
    </tr>
  );
  return (
    <DialogFrame
      title={t('evidence.register.title')}
      wide
      actions={
        <>
          <button type="button" className="btn" aria-pressed={isWriting} onClick={() => setWriting(!isWriting)}>
            {t(isWriting ? 'evidence.register.list' : 'evidence.letter.open')}
          </button>
          <button type="button" className="btn primary" onClick={() => show(undefined)}>
            {t('common.close')}
          </button>
        </>
      }
    >
      <div className="register">
        <p>
          {REGISTER_KINDS.map((kind) => (
            <span key={kind} className="register-count">
              {t('evidence.register.count', { kind: t(KIND_WORDS[kind]), n: counts[kind], of: all.length })}
            </span>
          ))}
        </p>
        {isWriting ? (
          <LetterView
            lines={chosen.length === 0 ? shown : shown.filter(({ asset }) => marked.has(asset.id))}
            today={today}
          />
        ) : (
          <>
            <div className="register-bar">
              <input
                type="search"
                className="field"
                data-first
                aria-label={t('evidence.register.search')}
                placeholder={t('evidence.register.search')}
                value={filter.query}
                onChange={({ target }) => setFilter({ ...filter, query: target.value })}
              />
              <select
                className="field"
                aria-label={t('evidence.register.show')}
                value={filter.state}
                onChange={({ target }) =>
                  setFilter({ ...filter, state: STATES.find((one) => one === target.value) ?? 'all' })
                }
              >
                {STATES.map((one) => (
                  <option key={one} value={one}>
                    {t(`evidence.register.${one}`)}
                  </option>
                ))}
              </select>
            </div>
            <RequestBar chosen={chosen} today={today} onDone={() => setMarked(new Set())} />
            <table>
              <thead>
                <tr>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('evidence.register.chooseAll')}
                      checked={shown.length > 0 && chosen.length === shown.length}
                      onChange={({ target }) =>
                        toggle(
                          shown.map(({ asset }) => asset.id),
                          target.checked,
                        )
                      }
                    />
                  </td>
                  <th scope="col">{t('evidence.register.device')}</th>
                  <th scope="col">{t('evidence.register.vendor')}</th>
                  {REGISTER_KINDS.map((kind) => (
                    <th key={kind} scope="col">
                      {t(KIND_WORDS[kind])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>{shown.slice(0, room).map(line)}</tbody>
            </table>
            {shown.length === 0 && <p role="status">{t('evidence.register.nothing')}</p>}
            {shown.length > room && (
              <button type="button" className="btn" onClick={() => setRoom(room + FIRST)}>
                {t('evidence.devices.and', { count: shown.length - room })}
              </button>
            )}
          </>
        )}
      </div>
    </DialogFrame>
  );
}
