import { type Edit, inTurn } from '../../document/edits/edit';
import { recordConduit } from '../../document/edits/elements';
import { updateElement } from '../../document/edits/update';
import type { CutMeasureKind } from '../../library/cut-measure';
import type { Asset } from '../../model/asset';
import type { ConduitId } from '../../model/id';
import { crossingIdOf, type Model } from '../../model/model';
import { isBarrier } from '../../model/openness';

const FILTERED = { enforcement: 'firewall', ruleset: 'default-deny-allowlist' } as const;

const NOTHING: Edit = (document) => document;

/** What is recorded of the way between two zones lets only what is declared through; it is recorded where nothing is yet. */
const enforceBetween = ([first, second]: readonly string[], model: Model): Edit => {
  const [a, b] = [model.zone(first ?? ''), model.zone(second ?? '')];
  if (a === undefined || b === undefined) return NOTHING;
  const recorded = model.source.conduits
    .values()
    .filter(({ zones, kind }) => kind !== 'physical' && zones.includes(a.id) && zones.includes(b.id));
  if (recorded.length > 0)
    return inTurn(
      ...recorded
        .filter(({ enforcement, ruleset }) => !isBarrier(enforcement) || ruleset === 'any-any')
        .map(({ id, enforcement }) =>
          updateElement('conduits', id, isBarrier(enforcement) ? { ruleset: FILTERED.ruleset } : FILTERED),
        ),
    );
  return recordConduit({ id: crossingIdOf(a.id, b.id) as ConduitId, zones: [a.id, b.id], ...FILTERED });
};

/** An asset as the document has it by then, since a step before may have changed it. */
const onAsset =
  (change: (asset: Asset) => Edit) =>
  ([id]: readonly string[]): Edit =>
  (document) => {
    const asset = document.assets.get(id ?? '');
    return asset === undefined ? document : change(asset)(document);
  };

/** Isolation one way, joined with what isolates it the other way already. */
const isolate = (way: 'incoming' | 'outgoing', { id, isolation }: Asset): Edit => {
  const other = isolation !== undefined && isolation !== 'none' && isolation !== way;
  return updateElement('assets', id, { isolation: other ? 'both' : way });
};

const SHARED: ReadonlySet<string | undefined> = new Set(['default', 'shared', 'leaked', 'none']);

const ownAccounts = ({ id, credentials }: Asset): Edit =>
  updateElement('assets', id, {
    sharesCredentialsWith: [],
    ...(SHARED.has(credentials) ? { credentials: 'individual' as const } : {}),
  });

const stop = ([id]: readonly string[], model: Model): Edit => {
  const flow = model.flow(id ?? '');
  return flow === undefined ? NOTHING : updateElement('flows', flow.id, { status: 'stopped' });
};

const EDITS: Readonly<Record<CutMeasureKind, (elements: readonly string[], model: Model) => Edit>> = {
  'stop-flow': stop,
  'identify-flow': stop,
  'scan-media': ([id]) => updateElement('flows', id ?? '', { mediaScanning: true }),
  'enforce-edge': ([id]) => updateElement('zones', id ?? '', { enforcement: 'firewall' }),
  'enforce-pair': enforceBetween,
  shield: onAsset((asset) => isolate('incoming', asset)),
  contain: onAsset((asset) => isolate('outgoing', asset)),
  'own-accounts': onAsset(ownAccounts),
  harden: onAsset(({ id }) => updateElement('assets', id, { hardened: true })),
};

/**
 * The edit that states in the model what is so once a measure has been carried out, so that the attack graph made anew
 * lacks the ways that the measure closes. Whoever carries it out keeps what care needs going (`keepingCare`), and hears of
 * it. `model` is that of the document it is applied to.
 */
export const measureEdit = (kind: CutMeasureKind, elements: readonly string[], model: Model): Edit =>
  EDITS[kind](elements, model);
