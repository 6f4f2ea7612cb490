import { ChevronsRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../widgets/Menu';
import { useCutOff } from '../../widgets/use-cut-off';

export interface NumberedTab<K extends string> {
  readonly key: K;
  readonly name: string;
  readonly count: number | undefined;
  /** Name and count as they are read out. */
  readonly label: string;
}

interface NumberedTabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly NumberedTab<K>[];
  readonly current: K;
  readonly onChoose: (key: K) => void;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Tabs that show how much stands under each. Arrow keys, Home and End choose among them. Where not all fit, a button at
 * the end says how many are out of sight and lists them all.
 */
export function NumberedTabs<K extends string>(props: NumberedTabsProps<K>) {
  const { label, tabs, current, onChoose, beside, children } = props;
  const { t, i18n } = useTranslation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ key }) => key === current);
  const cutOff = useCutOff(list, tabs.map(({ label: name }) => name).join());
  // The chosen one is in sight, whoever chose it, and stays so when the window becomes narrower.
  const isHidden = cutOff.includes(at);
  useEffect(() => {
    const tab = list.current?.children[at];
    if (isHidden && tab !== undefined) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, isHidden]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = tabs.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const target = moves[event.key];
    const tab = target === undefined ? undefined : tabs[target];
    if (tab === undefined || target === undefined) return;
    event.preventDefault();
    onChoose(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  };
  return (
    <>
      <div className="tabs-line">
        <div role="tablist" aria-label={label} className="dock-tabs" ref={list}>
          {tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              aria-selected={tab.key === current}
              aria-controls={`${id}-panel`}
              aria-label={tab.label}
              tabIndex={tab.key === current ? 0 : -1}
              onClick={() => onChoose(tab.key)}
              onKeyDown={onKeyDown}
            >
              {tab.name}
              {tab.count !== undefined && <span className="count">{tab.count.toLocaleString(i18n.language)}</span>}
            </button>
          ))}
        </div>
        {cutOff.length > 0 && (
          <Menu
            label={t('common.moreTabs', { count: cutOff.length })}
            className="more-tabs"
            align="end"
            groups={[
              {
                id: 'tabs',
                entries: tabs.map((tab) => ({
                  id: tab.key,
                  label: tab.name,
                  end: tab.count?.toLocaleString(i18n.language),
                  checked: tab.key === current,
                  radio: true,
                  run: () => onChoose(tab.key),
                })),
              },
            ]}
          >
            <ChevronsRight size={14} aria-hidden="true" />
            {cutOff.length}
          </Menu>
        )}
        {beside}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className="tab-panel">
        {children}
      </div>
    </>
  );
}
