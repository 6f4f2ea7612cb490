import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { type Standing, setPaperStanding } from '../../../core/document/edits/paper-standing';
import type { RegisterKind } from '../../../core/evidence/paper/register';
import type { AssetId } from '../../../core/model/id';
import { EvidenceIdSchema } from '../../../core/model/id';
import { useEditorStore } from '../../store/editor';
import { useToday } from '../../store/today';
import { newId } from '../add-part';

/** The day on which something was asked for or came is today, unless it is said or known. */
const withDay = (standing: Standing, today: string): Standing => {
  if (standing.status === 'requested') return { requestedOn: today, ...standing };
  return standing.status === 'provided' ? { receivedOn: today, ...standing } : standing;
};

/** Writes down where a paper of some devices stands, as one step that can be undone. */
export const useStanding = () => {
  const { t } = useTranslation();
  const store = useEditorStore();
  const today = useToday();
  return useCallback(
    (kind: RegisterKind, assets: readonly AssetId[], given: Standing): void => {
      const makeId = () => v.parse(EvidenceIdSchema, newId(store.getState().document, kind));
      const { edit, say, document } = store.getState();
      const standing = withDay(given, today());
      edit('evidence.step.standing', setPaperStanding({ kind, assets, standing, newId: makeId }));
      if (store.getState().document === document) say({ text: t('evidence.register.unchanged') });
      else if (assets.length > 1) say({ text: t('evidence.register.set', { count: assets.length }), undo: true });
    },
    [store, today, t],
  );
};
