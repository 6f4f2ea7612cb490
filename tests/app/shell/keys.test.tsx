// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../../src/app/shell/command';
import { commands } from '../../../src/app/shell/commands';
import { isPressed, shownKeys } from '../../../src/app/shell/key-press';
import { useKeys } from '../../../src/app/shell/use-keys';
import type { Files } from '../../../src/app/storage/files';
import { createEditorStore } from '../../../src/app/store/editor';
import { emptyDocument } from '../../../src/core/document/empty';
import { en } from '../../../src/i18n/en';

const setUp = () => {
  const store = createEditorStore(emptyDocument('h', 'H', 'hospital'), { language: 'ja', theme: 'light' });
  const exportAs = vi.fn(async () => {});
  // Only what the keys under test ask for.
  const files = { exportAs } as unknown as Files;
  const context: CommandContext = { store, files, chooseFile: vi.fn(), focusFind: vi.fn() };
  const Page = () => {
    useKeys(context);
    return (
      <>
        <input aria-label="field" />
        <button type="button" data-region="one">
          one
        </button>
        <button type="button" data-region="two">
          two
        </button>
      </>
    );
  };
  render(<Page />);
  return { store, exportAs, context, field: screen.getByLabelText('field') };
};

const press = (key: string, more: object = {}, on: Element = document.body) => fireEvent.keyDown(on, { key, ...more });

beforeEach(() => {
  // jsdom lays nothing out, so everything would count as hidden.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

describe('keys of the page', () => {
  it('do what they say', () => {
    const { store, exportAs, context } = setUp();
    press('a');
    expect(store.getState().dialog).toEqual({ kind: 'addDevice' });
    store.getState().show(undefined);
    press('?', { shiftKey: true });
    expect(store.getState().dialog).toEqual({ kind: 'keys' });
    store.getState().show(undefined);
    press('s', { ctrlKey: true });
    expect(exportAs).toHaveBeenCalledWith('sekisho');
    press('k', { metaKey: true });
    expect(context.focusFind).toHaveBeenCalled();
    press('o', { ctrlKey: true });
    expect(context.chooseFile).toHaveBeenCalled();
  });

  it('undo and redo, by either way of redoing', () => {
    const { store } = setUp();
    const titled = (title: string) => store.getState().edit('keys.step.renamed', (is) => ({ ...is, title }));
    titled('A');
    press('z', { ctrlKey: true });
    expect(store.getState().document.title).toBe('H');
    press('Z', { ctrlKey: true, shiftKey: true });
    expect(store.getState().document.title).toBe('A');
    press('z', { ctrlKey: true });
    press('y', { ctrlKey: true });
    expect(store.getState().document.title).toBe('A');
  });

  it('are text while a person writes', () => {
    const { store, field } = setUp();
    for (const key of ['a', 'z', '?', '+', '[']) press(key, {}, field);
    expect(store.getState().dialog).toBeUndefined();
    store.getState().edit('keys.step.renamed', (is) => ({ ...is, title: 'A' }));
    press('z', { ctrlKey: true }, field);
    expect(store.getState().document.title).toBe('A');
  });

  it('belong to the input method while it composes', () => {
    const { store } = setUp();
    press('a', { isComposing: true });
    press('a', { keyCode: 229 });
    expect(store.getState().dialog).toBeUndefined();
  });

  it('without Ctrl can be turned off', () => {
    const { store, exportAs } = setUp();
    store.getState().put({ singleKeys: false });
    press('a');
    press('?');
    expect(store.getState().dialog).toBeUndefined();
    press('s', { ctrlKey: true });
    expect(exportAs).toHaveBeenCalled();
  });

  it('leave alone what a part of the page has handled, and everything behind a dialog', () => {
    const { store } = setUp();
    const handle = (event: Event): void => event.preventDefault();
    document.body.addEventListener('keydown', handle);
    press('a');
    document.body.removeEventListener('keydown', handle);
    expect(store.getState().dialog).toBeUndefined();
    store.getState().show({ kind: 'settings' });
    press('a');
    expect(store.getState().dialog).toEqual({ kind: 'settings' });
  });

  it('go round the regions', () => {
    setUp();
    press('F6');
    expect(document.activeElement?.textContent).toBe('one');
    press('F6');
    expect(document.activeElement?.textContent).toBe('two');
    press('F6', { shiftKey: true });
    expect(document.activeElement?.textContent).toBe('one');
    press('F6', { shiftKey: true });
    expect(document.activeElement?.textContent).toBe('two');
  });

  it('need something selected where they act on it', () => {
    const { store } = setUp();
    press('m');
    press('c');
    expect(store.getState().dialog).toBeUndefined();
  });
});

describe('the list of commands', () => {
  it('has words for each, and no key twice', () => {
    expect(commands.map(({ id }) => id).filter((id) => !(id in en.keys.command))).toEqual([]);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    const keys = commands.flatMap((command) => [command.keys ?? [], command.otherKeys ?? []].flat());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows keys as people know them', () => {
    expect(shownKeys('Mod+Shift+Z', 'Win32')).toBe('Ctrl Shift Z');
    expect(shownKeys('Mod+Z', 'MacIntel')).toBe('⌘ Z');
    expect(shownKeys('+', 'Win32')).toBe('+');
  });

  it('tells keys with and without modifiers apart', () => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
    expect(isPressed('C', { ...plain, key: 'c' })).toBe(true);
    expect(isPressed('C', { ...plain, key: 'c', ctrlKey: true })).toBe(false);
    expect(isPressed('Mod+Z', { ...plain, key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
    expect(isPressed('+', { ...plain, key: '+', shiftKey: true })).toBe(true);
    expect(isPressed('-', { ...plain, key: '-' })).toBe(true);
  });
});
