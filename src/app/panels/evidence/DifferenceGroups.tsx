import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceGroup, DifferenceItem } from './use-difference';

/** As many of each kind are listed at first. */
const FIRST = 200;

function Group({ group, isOpen }: { readonly group: DifferenceGroup; readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const [room, setRoom] = useState(FIRST);
  const { key, items } = group;
  const textOf = ({ name, before, after }: DifferenceItem): string => {
    if (before !== '' && after !== '')
      return key === 'renamed'
        ? t('evidence.versions.other', { before, after })
        : t('evidence.versions.change', { name, before, after });
    return [name, before, after].filter((word) => word !== '').join(' ');
  };
  return (
    <details open={isOpen}>
      <summary>{t(`evidence.versions.${key}`, { count: items.length })}</summary>
      <ul>
        {items.slice(0, room).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts may have one name and never move
          <li key={index} className="ph">
            {textOf(item)}
          </li>
        ))}
      </ul>
      {items.length > room && (
        <button type="button" className="btn compact" onClick={() => setRoom(items.length)}>
          {t('evidence.devices.and', { count: items.length - room })}
        </button>
      )}
    </details>
  );
}

interface DifferenceGroupsProps {
  readonly groups: readonly DifferenceGroup[];
  readonly areOpen?: boolean;
}

/** What differs between two papers, kind by kind. */
export function DifferenceGroups({ groups, areOpen = false }: DifferenceGroupsProps) {
  const { t } = useTranslation();
  const filled = groups.filter(({ items }) => items.length > 0);
  if (filled.length === 0) return <p>{t('evidence.versions.same')}</p>;
  return filled.map((group) => <Group key={group.key} group={group} isOpen={areOpen} />);
}
