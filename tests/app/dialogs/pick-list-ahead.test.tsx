// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PickList } from '../../../src/app/dialogs/PickList';

it('takes the first of the list that was written for, though Enter came before it', async () => {
  const onPick = vi.fn();
  const props = { label: 'Kind', placeholder: '', nothing: '', query: 'pump', onQuery: () => {}, onPick };
  const old = [{ id: 'ct', label: 'CT' }];
  const { rerender } = render(<PickList {...props} searched="" picks={old} />);
  await userEvent.type(screen.getByRole('combobox'), '{Enter}');
  expect(onPick).not.toHaveBeenCalled();
  rerender(<PickList {...props} searched="pump" picks={[{ id: 'infusion-pump', label: 'Infusion pump' }, ...old]} />);
  expect(onPick).toHaveBeenCalledExactlyOnceWith('infusion-pump');
});
