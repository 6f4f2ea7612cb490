import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepOwnRules } from '../../core/document/edits/rules';
import { OWN_RULE_LIMITS } from '../../core/document/own-rule';
import { textIn } from '../../core/library/text';
import type { Language } from '../../core/library/vocabulary';
import { packText, readPack } from '../../core/packs/rule-pack';
import type { Issue } from '../../core/result';
import { download, fileName } from '../storage/download';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { beginNew } from './drafts';
import { IssueLines } from './IssueLines';

/** The longest file that is looked into at all, in bytes. */
const FILE_LIMIT = 8 * 1024 * 1024;

type Told = { readonly name: string } & (
  | { readonly kind: 'taken'; readonly count: number; readonly replaced: number }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
);

/** Writes a rule of one's own, takes rules in from a file, and hands the document's own rules out as one. */
export function PackActions() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const own = useEditor((state) => state.document.ownRules);
  const title = useEditor((state) => state.document.title);
  const chooser = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<Told>();

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { name } = file;
    const read = readPack(file.size > FILE_LIMIT ? ' '.repeat(FILE_LIMIT) : await file.text(), library);
    if (!read.ok) {
      setTold({ kind: 'refused', name, issues: read.issues });
      return;
    }
    const { rules } = read.value;
    const before = store.getState().document;
    const known = new Set(before.ownRules?.map(({ id }) => id));
    if (new Set([...known, ...rules.map(({ id }) => id)]).size > OWN_RULE_LIMITS.rules) {
      setTold({ kind: 'tooMany', name });
      return;
    }
    store.getState().edit('rules.step.imported', keepOwnRules(rules));
    const replaced = rules.filter(({ id }) => known.has(id)).length;
    setTold({ kind: 'taken', name, count: rules.length, replaced });
  };
  const give = (): void => {
    const titled = (of: Language): string => t('rules.own.packName', { title: textIn(title, of) || 'Sekisho' });
    const name = { ja: titled('ja'), en: titled('en') };
    void download(packText(name, own ?? []), fileName(name[language], 'json'), 'application/json');
  };
  return (
    <section
      className="pack-actions"
      aria-label={t('rules.state.own')}
      onDragOver={(event) => {
        // The page would open the file as a document.
        event.preventDefault();
        event.stopPropagation();
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <div className="rule-actions">
        <button type="button" className="btn compact" onClick={() => beginNew(own?.map(({ id }) => id) ?? [])}>
          {t('rules.own.new')}
        </button>
        <button type="button" className="btn compact" onClick={() => chooser.current?.click()}>
          {t('rules.own.import')}
        </button>
        <button
          type="button"
          className="btn compact"
          disabled={own === undefined}
          title={own === undefined ? t('rules.own.missing') : undefined}
          onClick={give}
        >
          {t('rules.own.export')}
        </button>
      </div>
      <p className="ph">{t('rules.own.drop')}</p>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json"
        aria-label={t('rules.own.import')}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
      {told?.kind === 'taken' && (
        <p role="status">
          {t('rules.own.imported', told)} {told.replaced > 0 && t('rules.own.replaces', { count: told.replaced })}
        </p>
      )}
      {told?.kind === 'tooMany' && (
        <p role="alert" className="problem">
          {t('rules.own.tooMany', { limit: OWN_RULE_LIMITS.rules })}
        </p>
      )}
      {told?.kind === 'refused' && (
        <div role="alert" className="problem">
          {t('rules.own.refused', told)}
          <IssueLines issues={told.issues} />
        </div>
      )}
    </section>
  );
}
