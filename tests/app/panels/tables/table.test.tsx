// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { TablesPanel } from '../../../../src/app/panels/tables/TablesPanel';
import { putOrdering, resetTables } from '../../../../src/app/panels/tables/tables-state';
import { documentOf } from '../../../support/hospital';
import { giveRoom, showPart } from '../../../support/page';

const hospital = () =>
  documentOf({
    zones: [
      { id: 'therapy', label: '治療機器', zoneType: 'therapy-devices' },
      { id: 'office', label: '事務', zoneType: 'office' },
    ],
    nodes: [
      { id: 'a-pump', label: '輸液ポンプ', deviceType: 'infusion-pump', zone: 'therapy', count: 300 },
      { id: 'b-vent', label: '人工呼吸器', deviceType: 'ventilator', zone: 'therapy' },
      { id: 'c-pc', label: '事務PC', deviceType: 'office-pc', zone: 'office' },
    ],
    flows: [{ id: 'f', from: 'c-pc', to: 'a-pump', protocol: 'https' }],
  });

const open = (language: 'ja' | 'en' = 'ja') => {
  const store = showPart(<TablesPanel />, hospital(), language);
  const field = screen.getByRole('textbox', { name: /名前|Name|種類/ });
  const cell = (line: number, column: number): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[role=gridcell][data-line="${line}"][data-column="${column}"]`);
    if (found === null) throw new Error(`no cell at ${line}, ${column}`);
    return found;
  };
  /** Texts of one column, line by line. */
  const column = (at: number): readonly (string | null)[] =>
    [...document.querySelectorAll<HTMLElement>(`[role=gridcell][data-column="${at}"]`)]
      .sort((a, b) => Number(a.dataset.line) - Number(b.dataset.line))
      .map(({ textContent }) => textContent);
  const press = (key: string, more: object = {}) => fireEvent.keyDown(field, { key, ...more });
  const go = (line: number, at: number): void => {
    fireEvent.mouseDown(cell(line, at), { button: 0 });
    fireEvent.mouseUp(cell(line, at), { button: 0 });
  };
  const type = (text: string) => fireEvent.change(field, { target: { value: text } });
  const paste = (text: string) => fireEvent.paste(field, { clipboardData: { getData: () => text } });
  const copy = (): string => {
    let copied = '';
    fireEvent.copy(field, {
      clipboardData: {
        setData: (_: string, text: string) => {
          copied = text;
        },
      },
    });
    return copied;
  };
  const asset = (id: string) => store.getState().document.assets.get(id);
  return { store, field, cell, column, press, go, type, paste, copy, asset };
};

/** Places of the usual columns of devices. */
const [NAME, KIND, COUNT, ZONE, BUILDING, FLOOR] = [0, 1, 2, 3, 4, 5];

beforeEach(() => {
  giveRoom(600, 4000);
  localStorage.clear();
  resetTables();
});

describe('the table of devices', () => {
  it('shows what is known, what is presumed as such, and the rest as unknown', () => {
    const { column } = open();
    expect(column(NAME)).toEqual(['輸液ポンプ', '人工呼吸器', '事務PC']);
    expect(column(ZONE)).toEqual(['治療機器', '治療機器', '事務']);
    expect(column(COUNT)).toEqual(['300', '1（自動）', '1（自動）']);
    expect(column(BUILDING)).toEqual(['不明', '不明', '不明']);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4');
  });

  it('is edited by typing; Enter writes and goes down, as one step that undo takes back', () => {
    const { go, type, press, asset, store, field, cell } = open();
    go(0, BUILDING);
    type('東棟');
    press('Enter');
    expect(asset('a-pump')?.location).toEqual({ building: '東棟' });
    expect(field.getAttribute('aria-activedescendant')).toBe(cell(1, BUILDING).id);
    press('z', { ctrlKey: true });
    expect(asset('a-pump')?.location).toBeUndefined();
    expect(store.getState().past).toHaveLength(0);
  });

  it('puts the old value back on Escape', () => {
    const { go, type, press, asset } = open();
    go(0, BUILDING);
    type('東棟');
    press('Escape');
    press('ArrowDown');
    expect(asset('a-pump')?.location).toBeUndefined();
  });

  it('takes the beginning of a name for the whole of it', () => {
    const { go, type, press, asset } = open();
    go(2, ZONE);
    type('治療');
    expect(
      within(screen.getByRole('listbox'))
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['治療機器']);
    press('Enter');
    expect(asset('c-pc')?.zone).toBe('therapy');
  });

  it('refuses what does not fit, says so, and keeps the field open', () => {
    const { go, type, press, asset, field } = open();
    go(0, COUNT);
    type('たくさん');
    press('Enter');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('たくさん');
    expect(asset('a-pump')?.count).toBe(300);
  });

  it('takes a block from a spreadsheet as one step, and names what it could not read', () => {
    const { go, paste, asset, store } = open();
    go(0, KIND);
    paste('シリンジポンプ\t１２０\t事務\t本館\r\nventilator\tなぞ\t不明\t"本館\n西側"\r\n');
    expect(asset('a-pump')).toMatchObject({
      kind: 'syringe-pump',
      count: 120,
      zone: 'office',
      location: { building: '本館' },
    });
    expect(asset('b-vent')?.zone).toBeUndefined();
    expect(asset('b-vent')?.location?.building).toContain('西側');
    expect(screen.getByText(/1個のセルは読み取れず/)).toBeTruthy();
    expect(screen.getByText('人工呼吸器の台数「なぞ」')).toBeTruthy();
    expect(store.getState().past).toHaveLength(1);
  });

  it('offers to add rows that lie beyond its end', async () => {
    const { go, paste, store, column } = open();
    go(2, NAME);
    paste('事務PC 1\noffice-pc\n新しいCT');
    await userEvent.click(screen.getByRole('button', { name: '新しい行として追加' }));
    expect(store.getState().document.assets.size).toBe(5);
    expect(column(NAME)).toEqual(['輸液ポンプ', '人工呼吸器', '事務PC 1', 'office-pc', '新しいCT']);
  });

  it('fills a selected block with one pasted cell', () => {
    const { go, press, paste, column } = open();
    go(0, FLOOR);
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    paste('3F');
    expect(column(FLOOR)).toEqual(['3F', '3F', '3F']);
  });

  it('fills down from the first row, and clears back to unknown', () => {
    const { go, press, column, type, store } = open();
    go(0, FLOOR);
    type('2F');
    press('Tab');
    go(0, FLOOR);
    press('ArrowDown', { shiftKey: true, ctrlKey: true });
    press('d', { ctrlKey: true });
    expect(column(FLOOR)).toEqual(['2F', '2F', '2F']);
    press('Delete');
    expect(column(FLOOR)).toEqual(['不明', '不明', '不明']);
    expect(store.getState().past).toHaveLength(3);
  });

  it('never clears what must be filled in', () => {
    const { go, press, asset } = open();
    go(0, NAME);
    press('Delete');
    expect(asset('a-pump')?.name).toBe('輸液ポンプ');
    expect(screen.getByText(/読み取れず/)).toBeTruthy();
  });

  it('copies a block with unknown as empty cells, which come back as unknown', () => {
    const { go, press, copy } = open();
    go(0, NAME);
    for (const _ of [1, 2, 3, 4]) press('ArrowRight', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(copy()).toBe('輸液ポンプ\t輸液ポンプ\t300\t治療機器\t\r\n人工呼吸器\t人工呼吸器\t\t治療機器\t');
  });

  it('selects rows by Space, and follows what is selected elsewhere', () => {
    const { go, press, store, field, cell } = open();
    go(0, NAME);
    press('ArrowDown', { shiftKey: true });
    store.getState().select([]);
    press(' ');
    expect(store.getState().selection).toEqual(['a-pump', 'b-vent']);
    act(() => store.getState().select(['c-pc']));
    expect(field.getAttribute('aria-activedescendant')).toBe(cell(2, NAME).id);
  });

  it('keeps a row where it is while it is edited, and offers to put it in order again', async () => {
    const { go, type, press, column } = open();
    act(() => putOrdering('assets', { sort: { path: 'name', down: false } }));
    await waitFor(() => expect(column(NAME)).toEqual(['事務PC', '人工呼吸器', '輸液ポンプ']));
    go(0, NAME);
    type('霊安室PC');
    press('Enter');
    expect(column(NAME)).toEqual(['霊安室PC', '人工呼吸器', '輸液ポンプ']);
    await userEvent.click(screen.getByRole('button', { name: '並べ直す' }));
    await waitFor(() => expect(column(NAME)).toEqual(['人工呼吸器', '輸液ポンプ', '霊安室PC']));
  });

  it('shows only what the filter of the drawing lets through, and can lift it', async () => {
    const { store, column } = open();
    act(() => store.getState().look({ filter: { text: '事務' } }));
    await waitFor(() => expect(column(NAME)).toEqual(['事務PC']));
    await userEvent.click(screen.getByRole('button', { name: '図の絞り込みを解除' }));
    await waitFor(() => expect(column(NAME)).toHaveLength(3));
  });

  it('shows rows in groups that close and open', async () => {
    const { column, press, go } = open();
    act(() => putOrdering('assets', { group: 'zone' }));
    await waitFor(() =>
      expect(column(NAME)).toEqual([
        '▾ ゾーン：事務（1件）',
        '事務PC',
        '▾ ゾーン：治療機器（2件）',
        '輸液ポンプ',
        '人工呼吸器',
      ]),
    );
    go(2, 0);
    press(' ');
    expect(column(NAME)).toEqual(['▾ ゾーン：事務（1件）', '事務PC', '▸ ゾーン：治療機器（2件）']);
  });
});

describe('the other tables', () => {
  it('reads words of both languages', () => {
    const { go, type, press, asset } = open('en');
    go(0, KIND);
    type('シリンジポンプ');
    press('Enter');
    expect(asset('a-pump')?.kind).toBe('syringe-pump');
  });

  it('joins two selected devices in a new row of links, and says what is missing otherwise', async () => {
    const { store } = open();
    await userEvent.click(screen.getByRole('tab', { name: /配線・回線/ }));
    await userEvent.click(screen.getByRole('button', { name: '配線・回線を追加' }));
    expect(screen.getByText(/先に機器を2台選択して/)).toBeTruthy();
    act(() => store.getState().select(['a-pump', 'c-pc']));
    await userEvent.click(screen.getByRole('button', { name: '配線・回線を追加' }));
    expect(store.getState().document.links.values()).toMatchObject([
      { ends: [{ asset: 'a-pump' }, { asset: 'c-pc' }] },
    ]);
  });

  it('adds parties, which stand in no drawing', async () => {
    const { store } = open();
    await userEvent.click(screen.getByRole('tab', { name: /関係者/ }));
    await userEvent.click(screen.getByRole('button', { name: '関係者を追加' }));
    expect(store.getState().document.parties.values()).toMatchObject([{ name: '新しい関係者' }]);
  });
});
