import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORY_WORDS } from '../../core/facts/words';
import { groupBy } from '../../core/group';
import { textIn } from '../../core/library/text';
import { type UsualFlow, usualFlows } from '../../core/segmentation/usual-flows';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useEditor, useEditorStore } from '../store/editor';
import { useModel } from '../store/use-model';
import { purchaseEdit } from './purchase';
import { tryOut } from './try-out';
import './preview.css';

const FIRST = 'ct';

/** Whether something may be bought, or somebody connected: what it would be, where, and what it would talk to. It is only tried out. */
export default function PurchaseDialog() {
  const { t } = useTranslation();
  const id = useId();
  const store = useEditorStore();
  const model = useModel();
  const { library, source } = model;
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const [kind, setKind] = useState(FIRST);
  const [name, setName] = useState<string>();
  const [count, setCount] = useState(1);
  const [zone, setZone] = useState<string>();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [partner, setPartner] = useState('');
  const [protocol, setProtocol] = useState('');
  const type = library.devices.get(kind);
  const usual = useMemo(() => usualFlows(model, kind), [model, kind]);
  const usualZone = source.zones.values().find((each) => each.kind === type?.defaultZone)?.id ?? '';
  const label = type?.label[language] ?? kind;
  const nameOf = (asset: string): string => textIn(model.asset(asset)?.name, language) || asset;
  const protocolOf = (of: string | undefined): string =>
    of === undefined ? t('separation.purchase.anyProtocol') : (library.protocols.get(of)?.label[language] ?? of);
  const kinds = groupBy([...library.devices.values()], ({ category }) => category);
  const byLabel = <T extends { readonly label: Readonly<Record<'ja' | 'en', string>> }>(all: readonly T[]) =>
    all.toSorted((a, b) => a.label[language].localeCompare(b.label[language], language));
  const other = model.asset(partner);
  const more: readonly UsualFlow[] =
    other === undefined ? [] : [{ partner: other.id, side: 'from', ...(protocol === '' ? {} : { protocol }) }];
  const choose = (next: string): void => {
    setKind(next);
    setName(undefined);
    setZone(undefined);
    setLeft(new Set());
  };
  const toggle = (at: number): void => {
    const next = new Set(left);
    if (!next.delete(at)) next.add(at);
    setLeft(next);
  };
  const run = (): void => {
    const called = name?.trim() || label;
    const flows = [...usual.filter((_, at) => !left.has(at)), ...more];
    const { document } = store.getState();
    const edit = purchaseEdit(document, { kind, name: called, count, zone: zone ?? usualZone, flows });
    show(undefined);
    void tryOut(store, library, t, { title: t('separation.purchase.title', { name: called }), edit });
  };
  return (
    <DialogFrame
      title={t('keys.command.purchase')}
      actions={
        <>
          <button type="button" className="btn" onClick={() => show(undefined)}>
            {t('common.cancel')}
          </button>
          <button type="button" className="btn primary" onClick={run}>
            {t('separation.purchase.run')}
          </button>
        </>
      }
    >
      <p className="quiet ph">{t('separation.purchase.hint')}</p>
      <div className="dialog-row">
        <label htmlFor={`${id}-kind`}>{t('separation.purchase.kind')}</label>
        <select id={`${id}-kind`} data-first value={kind} onChange={({ target }) => choose(target.value)}>
          {[...kinds].map(([category, all]) => (
            <optgroup key={category} label={CATEGORY_WORDS[category]?.[language] ?? category}>
              {byLabel(all).map((each) => (
                <option key={each.id} value={each.id}>
                  {each.label[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="dialog-row">
        <label htmlFor={`${id}-name`}>{t('separation.purchase.name')}</label>
        <input
          id={`${id}-name`}
          value={name ?? label}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div className="dialog-row">
        <label htmlFor={`${id}-count`}>{t('separation.purchase.count')}</label>
        <input
          id={`${id}-count`}
          type="number"
          min={1}
          max={9999}
          value={count}
          onChange={({ target }) => setCount(Math.max(1, Math.min(9999, Math.round(target.valueAsNumber) || 1)))}
        />
      </div>
      <div className="dialog-row">
        <label htmlFor={`${id}-zone`}>{t('separation.purchase.zone')}</label>
        <select id={`${id}-zone`} value={zone ?? usualZone} onChange={({ target }) => setZone(target.value)}>
          <option value="">{t('separation.purchase.noZone')}</option>
          {source.zones.values().map((each) => (
            <option key={each.id} value={each.id}>
              {textIn(each.name, language) || each.id}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="purchase-flows">
        <legend>{t('separation.purchase.flows')}</legend>
        <p className="quiet small ph">
          {t(usual.length === 0 ? 'separation.purchase.noFlows' : 'separation.purchase.flowsHint')}
        </p>
        {usual.map((flow, at) => (
          <label key={`${flow.partner} ${flow.side} ${flow.protocol ?? ''}`}>
            <input type="checkbox" checked={!left.has(at)} onChange={() => toggle(at)} />{' '}
            {t(`separation.purchase.${flow.side === 'from' ? 'to' : 'from'}`, {
              partner: nameOf(flow.partner),
              protocol: protocolOf(flow.protocol),
            })}
          </label>
        ))}
      </fieldset>
      <div className="dialog-row">
        <label htmlFor={`${id}-more`}>{t('separation.purchase.more')}</label>
        <select id={`${id}-more`} value={partner} onChange={({ target }) => setPartner(target.value)}>
          <option value="">{t('separation.purchase.nobody')}</option>
          {source.assets.values().map((each) => (
            <option key={each.id} value={each.id}>
              {textIn(each.name, language) || each.id}
            </option>
          ))}
        </select>
        <select
          aria-label={t('separation.purchase.protocol')}
          value={protocol}
          disabled={partner === ''}
          onChange={({ target }) => setProtocol(target.value)}
        >
          <option value="">{t('separation.purchase.anyProtocol')}</option>
          {byLabel([...library.protocols.values()]).map((each) => (
            <option key={each.id} value={each.id}>
              {each.label[language]}
            </option>
          ))}
        </select>
      </div>
    </DialogFrame>
  );
}
