import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVEL_WORDS, type Level } from '../../core/library/vocabulary';
import { SeverityMark } from '../widgets/SeverityMark';

/** A threat or question in a list of what changed. */
export interface NamedFinding {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly subjects: readonly string[];
  readonly level?: Level;
}

/** How many are drawn at first. */
const FIRST = 12;

interface FindingGroupProps {
  readonly heading: string;
  readonly items: readonly NamedFinding[];
  readonly isOpen?: boolean;
  readonly onShow: (subjects: readonly string[]) => void;
}

/** What came, went or was answered, by name; a name leads to its place in the drawing. */
export function FindingGroup({ heading, items, isOpen, onShow }: FindingGroupProps) {
  const { t } = useTranslation();
  const [room, setRoom] = useState(FIRST);
  if (items.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{heading}</summary>
      <ul className="effects">
        {items.slice(0, room).map(({ key, title, about, subjects, level }) => (
          <li key={key}>
            {level !== undefined && (
              <SeverityMark
                mark={level}
                label={t('threats.levelOf', { level, word: t(`threats.level.${LEVEL_WORDS[level]}`) })}
              />
            )}
            <button type="button" className="link ph" onClick={() => onShow(subjects)}>
              {title}
            </button>
            <span className="quiet ph">{about}</span>
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
