import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** So many are drawn at once: a page of cards takes a browser a few milliseconds each. */
const AT_ONCE = 20;

interface FirstOfProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T, index: number) => ReactNode;
  /** One that is drawn whatever its place, and all before it; by its index. */
  readonly least?: number | undefined;
}

/** The first items of a list as its lines, and a last line with a button that shows more of them. */
export function FirstOf<T>({ items, keyOf, children, least = 0 }: FirstOfProps<T>) {
  const { t } = useTranslation();
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * AT_ONCE, least + 1);
  const left = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map((item, index) => (
        <Fragment key={keyOf(item)}>{children(item, index)}</Fragment>
      ))}
      {left > 0 && (
        <li className="more">
          <button type="button" className="link" onClick={() => setPages(Math.ceil(shown / AT_ONCE) + 1)}>
            {left > AT_ONCE ? t('common.more', { count: AT_ONCE, left }) : t('common.rest', { count: left })}
          </button>
        </li>
      )}
    </>
  );
}
