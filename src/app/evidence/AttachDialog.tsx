import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackAndClose } from '../dialogs/BackAndClose';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useEditor } from '../store/editor';
import type { GivenFile } from '../store/page-slice';
import { useModel } from '../store/use-model';
import { AttachedReport } from './AttachedReport';
import { attachables, type Decision } from './attachable';
import { GivenFileRow } from './GivenFileRow';
import { useAttaching } from './use-attaching';
import { useGivenFiles } from './use-given-files';
import { useLoadData } from './use-load-data';
import './evidence.css';

const NO_DECISION: Decision = {};

interface AttachDialogProps {
  readonly files: readonly GivenFile[];
  /** The device that they were dropped on. */
  readonly onto?: string | undefined;
}

/** Files about devices, before they are attached: what each is and for which devices; and afterwards what that changed. */
export default function AttachDialog({ files, onto }: AttachDialogProps) {
  const { t } = useTranslation();
  const model = useModel();
  const show = useEditor((state) => state.show);
  const undo = useEditor((state) => state.undo);
  const readings = useGivenFiles(files);
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const { attached, attach } = useAttaching();
  const loadData = useLoadData();
  const [isGoing, setGoing] = useState(false);
  const pointedAt = onto === undefined ? undefined : model.asset(onto)?.id;
  const all = useMemo(
    () => (attached === undefined ? attachables(readings, decisions, model, pointedAt) : []),
    [readings, decisions, model, pointedAt, attached],
  );
  const wanted = all.filter(({ at, isTwice }) => !isTwice && decisions.get(at)?.isLeftOut !== true);
  const feeds = files.filter((_, at) => {
    const reading = readings[at];
    if (decisions.get(at)?.asData) return true;
    return typeof reading === 'object' && reading.ok && reading.value.kind === 'data';
  });
  const count = wanted.length + feeds.length;
  const unread = readings.filter((reading) => typeof reading === 'string').length;
  if (attached !== undefined)
    return (
      <DialogFrame
        title={t('evidence.attach.done')}
        wide
        actions={<BackAndClose back={{ label: t('evidence.result.undo'), run: undo }} />}
      >
        <AttachedReport attached={attached} />
      </DialogFrame>
    );
  return (
    <DialogFrame
      title={t('evidence.attach.title')}
      wide
      actions={
        <>
          <button type="button" className="btn" onClick={() => show(undefined)}>
            {t('common.cancel')}
          </button>
          <button
            type="button"
            className="btn primary"
            data-first
            disabled={unread > 0 || count === 0 || isGoing}
            onClick={() => {
              setGoing(true);
              void loadData(feeds);
              if (wanted.length > 0) void attach(wanted, files);
              else show(undefined);
            }}
          >
            {t(wanted.length === 0 && count > 0 ? 'evidence.attach.load' : 'evidence.attach.go', { count })}
          </button>
        </>
      }
    >
      <p className="ph">{t('evidence.attach.how')}</p>
      <p role="status" className="quiet">
        {unread > 0 && t('evidence.attach.reading', { n: files.length - unread + 1, of: files.length })}
        {unread === 0 && count === 0 && t('evidence.attach.nothing')}
      </p>
      <ul className="given-files">
        {files.map((given, at) => (
          <GivenFileRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the files are given once and never move
            key={at}
            given={given}
            reading={readings[at] ?? 'waiting'}
            file={all.find((one) => one.at === at)}
            decision={decisions.get(at) ?? NO_DECISION}
            onDecision={(decision) => setDecisions((before) => new Map(before).set(at, decision))}
          />
        ))}
      </ul>
    </DialogFrame>
  );
}
