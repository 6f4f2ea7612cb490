import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '../storage/files-context';
import { useEditor } from '../store/editor';

/** `2026-11-22 09:05:30` by the clock of the place: Swedes write it so. */
const momentOf = (at: string): string => new Date(at).toLocaleString('sv-SE');

/**
 * Tells a person, and leaves it standing, that another window has the same document, and why nothing is kept, with the way
 * to save it as a file: once, until something is kept again. Where the visit before broke off, says up to when its work is
 * here. Draws nothing; it stands apart so that only it is worked out
 * anew each time a change is kept.
 */
export function KeepingNotice() {
  const { t } = useTranslation();
  const say = useEditor((state) => state.say);
  const shared = useEditor(({ keeping }) => keeping.kind === 'shared');
  const apart = useEditor(({ keeping }) => keeping.kind === 'kept' && keeping.apart);
  const files = useFiles();
  const isKept = useEditor(({ keeping }) => keeping.kind === 'kept');
  const whyNot = useEditor(({ keeping }) => (keeping.kind === 'failed' ? keeping.why : undefined));
  const told = useRef(false);
  const recovered = useEditor(({ keeping }) => (keeping.kind === 'untouched' ? keeping.recovered : undefined));
  const toldOf = useRef<string>(undefined);
  useEffect(() => {
    if (isKept) told.current = false;
    if (whyNot === undefined || told.current) return;
    told.current = true;
    const action = { label: t('keys.command.save'), run: () => void files.exportAs('sekisho') };
    say({ text: t(`files.notKept.${whyNot}`), tone: 'error', action });
  }, [isKept, whyNot, files, say, t]);
  useEffect(() => {
    if (recovered === undefined || toldOf.current === recovered) return;
    toldOf.current = recovered;
    const action = { label: t('keys.command.save'), run: () => void files.exportAs('sekisho') };
    say({ text: t('files.recovered', { time: momentOf(recovered) }), action });
  }, [recovered, files, say, t]);
  useEffect(() => {
    if (shared) say({ text: t('files.twoWindows.shared'), tone: 'lasting' });
  }, [shared, say, t]);
  useEffect(() => {
    if (apart) say({ text: t('files.twoWindows.apart'), tone: 'lasting' });
  }, [apart, say, t]);
  return null;
}
