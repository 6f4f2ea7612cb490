import { MARK_GRID, type MarkName, markShapes } from '../../core/drawing/mark-shapes';
import './marks.css';

/** The shapes reach a little over their grid, and have a rim. */
const BOX = MARK_GRID + 3;

interface SeverityMarkProps {
  readonly mark: MarkName;
  /** What it means in words; without it the mark is decoration beside text that says the same. */
  readonly label?: string | undefined;
  /** Side of the shape in CSS pixels. */
  readonly size?: number;
}

/** Level, question or resolved: told by shape and sign, and by colour only besides. */
export function SeverityMark({ mark, label, size = 16 }: SeverityMarkProps) {
  const shape = markShapes[mark];
  const drawing = (
    <>
      <path className="mark-shape" d={shape.outline} />
      {shape.line !== undefined && <path className="mark-line" d={shape.line} />}
      {shape.text !== undefined && (
        <text className="mark-text" y={shape.baseline} fontSize={shape.fontSize}>
          {shape.text}
        </text>
      )}
    </>
  );
  const side = (size * BOX) / MARK_GRID;
  const box = { viewBox: `${-BOX / 2} ${-BOX / 2} ${BOX} ${BOX}`, width: side, height: side };
  if (label === undefined) {
    return (
      <svg className="mark" data-mark={mark} {...box} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg className="mark" data-mark={mark} {...box} role="img" aria-label={label}>
      <title>{label}</title>
      {drawing}
    </svg>
  );
}
