// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { findChoices, type Searchable } from '../../../src/app/dialogs/choices';
import { MOST, PickList } from '../../../src/app/dialogs/PickList';

const all: readonly Searchable[] = Array.from({ length: 10_000 }, (_, at) => ({
  choice: { id: `d${at}`, label: `Device ${at}` },
  names: [`Device ${at}`],
  words: [`192.0.2.${at}`],
}));

const setUp = () => {
  const onPick = vi.fn();
  const List = () => {
    const [query, setQuery] = useState('');
    const picks = findChoices(all, query);
    return (
      <PickList
        label="Devices"
        placeholder=""
        query={query}
        searched={query}
        onQuery={setQuery}
        picks={picks}
        nothing="Nothing"
        more={(count) => `${count} more`}
        onPick={onPick}
      />
    );
  };
  render(<List />);
  return { onPick, field: screen.getByRole('combobox') };
};

describe('a list of ten thousand', () => {
  it('draws few lines, and more as one goes down', () => {
    const { field, onPick } = setUp();
    expect(screen.getAllByRole('option')).toHaveLength(MOST);
    expect(screen.getByText('9950 more')).toBeDefined();
    for (let times = 0; times < 8; times += 1) fireEvent.keyDown(field, { key: 'PageDown' });
    expect(screen.getAllByRole('option').length).toBeGreaterThan(80);
    expect(screen.getAllByRole('option').length).toBeLessThan(120);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onPick).toHaveBeenCalledWith('d80');
  });

  it('says where each line stands among all', () => {
    setUp();
    expect(screen.getAllByRole('option')[3]?.getAttribute('aria-setsize')).toBe('10000');
  });

  it('puts the best first, by every word', () => {
    expect(findChoices(all, 'device 42')[0]?.id).toBe('d42');
    expect(findChoices(all, '192.0.2.77')[0]?.id).toBe('d77');
    expect(findChoices(all, 'でばいす')).toEqual([]);
  });
});
