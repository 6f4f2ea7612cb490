import { useMemo } from 'react';
import { REGISTER_KINDS, type RegisterCell } from '../../../core/evidence/paper/register';
import { groupBy } from '../../../core/group';
import { folded } from '../../../core/library/folded';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';
import { type RegisterLine, registerLineSteps } from './register-lines';
import { NO_FILTER, type RegisterFilter, type RegisterState } from './register-state';

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

/**
 * The register of the open hospital, by vendor and then by name: all of it, what of it is shown, and under whom. It is
 * worked out beside what the page does; nothing before that.
 */
export const useRegister = (filter: RegisterFilter = NO_FILTER) => {
  const model = useModel();
  const language = useEditor((editor) => editor.language);
  const today = useToday()();
  const work = useMemo(() => () => registerLineSteps(model, today, language), [model, today, language]);
  const all = useWorkedOut(work);
  const shown = useMemo(() => {
    const wanted = folded(filter.query);
    return all?.filter((line) => passes(line, filter) && line.words.includes(wanted));
  }, [all, filter]);
  const groups = useMemo(() => groupBy(shown ?? [], ({ vendor }) => vendor), [shown]);
  return { all, shown, groups, today };
};
