import type { CellState } from '../../../core/analysis/matrix/cell';
import { SeverityMark } from '../../widgets/SeverityMark';

interface CellSignProps {
  readonly state: CellState;
}

const SIGNS = { decided: '✓', answered: '✓', 'not-applicable': '–', open: '' } as const;

/** What a cell holds, told by shape and sign: the same marks as elsewhere, a tick, a dash, an empty dashed box. */
export function CellSign({ state }: CellSignProps) {
  if (state.status === 'threat') return <SeverityMark mark={state.level ?? 1} size={15} />;
  if (state.status === 'question') return <SeverityMark mark="question" size={15} />;
  return (
    <span
      className="stride-sign"
      data-status={state.status}
      data-assumed={state.assumed || undefined}
      aria-hidden="true"
    >
      {SIGNS[state.status]}
    </span>
  );
}
