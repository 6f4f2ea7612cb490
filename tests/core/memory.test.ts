import { describe, expect, it } from 'vitest';
import { neverSame } from '../../src/core/memory';
import { watchingMemory } from '../../src/core/watching-memory';

/** A world of numbers, whose answers count how often they were worked out. */
const worldOf = (start: Readonly<Record<string, number>>) => {
  const memory = watchingMemory();
  const input = memory.input();
  const world = new Map(Object.entries(start));
  const worked: string[] = [];
  const look = (key: string): number => {
    input.note(key);
    return world.get(key) ?? 0;
  };
  const set = (changes: Readonly<Record<string, number>>): void => {
    for (const [key, value] of Object.entries(changes)) {
      world.set(key, value);
      input.changed(key);
    }
    memory.nextRound();
    worked.length = 0;
  };
  return { memory, look, set, worked };
};

describe('a memory that watches', () => {
  it('works out anew only what looked at something that changed', () => {
    const { memory, look, set, worked } = worldOf({ a: 1, b: 2 });
    const double = memory.keep((key) => {
      worked.push(key);
      return look(key) * 2;
    });
    expect([double('a'), double('b')]).toEqual([2, 4]);
    set({ a: 5 });
    expect([double('a'), double('b')]).toEqual([10, 4]);
    expect(worked).toEqual(['a']);
  });

  it('stops where an answer comes out the same', () => {
    const { memory, look, set, worked } = worldOf({ a: 1 });
    const isPositive = memory.keep(() => look('a') > 0);
    const word = memory.keep(() => {
      worked.push('word');
      return isPositive('') ? 'yes' : 'no';
    });
    expect(word('')).toBe('yes');
    set({ a: 7 });
    expect(word('')).toBe('yes');
    expect(worked).toEqual([]);
    set({ a: -1 });
    expect(word('')).toBe('no');
  });

  it('knows of changes in rounds in which nobody asked', () => {
    const { memory, look, set } = worldOf({ a: 1 });
    const inner = memory.keep(() => look('a'));
    const outer = memory.keep(() => inner('') + 1);
    expect(outer('')).toBe(2);
    set({ a: 2 });
    set({ b: 1 });
    expect(outer('')).toBe(3);
  });

  it('forgets what an answer looked at only before', () => {
    const { memory, look, set, worked } = worldOf({ which: 0, a: 1, b: 2 });
    const chosen = memory.keep(() => {
      worked.push('chosen');
      return look('which') === 0 ? look('a') : look('b');
    });
    chosen('');
    set({ which: 1 });
    expect(chosen('')).toBe(2);
    set({ a: 9 });
    expect(chosen('')).toBe(2);
    expect(worked).toEqual([]);
  });

  it('compares what was worked out at once key by key', () => {
    const { memory, look, set, worked } = worldOf({ a: 1, b: 2 });
    const doubled = memory.keepAll(
      () => new Map(['a', 'b'].map((key) => [key, look(key) * 2])),
      (all, key) => all.get(key) ?? 0,
    );
    const word = memory.keep((key) => {
      worked.push(key);
      return `${doubled(key)}`;
    });
    expect([word('a'), word('b')]).toEqual(['2', '4']);
    set({ b: 3 });
    expect([word('a'), word('b')]).toEqual(['2', '6']);
    expect(worked).toEqual(['b']);
  });

  it('lets an answer fail, and work again once what it looked at is right', () => {
    const { memory, look, set } = worldOf({ a: 0 });
    const inverse = memory.keep(() => {
      if (look('a') === 0) throw new Error('nothing to divide by');
      return 1 / look('a');
    });
    const careful = memory.keep(() => {
      try {
        return inverse('');
      } catch {
        return -1;
      }
    }, neverSame);
    expect(careful('')).toBe(-1);
    set({ a: 2 });
    expect(careful('')).toBe(0.5);
    set({ a: 0 });
    expect(careful('')).toBe(-1);
  });

  it('tells which answers are in doubt, through others and through what was worked out at once', () => {
    const { memory, look, set } = worldOf({ a: 1, b: 2, c: 3 });
    const single = memory.keep((key) => look(key));
    const all = memory.keepAll(
      () => new Map(['a', 'b', 'c'].map((key) => [key, look(key) > 1])),
      (outcome, key) => outcome.get(key) ?? false,
    );
    const word = memory.keep((key) => `${key === 'c' ? '' : single(key)} ${all(key)}`);
    const ask = (): readonly string[] => ['a', 'b', 'c'].map(word);
    ask();
    set({ a: 1 });
    expect([...memory.inDoubt(word)]).toEqual(['a']);
    set({ c: 0 });
    expect([...memory.inDoubt(word)]).toEqual(['c']);
    expect(ask()).toEqual(['1 false', '2 true', ' false']);
    set({ c: 0, b: 5 });
    expect([...memory.inDoubt(word)]).toEqual(['b']);
    set({});
    expect([...memory.inDoubt(word)]).toEqual([]);
  });

  it('doubts answers for what they began to look at later', () => {
    const { memory, look, set } = worldOf({ which: 0, a: 1, b: 2 });
    const chosen = memory.keep(() => (look('which') === 0 ? look('a') : look('b')));
    chosen('');
    set({ which: 1 });
    expect([...memory.inDoubt(chosen)]).toEqual(['']);
    chosen('');
    set({ b: 3 });
    expect([...memory.inDoubt(chosen)]).toEqual(['']);
  });
});
