import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLater } from '../store/late';
import { type OutlineNode, outlineTo } from './outline';
import type { SceneIndex } from './scene-index';

interface SpokenTreeProps {
  readonly index: SceneIndex;
  /** The element that the keyboard is on. */
  readonly active: string;
  /** The device from which a flow was reached. */
  readonly by: string | undefined;
  readonly selection: readonly string[];
  /** What the drawing names as the active element. */
  readonly activeId: string;
  readonly describe: (id: string) => string;
}

/**
 * The drawing as a tree of real elements around the one that the keyboard is on, for people who do not see it. It
 * follows an edit a frame after the picture.
 */
export function SpokenTree({ index, active, by, selection, activeId, describe }: SpokenTreeProps) {
  const { t } = useTranslation();
  const now = useMemo(() => ({ index, describe }), [index, describe]);
  const behind = useLater(now);
  return useMemo(() => {
    const chosen = new Set(selection);
    const itemOf = (node: OutlineNode) => (
      // biome-ignore lint/a11y/useFocusableInteractive: the drawing keeps the focus and names the active element
      <div
        key={node.id}
        id={node.id === active ? activeId : undefined}
        role="treeitem"
        aria-label={behind.describe(node.id)}
        aria-level={node.level}
        aria-posinset={node.position}
        aria-setsize={node.setSize}
        aria-expanded={node.expanded}
        aria-selected={chosen.has(node.id)}
      >
        {node.children.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a tree
          <div role="group">{node.children.map(itemOf)}</div>
        )}
      </div>
    );
    return (
      <div role="tree" className="canvas-hidden" aria-label={t('canvas.tree')} aria-multiselectable="true">
        {outlineTo(behind.index, active, by).map(itemOf)}
      </div>
    );
  }, [behind, selection, active, by, activeId, t]);
}
