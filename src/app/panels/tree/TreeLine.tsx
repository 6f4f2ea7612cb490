import { ChevronDown, ChevronRight } from 'lucide-react';
import { type CSSProperties, type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { DeviceIcon, ZoneIcon } from '../../widgets/DeviceIcon';
import { EditField } from '../../widgets/EditField';
import { SeverityMark } from '../../widgets/SeverityMark';
import type { LineWords } from './line-words';
import type { TreeRow } from './tree-rows';
import { QUIET, type Summary } from './tree-summary';

interface TreeLineProps {
  readonly row: TreeRow;
  readonly domId: string;
  readonly words: LineWords;
  readonly summary: Summary | undefined;
  readonly selected: boolean;
  readonly active: boolean;
  readonly renaming: boolean;
  readonly top: number;
  onPick(row: TreeRow, event: MouseEvent): void;
  onToggle(row: TreeRow): void;
  onRename(row: TreeRow, name: string | undefined): void;
}

const INDENT = 12;

/** One line of the tree: fold mark, picture, name, count, worst mark, question mark. */
export const TreeLine = memo(function TreeLine(props: TreeLineProps) {
  const { row, words, summary = QUIET, onPick, onToggle, onRename } = props;
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const asset = row.kind === 'asset' ? model.asset(row.id) : undefined;
  const zone = row.kind === 'zone' ? model.zone(row.id) : undefined;
  const look = zone?.kind === undefined ? undefined : model.library.zones.get(zone.kind)?.look;
  const style: CSSProperties = {
    transform: `translateY(${props.top}px)`,
    paddingInlineStart: (row.level - 1) * INDENT,
  };
  const Fold = row.expanded ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree keeps focus and names its active line
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys
    <div
      id={props.domId}
      className="tree-line"
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-selected={props.selected}
      aria-expanded={row.expandable ? row.expanded : undefined}
      aria-label={words.spoken}
      data-active={props.active}
      data-element={row.id}
      style={style}
      onClick={(event) => !props.renaming && onPick(row, event)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a mouse target only; keys open and close the line */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <span
        className="tree-fold"
        onClick={(event) => {
          event.stopPropagation();
          onToggle(row);
        }}
      >
        {row.expandable && <Fold size={14} aria-hidden="true" />}
      </span>
      {zone !== undefined && <ZoneIcon look={look ?? 'unknown'} />}
      {asset !== undefined && <DeviceIcon kind={asset.kind} category={model.categoryOf(asset)} size={16} />}
      {props.renaming ? (
        <EditField
          className="tree-rename"
          label={t('parts.tree.rename')}
          value={textIn((asset ?? zone)?.name, language)}
          autoFocus
          onCommit={(name) => onRename(row, name)}
          onEnd={() => onRename(row, undefined)}
        />
      ) : (
        <span className="tree-name" title={words.name}>
          {words.name}
        </span>
      )}
      {words.count !== '' && <span className="tree-count">{words.count}</span>}
      <span className="tree-marks">
        {summary.level !== undefined && <SeverityMark mark={summary.level} size={15} />}
        {summary.questions > 0 && (summary.level === undefined || row.kind !== 'zone') && (
          <SeverityMark mark="question" size={15} />
        )}
      </span>
    </div>
  );
});
