import { useMemo } from 'react';
import { nameOf } from '../../../core/analysis/words-of';
import {
  askedFor,
  REGISTER_KINDS,
  type RegisterKind,
  type RegisterRow,
  registerOf,
} from '../../../core/evidence/paper/register';
import { folded } from '../../../core/library/folded';
import { textIn } from '../../../core/library/text';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';

/** What of the register is shown. */
export interface RegisterFilter {
  readonly query: string;
  readonly state: 'all' | 'missing' | 'requested' | 'overdue';
}

/** A line of the register with its words. */
export interface RegisterLine extends RegisterRow {
  readonly name: string;
  /** Whom to ask; empty where nobody is known. */
  readonly vendor: string;
}

const passes = ({ cells }: RegisterRow, state: RegisterFilter['state']): boolean => {
  const all = REGISTER_KINDS.filter((kind): kind is RegisterKind => kind !== 'mds-sds').map((kind) => cells[kind]);
  switch (state) {
    case 'all':
      return true;
    case 'missing':
      return all.some(({ status }) => status !== 'provided');
    case 'requested':
      return Object.values(cells).some(({ status }) => status === 'requested');
    case 'overdue':
      return Object.values(cells).some(({ isOverdue }) => isOverdue);
  }
};

/** The register of the open hospital, by vendor and then by name: all of it, and what of it is shown. */
export const useRegister = ({ query, state }: RegisterFilter) => {
  const model = useModel();
  const language = useEditor((editor) => editor.language);
  const today = useToday()();
  const all = useMemo(
    () =>
      registerOf(model, today)
        .map((row): RegisterLine => {
          const asked = askedFor(row.asset);
          const party = asked === undefined ? undefined : model.source.parties.get(asked);
          const vendor = party === undefined ? (asked ?? '') : textIn(party.name, language);
          return { ...row, name: nameOf(row.asset.id, model, language), vendor };
        })
        .sort((a, b) => a.vendor.localeCompare(b.vendor, language) || a.name.localeCompare(b.name, language)),
    [model, language, today],
  );
  const shown = useMemo(() => {
    const wanted = folded(query);
    return all.filter(
      (line) =>
        passes(line, state) &&
        (wanted === '' || folded(`${line.name} ${line.vendor} ${line.asset.model ?? ''}`).includes(wanted)),
    );
  }, [all, query, state]);
  return { all, shown, today };
};
