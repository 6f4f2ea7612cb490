import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIFFERENCES } from '../../core/document/difference';
import { canvasApi } from '../canvas/canvas-api';
import { DIFFERENCE_SIGNS, type DifferenceSign, differenceColour } from '../canvas/painter/paint-difference';
import { useDrawingTheme } from '../canvas/use-drawing-theme';
import { useEditor, useEditorStore } from '../store/editor';
import { Previewed } from '../store/Previewed';
import { PREVIEWED, previewNow } from '../store/preview-slice';
import { useLibrary } from '../store/use-model';
import { IconButton } from '../widgets/IconButton';
import { ExposureTable } from './ExposureTable';
import { ListingCard } from './ListingCard';
import { PreviewParts } from './PreviewParts';
import type { Listing } from './segmentation-state';
import { ThreatChanges } from './ThreatChanges';
import { acceptTried, discardTried, leaveTried, showState } from './try-out';
import { useOpened } from './use-opened';
import { useWhatIf } from './what-if-state';
import './preview.css';
import './segmentation.css';

interface SignButtonProps {
  readonly sign: DifferenceSign;
  readonly ids: readonly string[];
}

/** One sign of the legend, with how many bear it; pressed, it shows them. */
function SignButton({ sign, ids }: SignButtonProps) {
  const { t } = useTranslation();
  const theme = useDrawingTheme();
  const select = useEditor((state) => state.select);
  const show = (): void => {
    select(ids);
    canvasApi.reveal(ids);
  };
  const name = t(`separation.preview.sign.${sign}`);
  return (
    <button type="button" className="btn ghost compact" disabled={ids.length === 0} onClick={show}>
      <span className="preview-sign" style={{ color: differenceColour(theme, sign) }} aria-hidden="true">
        {DIFFERENCE_SIGNS[sign]}
      </span>
      {name} {ids.length}
    </button>
  );
}

const KEPT = 'kept for care';

type Opened = { readonly kind: 'parts' } | { readonly kind: 'list'; readonly listing: Listing };

/** Says what is shown in place of the hospital as it is, what the signs mean, and takes or leaves it or parts of it. */
export function PreviewBar() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const preview = useEditor((state) => state.preview);
  const isNow = useEditor((state) => previewNow(state) !== undefined);
  const library = useLibrary();
  const tried = useWhatIf((state) => state.tried);
  const working = useWhatIf((state) => state.working);
  const [opened, setOpened] = useState<Opened>();
  const openedKey = opened?.kind === 'list' ? opened.listing.key : opened?.kind;
  const { place, opener, leave, onKeyDown } = useOpened<HTMLElement>(openedKey, () => setOpened(undefined));
  // Another step of the history, or another document: what was tried was about a state that is gone.
  useEffect(() => {
    if (!isNow) discardTried(store);
  }, [isNow, store]);
  if (preview === undefined || tried === undefined || !isNow) return null;
  const { difference, figures, wish, kept } = tried;
  const key = opened?.kind === 'list' ? opened.listing.key : undefined;
  const open = (listing: Listing): void => setOpened(listing.key === key ? undefined : { kind: 'list', listing });
  const arePartsOpen = opened?.kind === 'parts';
  return (
    <>
      <section className="preview-bar" aria-label={t('separation.preview.label')} onKeyDown={onKeyDown}>
        <div className="preview-line">
          <strong className="cut" role="status">
            {t(working === undefined ? 'separation.preview.title' : 'separation.preview.working', {
              title: wish.title,
            })}
          </strong>
          <fieldset className="preview-switch" aria-label={t('separation.preview.which')}>
            {PREVIEWED.map((shown) => (
              <button
                key={shown}
                type="button"
                className="btn compact"
                aria-pressed={preview.shown === shown}
                onClick={() => void showState(store, library, shown)}
              >
                {t(`separation.preview.${shown}`)}
              </button>
            ))}
          </fieldset>
          <button
            type="button"
            className="btn compact"
            aria-expanded={arePartsOpen}
            onClick={({ currentTarget }) => {
              opener.current = currentTarget;
              setOpened(arePartsOpen ? undefined : { kind: 'parts' });
            }}
          >
            {t('separation.preview.parts')}
          </button>
          <button
            type="button"
            className="btn primary compact"
            disabled={working !== undefined}
            onClick={() => acceptTried(store)}
          >
            {t('separation.preview.accept')}
          </button>
          <button type="button" className="btn compact" onClick={() => void leaveTried(store, library)}>
            {t('separation.preview.discard')}
          </button>
        </div>
        <div className="preview-line figures">
          {DIFFERENCES.filter((kind) => difference[kind].length > 0).map((kind) => (
            <SignButton key={kind} sign={kind} ids={difference[kind]} />
          ))}
          <SignButton sign="open" ids={figures.after.exposed} />
          {kept.length > 0 && (
            <button
              type="button"
              className="btn ghost compact"
              aria-expanded={key === KEPT}
              onClick={({ currentTarget }) => {
                opener.current = currentTarget;
                open({ key: KEPT, title: t('separation.preview.kept'), ids: kept });
              }}
            >
              {t('separation.preview.kept')} {kept.length}
            </button>
          )}
          <ExposureTable before={figures.before} after={figures.after} opened={key} open={open} />
          <Previewed>
            <ThreatChanges opened={key} open={open} />
          </Previewed>
        </div>
      </section>
      {opened !== undefined && (
        <section
          ref={place}
          onKeyDown={onKeyDown}
          className="preview-opened"
          aria-label={t(arePartsOpen ? 'separation.preview.parts' : 'separation.preview.list')}
        >
          <IconButton className="btn ghost compact square close" label={t('common.close')} onPress={leave}>
            <X size={14} />
          </IconButton>
          <Previewed>
            {opened.kind === 'parts' ? (
              <PreviewParts tried={tried} />
            ) : (
              <ListingCard key={opened.listing.key} listing={opened.listing} />
            )}
          </Previewed>
        </section>
      )}
    </>
  );
}
