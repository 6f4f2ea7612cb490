// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EditField } from '../../../src/app/widgets/EditField';

afterEach(cleanup);

const field = (): HTMLInputElement => screen.getByRole('textbox');
const type = (value: string): void => {
  fireEvent.change(field(), { target: { value } });
};
const enter = (): void => {
  fireEvent.keyDown(field(), { key: 'Enter' });
};

describe('a text that is edited in place', () => {
  test('is committed once, by Enter or by leaving the field, even before the new value has arrived', () => {
    const onCommit = vi.fn();
    render(<EditField label="Serial number" value="" onCommit={onCommit} />);
    type('SN-1');
    enter();
    fireEvent.blur(field());
    expect(onCommit.mock.calls).toEqual([['SN-1']]);
  });

  test('keeps what was refused, so that it can be corrected', () => {
    const onCommit = vi.fn();
    const { rerender } = render(<EditField label="End of support" value="" onCommit={onCommit} />);
    type('2019-13-45');
    enter();
    rerender(<EditField label="End of support" value="" invalid onCommit={onCommit} />);
    expect(field().value).toBe('2019-13-45');
    type('');
    enter();
    expect(onCommit).toHaveBeenLastCalledWith('');
  });

  test('keeps what was typed while the value of the commit before was still on its way', () => {
    const onCommit = vi.fn();
    const { rerender } = render(<EditField label="Name" value="" onCommit={onCommit} />);
    type('Pump');
    enter();
    type('Pump of ward 3');
    rerender(<EditField label="Name" value="Pump" onCommit={onCommit} />);
    expect(field().value).toBe('Pump of ward 3');
    enter();
    expect(onCommit).toHaveBeenLastCalledWith('Pump of ward 3');
  });

  test('shows the value as it was understood, and what undo brings back', () => {
    const { rerender } = render(<EditField label="Units" value="1" onCommit={() => {}} />);
    type('１４０');
    enter();
    rerender(<EditField label="Units" value="140" onCommit={() => {}} />);
    expect(field().value).toBe('140');
    rerender(<EditField label="Units" value="1" onCommit={() => {}} />);
    expect(field().value).toBe('1');
  });

  test('gives up what was typed at Esc, and says so', () => {
    const [onCommit, onCancel] = [vi.fn(), vi.fn()];
    render(<EditField label="Name" value="Pump" onCommit={onCommit} onCancel={onCancel} />);
    type('Pmup');
    fireEvent.keyDown(field(), { key: 'Escape' });
    fireEvent.blur(field());
    expect(field().value).toBe('Pump');
    expect(onCommit).not.toHaveBeenCalled();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('is empty again after each commit where it adds to a list', () => {
    const onCommit = vi.fn();
    render(<EditField label="Add: Role" value="" empties onCommit={onCommit} />);
    for (const word of ['gateway', 'gateway']) {
      type(word);
      enter();
      expect(field().value).toBe('');
    }
    expect(onCommit).toHaveBeenCalledTimes(2);
  });
});
