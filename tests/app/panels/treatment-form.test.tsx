// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TreatmentForm } from '../../../src/app/panels/findings/TreatmentForm';
import { type EditorStore, useEditor } from '../../../src/app/store/editor';
import { TodayContext } from '../../../src/app/store/today';
import { renderIn } from '../../support/page';
import { storeOf, TODAY, ward } from './findings-fixture';

const KEY = 'therapy-stops-with-network|pump';

function Form() {
  const treatment = useEditor((state) => state.document.treatments.get(KEY));
  return <TreatmentForm rows={[treatment === undefined ? { key: KEY } : { key: KEY, treatment }]} />;
}
const show = (store: EditorStore) =>
  renderIn(
    store,
    <TodayContext value={() => TODAY}>
      <Form />
    </TodayContext>,
  );
const decision = (store: EditorStore) => store.getState().document.treatments.get(KEY);

describe('deciding about a threat', () => {
  it('records what was decided, with today’s date, and undo takes it back', async () => {
    const store = storeOf(ward());
    const before = store.getState().document;
    const { user } = show(store);
    await user.click(screen.getByRole('radio', { name: 'Mitigate' }));
    await user.type(screen.getByRole('textbox', { name: 'Owner' }), 'IT department');
    await user.type(screen.getByLabelText('Due date'), '2027-03-31');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Residual risk' }), '1');
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    expect(decision(store)).toEqual({
      id: KEY,
      decision: 'mitigate',
      owner: 'IT department',
      due: '2027-03-31',
      residual: 1,
      decidedOn: TODAY,
      ruleRevision: expect.stringMatching(/^[0-9a-f]{8}$/),
      history: [{ on: TODAY, from: 'open', to: 'mitigate' }],
    });
    store.getState().undo();
    expect(store.getState().document).toBe(before);
  });

  it.each(['Accept', 'Not applicable'])('asks for a rationale before “%s” applies', async (name) => {
    const store = storeOf(ward());
    const { user } = show(store);
    await user.click(screen.getByRole('radio', { name }));
    await user.type(screen.getByRole('textbox', { name: 'Rationale' }), '   ');
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    expect(decision(store)).toBeUndefined();
    expect(screen.getByRole('alert').textContent).toContain(name);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Rationale' }));
    await user.keyboard('Replaced in March');
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    expect(decision(store)).toMatchObject({ rationale: 'Replaced in March' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when a file could not hold what was typed, and records nothing', async () => {
    const store = storeOf(ward());
    const { user } = show(store);
    await user.click(screen.getByRole('radio', { name: 'Transfer' }));
    await user.click(screen.getByRole('textbox', { name: 'Owner' }));
    await user.paste('x'.repeat(3000));
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    expect(decision(store)).toBeUndefined();
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('withdraws a decision, and keeps what other programs wrote beside it when it is changed', async () => {
    const store = storeOf(ward());
    store.getState().edit('decide', (document) => ({
      ...document,
      treatments: document.treatments.set({ id: KEY, decision: 'mitigate', decidedBy: 'Sato', extensions: { a: 1 } }),
    }));
    const { user } = show(store);
    await user.click(screen.getByRole('radio', { name: 'Avoid' }));
    await user.click(screen.getByRole('button', { name: 'Update decision' }));
    expect(decision(store)).toMatchObject({ decision: 'avoid', extensions: { a: 1 } });
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    expect(decision(store)).toMatchObject({ decision: 'open', extensions: { a: 1 } });
    expect(decision(store)?.history?.map(({ from, to }) => `${from} ${to}`)).toEqual(['mitigate avoid', 'avoid open']);
    expect(screen.getByRole('radio', { name: 'Avoid' })).toHaveProperty('checked', false);
  });
});
