// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import AddPartDialog from '../../../src/app/dialogs/AddPartDialog';
import ConnectToDialog from '../../../src/app/dialogs/ConnectToDialog';
import KeysDialog from '../../../src/app/dialogs/KeysDialog';
import MoveToDialog from '../../../src/app/dialogs/MoveToDialog';
import { createEditorStore, EditorContext } from '../../../src/app/store/editor';
import { LibraryContext } from '../../../src/app/store/use-model';
import { createI18n } from '../../../src/i18n/i18n';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const HOSPITAL = {
  zones: [
    { id: 'ward', type: 'ward-clinical', name: '病棟' },
    { id: 'imaging', type: 'imaging', name: '画像' },
  ],
  nodes: [
    { id: 'pump', type: 'infusion-pump', name: '輸液ポンプ1', zone: 'ward' },
    { id: 'ct', type: 'ct', name: 'CT装置', zone: 'imaging' },
    { id: 'pacs', type: 'pacs', name: 'PACSサーバ', zone: 'imaging' },
  ],
};

const setUp = (dialog: React.ReactNode) => {
  const store = createEditorStore(documentOf(HOSPITAL), { language: 'ja', theme: 'light' });
  render(
    <I18nextProvider i18n={createI18n('ja')}>
      <LibraryContext value={library}>
        <EditorContext value={store}>{dialog}</EditorContext>
      </LibraryContext>
    </I18nextProvider>,
  );
  const [field] = screen.queryAllByRole('combobox', { hidden: true });
  return { store, field: field as HTMLInputElement };
};

const write = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } });
const lines = () => within(screen.getByRole('listbox', { hidden: true })).queryAllByRole('option', { hidden: true });

describe('connecting by name', () => {
  it('draws a flow with what was chosen, and what was left open is unknown', () => {
    const { store } = setUp(<ConnectToDialog from="ct" />);
    const [field, protocol] = screen.getAllByRole('combobox', { hidden: true });
    if (field === undefined || protocol === undefined) throw new Error('The fields are missing.');
    write(field, 'pacsさーば');
    expect(lines()[0]?.textContent).toContain('PACSサーバ');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.change(protocol, { target: { value: 'dicom' } });
    fireEvent.click(screen.getByRole('button', { name: '通信を追加', hidden: true }));
    const [flow] = store.getState().document.flows.values();
    expect(flow).toMatchObject({ from: 'ct', to: 'pacs', protocol: 'dicom' });
    expect(flow).not.toHaveProperty('purpose');
    expect(store.getState().selection).toEqual([flow?.id]);
    expect(store.getState().toast).toMatchObject({ undo: true });
  });

  it('asks of a zone which of its devices it starts at, those of zones within it among them', () => {
    const { store } = setUp(<ConnectToDialog from="imaging" />);
    expect(lines().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('CT装置'),
      expect.stringContaining('PACSサーバ'),
    ]);
    fireEvent.keyDown(screen.getByRole('combobox', { hidden: true }), { key: 'Enter' });
    const [field] = screen.getAllByRole('combobox', { hidden: true });
    if (field === undefined) throw new Error('The field is missing.');
    expect(document.activeElement).toBe(field);
    write(field, '輸液');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.click(screen.getByRole('button', { name: '通信を追加', hidden: true }));
    const [flow] = store.getState().document.flows.values();
    expect(flow).toMatchObject({ from: 'ct', to: 'pump' });
  });

  it('draws the flow at Enter on the protocol too', () => {
    const { store } = setUp(<ConnectToDialog from="ct" />);
    const [field, protocol] = screen.getAllByRole('combobox', { hidden: true });
    if (field === undefined || protocol === undefined) throw new Error('The fields are missing.');
    write(field, 'pacsさーば');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.change(protocol, { target: { value: 'dicom' } });
    fireEvent.keyDown(protocol, { key: 'Enter', repeat: true });
    expect(store.getState().document.flows.size).toBe(0);
    fireEvent.keyDown(protocol, { key: 'Enter' });
    const [flow] = store.getState().document.flows.values();
    expect(flow).toMatchObject({ from: 'ct', to: 'pacs', protocol: 'dicom' });
  });

  it('never offers the device itself, and nothing before a choice', () => {
    setUp(<ConnectToDialog from="ct" />);
    expect(lines().some(({ textContent }) => textContent?.startsWith('CT装置'))).toBe(false);
    expect(lines()).toHaveLength(2);
    expect(screen.getByRole('button', { name: '通信を追加', hidden: true })).toHaveProperty('disabled', true);
  });
});

describe('moving by name', () => {
  it('puts devices into the zone, as one step that can be taken back', () => {
    const { store, field } = setUp(<MoveToDialog ids={['pump']} />);
    write(field, '画像');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(store.getState().document.assets.get('pump')?.zone).toBe('imaging');
    store.getState().undo();
    expect(store.getState().document.assets.get('pump')?.zone).toBe('ward');
  });

  it('offers no zone that is moved itself, and the place outside all zones', () => {
    const { store, field } = setUp(<MoveToDialog ids={['ward']} />);
    expect(lines().map(({ textContent }) => textContent)).toEqual(['画像', 'どのゾーンにも入れない']);
    write(field, '画像');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(store.getState().document.zones.get('ward')?.parent).toBe('imaging');
  });

  it('does nothing while an input method composes', () => {
    const { store, field } = setUp(<MoveToDialog ids={['pump']} />);
    write(field, '画像');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(store.getState().document.assets.get('pump')?.zone).toBe('ward');
  });
});

describe('adding by name', () => {
  it('finds a device by its sound, adds and selects it', () => {
    const { store, field } = setUp(<AddPartDialog kind="device" />);
    write(field, 'しりんじぽんぷ');
    const name = lines()[0]?.textContent ?? '';
    expect(name).toContain('シリンジポンプ');
    fireEvent.keyDown(field, { key: 'Enter' });
    const [id] = store.getState().selection;
    expect(store.getState().document.assets.get(id ?? '')?.kind).toBe('syringe-pump');
  });

  it('says when nothing fits, and then adds nothing', () => {
    const { store, field } = setUp(<AddPartDialog kind="zone" />);
    write(field, 'xyzxyz');
    expect(screen.getByRole('status', { hidden: true }).textContent).toContain('xyzxyz');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(store.getState().document.zones.size).toBe(2);
  });
});

describe('the table of keys', () => {
  it('names every key that does something', () => {
    setUp(<KeysDialog />);
    const keys = screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent);
    expect(keys).toContain('接続先を選ぶC');
    expect(keys.some((line) => line?.includes('F6'))).toBe(true);
  });
});
