// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SuggestField } from '../../../src/app/rules/SuggestField';
import { emptyDocument } from '../../../src/core/document/empty';
import { showPart } from '../../support/page';

const FACTS = [
  { value: 'asset.category', label: { ja: '区分', en: 'category' } },
  { value: 'asset.lifecycle.endOfSupport', label: { ja: 'サポート終了日', en: 'end of support' } },
  { value: 'asset.sbom.oldest', label: { ja: '最も古い部品', en: 'oldest part' } },
];

const said = vi.fn();
function Page({ beginning }: { readonly beginning: string }) {
  const [value, setValue] = useState(beginning);
  return (
    <SuggestField
      className="x"
      label="Fact"
      value={value}
      suggestions={FACTS}
      onChange={(next) => {
        said(next);
        setValue(next);
      }}
    />
  );
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Fact' });
const options = (): readonly (string | null)[] => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const shown = (beginning = ''): void =>
  void showPart(<Page beginning={beginning} />, emptyDocument('h', 'H', 'hospital'), 'en');

describe('a field that completes what is typed', () => {
  it.each([
    ['words of the other language, in hiragana', 'さぽーと'],
    ['words of this language', 'end sup'],
    ['its name in rules', 'endofsupport'],
  ])('finds by %s, and takes by Enter', async (_, typed) => {
    shown();
    await userEvent.type(field(), typed);
    expect(options()).toEqual(['end of support asset.lifecycle.endOfSupport']);
    await userEvent.keyboard('{Enter}');
    expect(field().value).toBe('asset.lifecycle.endOfSupport');
    expect(options()).toEqual([]);
  });

  it('offers everything from what is there, before anything is typed', async () => {
    shown('asset.lifecycle.endOfSupport');
    await userEvent.click(field());
    expect(options()).toHaveLength(3);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(field().value).toBe('asset.sbom.oldest');
  });

  it('is left by Escape without closing what is around it, and by the pointer', async () => {
    const around = vi.fn();
    shown('asset.category');
    document.body.addEventListener('keydown', around);
    await userEvent.click(field());
    around.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(options()).toEqual([]);
    expect(around).not.toHaveBeenCalled();
    expect(field().value).toBe('asset.category');
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(screen.getByRole('option', { name: /^oldest part/ }));
    expect(field().value).toBe('asset.sbom.oldest');
    document.body.removeEventListener('keydown', around);
  });
});
