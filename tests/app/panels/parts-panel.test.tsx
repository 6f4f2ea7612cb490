// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PartsPanel } from '../../../src/app/panels/PartsPanel';
import { emptyDocument } from '../../../src/core/document/empty';
import { library } from '../../../src/templates';
import { showPart } from '../../support/page';

const open = (language: 'ja' | 'en' = 'ja') => showPart(<PartsPanel />, emptyDocument('h', 'H', 'hospital'), language);

describe('the library of parts', () => {
  it('groups every device type and zone type, and shows how many there are', async () => {
    open();
    const heads = screen.getAllByRole('button', { expanded: false });
    for (const head of heads) await userEvent.click(head);
    expect(screen.getAllByRole('listitem')).toHaveLength(library.devices.size + library.zones.size);
  });

  it('finds by kana and adds by Enter', async () => {
    const store = open();
    await userEvent.type(screen.getByRole('searchbox'), 'ぽんぷ');
    screen.getByRole('button', { name: '輸液ポンプを追加' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(store.getState().document.assets.values()).toMatchObject([{ kind: 'infusion-pump' }]);
    expect(store.getState().past).toHaveLength(1);
  });

  it('says so when nothing fits', async () => {
    open('en');
    await userEvent.type(screen.getByRole('searchbox'), 'zzzz');
    expect(screen.getByText(/No part matches “zzzz”/)).toBeDefined();
  });

  it('tells the drawing what is dragged', () => {
    open();
    const data = new Map<string, string>();
    const dataTransfer = { setData: (type: string, text: string) => data.set(type, text), effectAllowed: '' };
    fireEvent.dragStart(screen.getByRole('button', { name: '輸液ポンプを追加' }), { dataTransfer });
    expect(JSON.parse(data.get('application/x-sekisho-part') ?? '')).toEqual({ kind: 'device', id: 'infusion-pump' });
  });
});
