// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ZoningPart } from '../../../src/app/panels/zoning/ZoningPart';
import { putZoning, resetZoning, workOutZones, zoningStore } from '../../../src/app/panels/zoning/zoning-state';
import { createEditorStore, type EditorStore } from '../../../src/app/store/editor';
import { modelOf } from '../../../src/core/model/model';
import { ok } from '../../../src/core/result';
import { zoningReport } from '../../../src/core/segmentation/zoning/zoning-report';
import { library, loadZoning } from '../../../src/templates';
import { documentOf } from '../../core/segmentation/open-document';
import plain from '../../fixtures/plain/clinic-remote-vpn.json';
import { renderIn } from '../../support/page';

const clinic = documentOf(plain);

/** As the worker works it out, but here and now. */
const workHere = async (store: EditorStore): Promise<void> => {
  const templates = await loadZoning();
  const { document } = store.getState();
  await workOutZones(document, library, { today: '2026-11-22', measures: [] }, async (about, { today, measures }) =>
    ok(zoningReport(modelOf(about, library), { today, measures, templates })),
  );
};

describe('the review of zones in the page', () => {
  afterEach(() => {
    cleanup();
    resetZoning();
  });
  const open = async (language: 'ja' | 'en' = 'en') => {
    const store = createEditorStore(clinic, { language, theme: 'light' });
    await workHere(store);
    return { store, ...renderIn(store, <ZoningPart />) };
  };

  it('says what it would look at before anybody asked', () => {
    const store = createEditorStore(clinic, { language: 'en', theme: 'light' });
    renderIn(store, <ZoningPart />);
    expect(screen.getByText(/Nothing is moved by itself/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Work it out' })).toBeDefined();
  });

  it('moves a device at a word into a new zone of the type, and undo takes that back', async () => {
    const { store, user } = await open();
    await user.click(screen.getByText(/^Electrocardiograph: from/));
    await user.click(screen.getByRole('button', { name: /^Move there: Electrocardiograph/ }));
    const moved = store.getState().document.assets.get('ecg' as never);
    const zone = store.getState().document.zones.get(moved?.zone as never);
    expect(zone).toMatchObject({ kind: 'modality' });
    expect(zone?.enforcement).toBeUndefined();
    expect(screen.getByRole('status').textContent).toContain('has changed');
    expect(screen.getByRole('button', { name: /^Move there: Electrocardiograph/ })).toHaveProperty('disabled', true);
    await user.click(screen.getByText(/^Ultrasound scanner: from/));
    await user.click(screen.getByRole('button', { name: /^Move there: Ultrasound/ }));
    expect(store.getState().document.assets.get('us' as never)?.zone).toBe(moved?.zone);
    store.getState().undo();
    store.getState().undo();
    expect(store.getState().document.assets.get('ecg' as never)?.zone).toBe('z-lan');
  });

  it('gives a person the choice of another zone', async () => {
    const { store, user } = await open();
    await user.click(screen.getByText(/^X-ray DR system: from/));
    const line = screen.getByText(/^X-ray DR system: from/).closest('li');
    expect(within(line as HTMLElement).getByText(/Next best: Modalities/)).toBeDefined();
    expect(within(line as HTMLElement).getByRole('combobox', { name: 'To which zone' })).toBeDefined();
    expect(store.getState().past).toEqual([]);
  });

  it('shows every section in Japanese without an unfilled word', async () => {
    const { user, container } = await open('ja');
    for (const section of ['isolation', 'layers', 'single', 'levels', 'diversity', 'unused'] as const) {
      putZoning({ section });
      await screen.findAllByRole('heading', { level: 3 });
      for (const detail of container.querySelectorAll('summary')) await user.click(detail);
      expect(container.textContent).not.toMatch(/zoning\.|\{\{/);
    }
  });

  it('is offered as a workbook, as text and on paper once it is there', async () => {
    await open();
    for (const name of ['CSV', 'Markdown']) expect(screen.getByRole('button', { name })).toBeDefined();
  });

  it('keeps what was found when a newer try breaks off', async () => {
    const { store } = await open();
    await workOutZones(store.getState().document, library, { today: '2026-11-22', measures: [] }, async () => ({
      ok: false,
      issues: [],
    }));
    expect(zoningStore.getState()).toMatchObject({ hasFailed: true, working: undefined });
    expect(zoningStore.getState().found).toBeDefined();
  });
});
