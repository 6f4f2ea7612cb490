// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SettingsDialog from '../../../src/app/dialogs/SettingsDialog';
import type { CommandContext } from '../../../src/app/shell/command';
import { Edge } from '../../../src/app/shell/Edge';
import { KeepingNotice } from '../../../src/app/shell/KeepingNotice';
import { StatusBar } from '../../../src/app/shell/StatusBar';
import { Toast } from '../../../src/app/shell/Toast';
import { TopBar } from '../../../src/app/shell/TopBar';
import { usePageLook } from '../../../src/app/shell/use-page-look';
import type { Files } from '../../../src/app/storage/files';
import { FilesContext } from '../../../src/app/storage/files-context';
import { loadPreferences } from '../../../src/app/storage/preferences';
import { createEditorStore } from '../../../src/app/store/editor';
import { Menu } from '../../../src/app/widgets/Menu';
import { setAbout } from '../../../src/core/document/edits/about';
import { emptyDocument } from '../../../src/core/document/empty';
import { renderIn } from '../../support/page';

const setUp = () => {
  const document = { ...emptyDocument('h', { ja: '病院', en: 'Hospital' }, 'hospital') };
  return createEditorStore(document, { language: 'en', theme: 'light' });
};

afterEach(() => vi.useRealTimers());

describe('the edge of a panel', () => {
  it('moves by arrow keys within its limits, and goes back by a double click', () => {
    const store = setUp();
    renderIn(store, <Edge panel="inspector" side="left" label="Width" least={280} most={360} />);
    const edge = screen.getByRole('separator', { name: 'Width' });
    expect(edge.getAttribute('aria-valuenow')).toBe('332');
    fireEvent.keyDown(edge, { key: 'ArrowLeft' });
    expect(store.getState().sizes.inspector).toBe(348);
    fireEvent.keyDown(edge, { key: 'ArrowLeft' });
    fireEvent.keyDown(edge, { key: 'ArrowLeft' });
    expect(edge.getAttribute('aria-valuenow')).toBe('360');
    fireEvent.keyDown(edge, { key: 'Home' });
    expect(store.getState().sizes.inspector).toBe(280);
    fireEvent.doubleClick(edge);
    expect(store.getState().sizes.inspector).toBe(332);
  });

  it('follows the pointer', () => {
    const store = setUp();
    renderIn(store, <Edge panel="left" side="right" label="Width" least={160} most={360} />);
    const edge = screen.getByRole('separator');
    fireEvent.pointerDown(edge, { clientX: 240, pointerId: 1 });
    fireEvent.pointerMove(edge, { clientX: 300, pointerId: 1 });
    fireEvent.pointerUp(edge, { pointerId: 1 });
    fireEvent.pointerMove(edge, { clientX: 500, pointerId: 1 });
    expect(store.getState().sizes.left).toBe(256);
  });
});

describe('a menu', () => {
  it('opens with focus on the first entry, moves by arrows and letters, and gives focus back', async () => {
    const run = vi.fn();
    const { user } = renderIn(
      setUp(),
      <Menu
        label="File"
        groups={[
          {
            id: 'g',
            entries: [
              { id: 'a', label: 'Alpha', run },
              { id: 'b', label: 'Beta', disabled: true, run },
              { id: 'c', label: 'Gamma', checked: true, run },
            ],
          },
        ]}
      >
        File
      </Menu>,
    );
    const button = screen.getByRole('button', { name: 'File' });
    await user.click(button);
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Alpha' }));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('menuitemcheckbox', { name: /Gamma/ }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}g{Enter}');
    expect(run).toHaveBeenCalledOnce();
  });
});

const filesLike = { exportAs: vi.fn(async () => {}), arrange: vi.fn(async () => {}) } as unknown as Files;

const renderTop = (beside?: ReactNode) => {
  const store = setUp();
  const context: CommandContext = { store, files: filesLike, chooseFile: vi.fn(), focusFind: vi.fn() };
  const page = renderIn(
    store,
    <FilesContext value={filesLike}>
      <TopBar context={context} room="wide" />
      {beside}
    </FilesContext>,
  );
  return { store, context, ...page };
};

describe('the bar at the top', () => {
  it('renames the document in the language shown and keeps its other name; Escape takes it back', async () => {
    const { store, user } = renderTop();
    const title = screen.getByRole('textbox', { name: 'Title of the document' });
    await user.clear(title);
    await user.type(title, 'St. Elsewhere{Enter}');
    expect(store.getState().document.title).toEqual({ ja: '病院', en: 'St. Elsewhere' });
    await user.type(title, ' II{Escape}');
    await user.tab();
    expect(store.getState().document.title).toEqual({ ja: '病院', en: 'St. Elsewhere' });
    expect(store.getState().past).toHaveLength(1);
  });

  it('names what undo takes back', async () => {
    const { store, user } = renderTop();
    store.getState().edit('keys.step.renamed', setAbout({ title: 'B' }));
    await user.click(await screen.findByRole('button', { name: 'Undo: Rename' }));
    expect(store.getState().document.title).toEqual({ ja: '病院', en: 'Hospital' });
    await user.click(screen.getByRole('button', { name: 'Redo: Rename' }));
    expect(store.getState().document.title).toBe('B');
  });

  it('says when the browser keeps nothing', async () => {
    const { store } = renderTop();
    store.getState().setKeeping({ kind: 'failed', why: 'full' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Not saved');
    expect(alert.title).toContain('Save the document as a file');
  });

  it('says once why nothing is kept, and saves it as a file from there', async () => {
    const { store, user } = renderTop(
      <>
        <KeepingNotice />
        <Toast />
      </>,
    );
    const fail = () => act(() => store.getState().setKeeping({ kind: 'failed', why: 'full' }));
    fail();
    const [notice] = await screen.findAllByText(/^This browser has no room left/);
    expect(notice?.closest('[role=alert]')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save to a file' }));
    expect(filesLike.exportAs).toHaveBeenCalledWith('sekisho');
    expect(screen.queryByText(/^This browser has no room left/)).toBeNull();
    act(() => store.getState().setKeeping({ kind: 'waiting' }));
    fail();
    expect(screen.queryByText(/^This browser has no room left/)).toBeNull();
    act(() => store.getState().setKeeping({ kind: 'kept', at: '2026-11-23T10:00:00Z', apart: false }));
    fail();
    expect(screen.getByText(/^This browser has no room left/)).toBeTruthy();
  });

  it('exports in each format', async () => {
    const { user } = renderTop();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: 'Drawing (SVG)' }));
    expect(filesLike.exportAs).toHaveBeenCalledWith('svg');
  });
});

describe('the line at the bottom', () => {
  it('says whether the analysis is up to date', async () => {
    const store = setUp();
    const { container } = renderIn(
      store,
      <FilesContext value={filesLike}>
        <StatusBar />
      </FilesContext>,
    );
    expect(container.querySelector('[data-analysis="running"]')).not.toBeNull();
    store
      .getState()
      .receiveReport(
        { today: '2026-01-01', threats: [], questions: [], failures: [], rulesRun: 3 },
        { flows: [], paths: [], proposals: [] },
      );
    expect(await screen.findByText('Rules: 3, failed: 0')).toBeDefined();
    expect(container.querySelector('[data-analysis="current"]')).not.toBeNull();
  });
});

describe('a notice', () => {
  it('offers to take back what it tells of, and goes by itself', async () => {
    const store = setUp();
    const { user } = renderIn(store, <Toast />);
    store.getState().edit('keys.step.renamed', setAbout({ title: 'B' }));
    store.getState().say({ text: 'Renamed', undo: true });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(store.getState().past).toHaveLength(0);
    expect(screen.queryByText('Renamed')).toBeNull();
  });
});

describe('preferences', () => {
  it('change the page at once', async () => {
    const store = setUp();
    const Page = () => {
      usePageLook();
      return <SettingsDialog />;
    };
    const { user } = renderIn(store, <Page />);
    await user.click(screen.getByRole('radio', { name: '日本語', hidden: true }));
    expect(document.documentElement.lang).toBe('ja');
    expect(document.title).toBe('病院 – Sekisho');
    await user.click(screen.getByRole('radio', { name: '115%', hidden: true }));
    expect(document.documentElement.dataset.textSize).toBe('115');
  });

  it('fall back to the reader’s language when what is kept makes no sense', () => {
    localStorage.setItem('sekisho.preferences', '{"language":"xx","theme":1}');
    expect(loadPreferences(['fr', 'ja-JP'])).toEqual({ language: 'ja', theme: 'system' });
    localStorage.setItem('sekisho.preferences', 'not json');
    expect(loadPreferences(['de'])).toEqual({ language: 'en', theme: 'system' });
  });
});
