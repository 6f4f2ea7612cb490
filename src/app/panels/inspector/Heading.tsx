import { useTranslation } from 'react-i18next';
import { endsOf, nameOf } from '../../../core/analysis/words-of';
import { type RecordTable, rowsOf } from '../../../core/document/edits/records';
import { rename } from '../../../core/document/edits/update';
import { CRITICALITY_WORDS, MEDIUM_WORDS } from '../../../core/facts/words';
import { type Text, textIn } from '../../../core/library/text';
import { LANGUAGES, type Language } from '../../../core/library/vocabulary';
import type { Asset } from '../../../core/model/asset';
import type { ZoneId } from '../../../core/model/id';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { DeviceIcon, ZoneIcon } from '../../widgets/DeviceIcon';
import { EditField } from '../../widgets/EditField';
import { renamed } from '../renamed';
import { factOfField } from './field-words';
import { factFor, useFacts } from './use-facts';

/** The nouns that have a name of their own to change. */
export type Renamable = Extract<RecordTable, 'assets' | 'zones' | 'flows' | 'links' | 'parties' | 'controls'>;

interface HeadingProps {
  readonly table: Renamable;
  readonly id: string;
}

const WIRELESS: readonly string[] = ['wifi', 'bluetooth', 'cellular', 'rf'];

/** What an asset is that matters at once: critical for patients, on radio, moved around. */
function Pills({ asset }: { readonly asset: Asset }) {
  const facts = useFacts();
  const language = useEditor((state) => state.language);
  const is = (path: string) => factFor(facts, 'asset', path, asset.id)?.value;
  const ways = is('connectivity');
  const pills = [
    is('criticality') === 'life' ? CRITICALITY_WORDS.life?.[language] : undefined,
    ...WIRELESS.filter((way) => Array.isArray(ways) && ways.includes(way)).map((way) => MEDIUM_WORDS[way]?.[language]),
    is('mobile') === true ? factOfField('asset', 'mobile')?.label[language] : undefined,
  ].filter((pill) => pill !== undefined);
  if (pills.length === 0) return null;
  return (
    <ul className="pills">
      {pills.map((pill) => (
        <li key={pill} className="pill">
          {pill}
        </li>
      ))}
    </ul>
  );
}

/** Changes the name of an element in one language, as one step. */
const useRename = (table: Renamable, id: string) => {
  const store = useEditorStore();
  return (before: Text | undefined, language: Language, words: string): void => {
    if (words.trim() === '') return;
    store.getState().edit('inspector.step.rename', rename(table, id, renamed(before, language, words.trim())));
  };
};

/** The head of the inspector: picture, name, count, the zones around. */
export function Heading({ table, id }: HeadingProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const document = useEditor((state) => state.document);
  const change = useRename(table, id);
  const record = rowsOf(document, table).get(id) as { readonly name?: Text } | undefined;
  const asset = table === 'assets' ? model.asset(id) : undefined;
  const zone = table === 'zones' ? model.zone(id) : undefined;
  const around: ZoneId | undefined = asset?.zone ?? zone?.parent;
  const path = around === undefined ? [] : model.lineOf(around).map(({ name }) => textIn(name, language));
  const ends = endsOf(id, model, language);
  const look = zone?.kind === undefined ? undefined : model.library.zones.get(zone.kind)?.look;
  return (
    <header className="inspector-head">
      {asset !== undefined && <DeviceIcon kind={asset.kind} category={model.categoryOf(asset)} size={40} />}
      {zone !== undefined && <ZoneIcon look={look ?? 'unknown'} size={32} />}
      <div className="inspector-title">
        <h2>
          <EditField
            className="edit-field title-field"
            label={t('inspector.name')}
            value={textIn(record?.name, language)}
            placeholder={nameOf(id, model, language)}
            onCommit={(words) => change(record?.name, language, words)}
          />
          {asset?.count !== undefined && asset.count > 1 && (
            <span className="inspector-count">
              {t('inspector.units', { number: asset.count.toLocaleString(language) })}
            </span>
          )}
        </h2>
        {(asset !== undefined || zone !== undefined) && (
          <p className="inspector-path">{path.length === 0 ? t('inspector.outermost') : path.reverse().join(' › ')}</p>
        )}
        {/* Without a name of its own it is called by its ends already. */}
        {ends !== undefined && record?.name !== undefined && <p className="inspector-path">{ends}</p>}
      </div>
      {asset !== undefined && <Pills asset={asset} />}
    </header>
  );
}

/** The names in both languages, where there are two. */
export function BothNames({ table, id }: HeadingProps) {
  const { t } = useTranslation();
  const document = useEditor((state) => state.document);
  const change = useRename(table, id);
  const { name } = (rowsOf(document, table).get(id) ?? {}) as { readonly name?: Text };
  if (typeof name !== 'object') return null;
  return LANGUAGES.map((language) => (
    <div key={language} className="insp-row">
      <span className="insp-label">{t(`inspector.nameIn.${language}`)}</span>
      <span className="insp-value">
        <EditField
          label={t(`inspector.nameIn.${language}`)}
          lang={language}
          value={name[language] ?? ''}
          onCommit={(words) => change(name, language, words)}
        />
      </span>
    </div>
  ));
}
