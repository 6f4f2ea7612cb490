import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepOwnRules } from '../../core/document/edits/rules';
import type { RuleWithExamples } from '../../core/library/rule';
import { textIn } from '../../core/library/text';
import type { Language } from '../../core/library/vocabulary';
import { PACK_SIZE_LIMIT, packText, type RulePack, readPack } from '../../core/packs/rule-pack';
import type { Issue } from '../../core/result';
import { download, fileName } from '../storage/download';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { beginNew } from './drafts';
import { IssueLines } from './IssueLines';
import { PackOffer } from './PackOffer';
import { useRules } from './rules-state';

/** The longest file that is looked into at all, in bytes: a character of a pack has at most three. */
const FILE_LIMIT = 3 * PACK_SIZE_LIMIT;

/** What became of a file: its rules are on offer, were taken in, or it was refused. */
type Told = { readonly name: string } & (
  | { readonly kind: 'offered'; readonly pack: RulePack }
  | { readonly kind: 'taken'; readonly count: number }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
);

/** Writes a rule of one's own, takes rules in from files, and hands the document's own rules out as one. */
export function PackActions() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const own = useEditor((state) => state.document.ownRules);
  const title = useEditor((state) => state.document.title);
  const authors = useEditor((state) => state.document.authors);
  const isBegun = useRules(({ draft, isWriting }) => draft !== undefined && !isWriting);
  const chooser = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<readonly Told[]>([]);

  const read = async (file: File): Promise<Told> => {
    const { name } = file;
    const pack = readPack(file.size > FILE_LIMIT ? ' '.repeat(FILE_LIMIT) : await file.text(), library);
    return pack.ok ? { kind: 'offered', name, pack: pack.value } : { kind: 'refused', name, issues: pack.issues };
  };
  const take = async (files: FileList | null): Promise<void> =>
    setTold(await Promise.all([...(files ?? [])].map(read)));
  const settle = (index: number, next: Told | undefined): void =>
    setTold((before) => (next === undefined ? before.toSpliced(index, 1) : before.with(index, next)));
  const add = (index: number, name: string, rules: readonly RuleWithExamples[]): void => {
    store.getState().edit('rules.step.imported', keepOwnRules(rules));
    settle(index, { kind: 'taken', name, count: rules.length });
  };
  const give = (): void => {
    const titled = (of: Language): string => t('rules.own.packName', { title: textIn(title, of) || 'Sekisho' });
    const name = { ja: titled('ja'), en: titled('en') };
    const author = authors?.join(', ');
    void download(
      packText(name, own ?? [], author === '' ? undefined : author),
      fileName(name[language], 'json'),
      'application/json',
    );
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
        void take(event.dataTransfer.files);
      }}
    >
      <div className="rule-actions">
        <button type="button" className="btn compact" onClick={() => beginNew(own?.map(({ id }) => id) ?? [])}>
          {t(isBegun ? 'rules.own.continue' : 'rules.own.new')}
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
        multiple
        hidden
        accept=".json"
        aria-label={t('rules.own.import')}
        onChange={({ target }) => {
          void take(target.files);
          target.value = '';
        }}
      />
      {told.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files have no identity, and keep their order
        <div key={index}>
          {each.kind === 'taken' && <p role="status">{t('rules.own.imported', each)}</p>}
          {each.kind === 'refused' && (
            <div role="alert" className="problem">
              {t('rules.own.refused', each)}
              <IssueLines issues={each.issues} />
            </div>
          )}
          {each.kind === 'offered' && (
            <PackOffer name={each.name} pack={each.pack}>
              {(rules) => (
                <div className="rule-actions">
                  <button
                    type="button"
                    className="btn compact primary"
                    disabled={rules.length === 0}
                    onClick={() => add(index, each.name, rules)}
                  >
                    {t('rules.offer.add', { count: rules.length })}
                  </button>
                  <button type="button" className="btn compact" onClick={() => settle(index, undefined)}>
                    {t('rules.offer.cancel')}
                  </button>
                </div>
              )}
            </PackOffer>
          )}
        </div>
      ))}
    </section>
  );
}
