import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVEL_WORDS, type Level } from '../../core/library/vocabulary';
import { SeverityMark } from '../widgets/SeverityMark';

/** A threat or question in a list of what changed. */
export interface NamedFinding {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly level?: Level;
  /** Why it came or went, where that can be told. */
  readonly because: string | undefined;
  /** Leads to it. */
  readonly onOpen: () => void;
}

/** How many are drawn at first. */
const FIRST = 12;

interface FindingGroupProps {
  readonly heading: string;
  readonly items: readonly NamedFinding[];
  readonly isOpen?: boolean;
}

/** What came, went or was answered, by name; a name leads to its place in the drawing. */
export function FindingGroup({ heading, items, isOpen }: FindingGroupProps) {
  const { t } = useTranslation();
  const [room, setRoom] = useState(FIRST);
  if (items.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{heading}</summary>
      <ul className="effects">
        {items.slice(0, room).map(({ key, title, about, because, level, onOpen }) => (
          <li key={key}>
            {level !== undefined && (
              <SeverityMark
                mark={level}
                label={t('threats.levelOf', { level, word: t(`threats.level.${LEVEL_WORDS[level]}`) })}
              />
            )}
            <button type="button" className="link ph" onClick={onOpen}>
              {title}
            </button>
            <span className="quiet ph">{about}</span>
            {because !== undefined && <span className="quiet small ph because">{because}</span>}
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
