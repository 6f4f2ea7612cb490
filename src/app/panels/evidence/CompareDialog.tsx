import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '../../../core/library/folded';
import { DialogFrame } from '../../dialogs/DialogFrame';
import { KIND_WORDS } from '../../evidence/kind-words';
import { download, fileName } from '../../storage/download';
import { useEditor } from '../../store/editor';
import { DifferenceGroups } from './DifferenceGroups';
import { differenceCsv, differenceMarkdown } from './difference-files';
import { type ComparablePaper, useComparable } from './use-comparable';
import { useDifference } from './use-difference';
import './compare.css';

const KINDS = ['sbom', 'mds2'] as const;
/** As many papers are offered at a time; more are found by their words. */
const OFFERED = 300;

interface SideProps {
  readonly label: string;
  readonly papers: readonly ComparablePaper[];
  readonly chosen: ComparablePaper | undefined;
  readonly onChoose: (id: string) => void;
}

/** One side of the comparison: a paper among those of the hospital, found by device, file, version or day. */
function Side({ label, papers, chosen, onChoose }: SideProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const wanted = folded(query);
  const found = papers.filter(({ paper, name }) => paper.id === chosen?.paper.id || folded(name).includes(wanted));
  return (
    <fieldset className="compare-side">
      <legend>{label}</legend>
      <input
        type="search"
        className="field"
        aria-label={`${label}${t('common.colon')}${t('evidence.compare.find')}`}
        placeholder={t('evidence.compare.find')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <select
        className="field"
        aria-label={label}
        size={5}
        value={chosen?.paper.id ?? ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        {found.slice(0, OFFERED).map(({ paper, name }) => (
          <option key={paper.id} value={paper.id}>
            {name}
          </option>
        ))}
      </select>
      {found.length > OFFERED && (
        <p className="quiet">{t('evidence.devices.and', { count: found.length - OFFERED })}</p>
      )}
    </fieldset>
  );
}

interface ResultProps {
  readonly left: ComparablePaper;
  readonly right: ComparablePaper;
}

function Result({ left, right }: ResultProps) {
  const { t } = useTranslation();
  const { groups, areChecked } = useDifference(left.paper, right.paper);
  const names = [left.name, right.name] as const;
  const title = t('evidence.compare.title');
  return (
    <section aria-label={title} className="compare-result" aria-live="polite">
      {!areChecked && left.paper.kind === 'sbom' && <p className="quiet ph">{t('evidence.compare.unchecked')}</p>}
      <DifferenceGroups groups={groups} areOpen />
      <div className="compare-files">
        <button
          type="button"
          className="btn compact"
          onClick={() => void download(differenceCsv(groups, names, t), fileName(title, 'csv'), 'text/csv')}
        >
          {t('evidence.compare.csv')}
        </button>
        <button
          type="button"
          className="btn compact"
          onClick={() => void download(differenceMarkdown(groups, names, t), fileName(title, 'md'), 'text/markdown')}
        >
          {t('evidence.compare.markdown')}
        </button>
      </div>
    </section>
  );
}

/** The two that a person would most likely put side by side: one and the version that it replaces, else of one device. */
const firstPair = (papers: readonly ComparablePaper[], wanted: string | undefined, selection: readonly string[]) => {
  const isSelected = ({ paper }: ComparablePaper): boolean => paper.assets.some((id) => selection.includes(id));
  const right =
    papers.find(({ paper }) => paper.id === wanted) ??
    papers.find((one) => isSelected(one) && one.paper.replaces !== undefined) ??
    papers.find(isSelected) ??
    papers.find(({ paper }) => paper.replaces !== undefined) ??
    papers[0];
  const others = papers.filter((one) => one !== right);
  const left =
    others.find(({ paper }) => paper.id === right?.paper.replaces) ??
    others.find(({ paper }) => paper.assets.some((id) => right?.paper.assets.includes(id) === true)) ??
    others.find(({ paper }) => paper.model !== undefined && paper.model === right?.paper.model);
  return { left: left?.paper.id, right: right?.paper.id };
};

/** Puts any two parts lists, or any two forms, side by side: what was added, went, was upgraded or is answered otherwise. */
export default function CompareDialog({ after }: { readonly after?: string | undefined }) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const selection = useEditor((state) => state.selection);
  const all = useComparable();
  const [kind, setKind] = useState<(typeof KINDS)[number]>(
    () => KINDS.find((one) => all.find(({ paper }) => paper.id === after)?.paper.kind === one) ?? 'sbom',
  );
  const papers = all.filter(({ paper }) => paper.kind === kind);
  const [chosen, setChosen] = useState<{ readonly left?: string | undefined; readonly right?: string | undefined }>({});
  const first = firstPair(papers, after, selection);
  const byId = (id: string | undefined) => papers.find(({ paper }) => paper.id === id);
  const left = byId(chosen.left) ?? byId(first.left);
  const right = byId(chosen.right) ?? byId(first.right);
  return (
    <DialogFrame
      title={t('evidence.compare.title')}
      wide
      actions={
        <button type="button" className="btn primary" onClick={() => show(undefined)}>
          {t('common.close')}
        </button>
      }
    >
      <div className="compare">
        <div className="seg compare-kinds" role="radiogroup" aria-label={t('evidence.register.paper')}>
          {KINDS.map((one) => (
            <label key={one}>
              <input type="radio" name="compared" checked={one === kind} onChange={() => setKind(one)} />
              {t(KIND_WORDS[one])}
            </label>
          ))}
        </div>
        {papers.length < 2 ? (
          <p role="status" className="ph">
            {t('evidence.compare.few')}
          </p>
        ) : (
          <>
            <div className="compare-sides">
              <Side
                label={t('evidence.compare.left')}
                papers={papers}
                chosen={left}
                onChoose={(id) => setChosen({ ...chosen, left: id })}
              />
              <button
                type="button"
                className="btn compact"
                disabled={left === undefined}
                onClick={() => setChosen({ left: right?.paper.id, right: left?.paper.id })}
              >
                {t('evidence.compare.swap')}
              </button>
              <Side
                label={t('evidence.compare.right')}
                papers={papers}
                chosen={right}
                onChoose={(id) => setChosen({ ...chosen, right: id })}
              />
            </div>
            {left === undefined || right === undefined ? (
              <p role="status">{t('evidence.compare.choose')}</p>
            ) : (
              <Result left={left} right={right} />
            )}
          </>
        )}
      </div>
    </DialogFrame>
  );
}
