import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import {
  askedFor,
  REGISTER_KINDS,
  type RegisterCell,
  type RegisterRow,
  registerOf,
} from '../../../core/evidence/paper/register';
import { groupBy } from '../../../core/group';
import { folded } from '../../../core/library/folded';
import { textIn } from '../../../core/library/text';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { NO_FILTER, type RegisterFilter, type RegisterState } from './register-state';

/** A line of the register with its words. */
export interface RegisterLine extends RegisterRow {
  readonly name: string;
  /** Whom to ask; empty where nobody is known. */
  readonly vendor: string;
  readonly department: string;
}

const isIn = ({ status, asked }: RegisterCell, state: RegisterState): boolean => {
  switch (state) {
    case 'all':
      return true;
    case 'open':
      return status !== 'provided';
    case 'unknown':
      return status === undefined;
    case 'requested':
      return status === 'requested' || asked !== undefined;
    default:
      return status === state;
  }
};

const passes = (line: RegisterLine, { kind, state, isOverdue, department, vendor }: RegisterFilter): boolean => {
  if (department !== undefined && line.department !== department) return false;
  if (vendor !== undefined && line.vendor !== vendor) return false;
  const cells = (kind === undefined ? REGISTER_KINDS : [kind]).map((one) => line.cells[one]);
  return cells.some((cell) => isIn(cell, state)) && (!isOverdue || cells.some((cell) => cell.isOverdue));
};

/** The register of the open hospital, by vendor and then by name: all of it, what of it is shown, and under whom. */
export const useRegister = (filter: RegisterFilter = NO_FILTER) => {
  const { i18n } = useTranslation();
  const model = useModel();
  const language = useEditor((editor) => editor.language);
  const today = useToday()();
  const all = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true });
    const nameOfParty = (id: string): string => textIn(model.source.parties.get(id)?.name, language) || id;
    return registerOf(model, today)
      .map((row): RegisterLine => {
        const { owner, id } = row.asset;
        const asked = askedFor(row.asset);
        return {
          ...row,
          name: nameOf(id, model, language),
          vendor: asked === undefined ? '' : nameOfParty(asked),
          department: typeof owner === 'string' ? nameOfParty(owner) : '',
        };
      })
      .sort((a, b) => {
        // Devices of which nobody knows whom to ask come last.
        if ((a.vendor === '') !== (b.vendor === '')) return a.vendor === '' ? 1 : -1;
        return compare(a.vendor, b.vendor) || compare(a.name, b.name);
      });
  }, [model, language, i18n.language, today]);
  const shown = useMemo(() => {
    const wanted = folded(filter.query);
    return all.filter(
      (line) =>
        passes(line, filter) &&
        (wanted === '' || folded(`${line.name} ${line.vendor} ${line.asset.model ?? ''}`).includes(wanted)),
    );
  }, [all, filter]);
  const groups = useMemo(() => groupBy(shown, ({ vendor }) => vendor), [shown]);
  return { all, shown, groups, today };
};
