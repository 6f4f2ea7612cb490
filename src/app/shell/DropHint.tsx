import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import { useEditor } from '../store/editor';
import type { DropTarget } from './drop-target';

/** While files are held over the page: what would become of them here, and a frame around what they would be for. */
export function DropHint({ target }: { readonly target: DropTarget }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const assets = useEditor((state) => state.document.assets);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Above an open dialog, too, where the browser can.
    if (typeof place.current?.showPopover === 'function') place.current.showPopover();
  }, []);
  const words = (() => {
    switch (target.kind) {
      case 'anywhere':
        return t('files.drop.here');
      case 'device':
        return t('files.drop.device', { name: textIn(assets.get(target.id)?.name, language) || target.id });
      case 'notDevice':
        return t('files.drop.notDevice');
      case 'busy':
        return t('files.drop.busy');
    }
  })();
  return (
    <div ref={place} popover="manual" className="drop-hint" data-kind={target.kind}>
      {'box' in target && (
        <span
          className="drop-target"
          style={{
            left: target.box.x,
            top: target.box.y,
            width: target.box.width,
            height: target.box.height,
          }}
        />
      )}
      <p role="status" className="ph">
        {words}
      </p>
    </div>
  );
}
