// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NumberedTabs } from '../../../src/app/panels/findings/NumberedTabs';
import { renderIn } from '../../support/page';
import { storeOf, ward } from '../panels/findings-fixture';

const NAMES = ['One', 'Two', 'Three', 'Four'] as const;
const TAB = 100;

function Tabs() {
  const [current, setCurrent] = useState<(typeof NAMES)[number]>('One');
  const tabs = NAMES.map((key) => ({ key, name: key, count: undefined, label: key }));
  return (
    <NumberedTabs label="Tabs" tabs={tabs} current={current} onChoose={setCurrent}>
      {current} is shown
    </NumberedTabs>
  );
}

/** A line as wide as `width`, in which each tab takes 100 px from the left. */
const lineOf = (width: number): void => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.getAttribute('role') === 'tablist') return DOMRect.fromRect({ width });
    const at = [...(this.parentElement?.children ?? [])].indexOf(this);
    return DOMRect.fromRect({ x: at * TAB, width: TAB });
  });
};

describe('tabs that do not all fit', () => {
  const scrolled = vi.fn();
  beforeEach(() => {
    Element.prototype.scrollIntoView = scrolled;
  });
  afterEach(() => vi.restoreAllMocks());

  it('have a menu that says how many are out of sight and leads to each', async () => {
    lineOf(2 * TAB);
    const { user } = renderIn(storeOf(ward()), <Tabs />);
    await user.click(screen.getByRole('button', { name: 'All tabs; out of sight: 2' }));
    const entries = within(screen.getByRole('menu')).getAllByRole('menuitemradio');
    expect(entries.map((entry) => entry.textContent)).toEqual(['✓One', 'Two', 'Three', 'Four']);
    await user.keyboard('{End}{Enter}');
    expect(screen.getByRole('tabpanel', { name: 'Four' }).textContent).toBe('Four is shown');
    expect(scrolled).toHaveBeenCalled();
  });

  it('have none where there is room for all', () => {
    lineOf(4 * TAB);
    renderIn(storeOf(ward()), <Tabs />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
