// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEditorStore } from '../../../src/app/store/editor';
import { fetched } from '../../../src/app/widgets/fetched';
import { Mishap } from '../../../src/app/widgets/Mishap';
import { emptyDocument } from '../../../src/core/document/empty';
import { renderIn } from '../../support/page';

const store = () => createEditorStore(emptyDocument('empty', 'Empty', 'hospital'), { language: 'en', theme: 'light' });
const Words = () => <p>here</p>;

afterEach(() => vi.restoreAllMocks());

describe('a part of the page that cannot be shown', () => {
  it('says so where it cannot be fetched, leaves the rest, and is there once the line is', async () => {
    let isDown = true;
    const { Part } = fetched(async () => {
      if (isDown) throw new TypeError('Failed to fetch dynamically imported module');
      return Words;
    });
    const { user } = renderIn(
      store(),
      <>
        <p>the drawing</p>
        <Part />
      </>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('This part could not be shown');
    expect(screen.getByText('the drawing')).toBeTruthy();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('here')).toBeTruthy();
  });

  it('says so where it cannot be drawn, and is drawn when that is tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let isBroken = true;
    const Fragile = () => {
      if (isBroken) throw new Error('broken');
      return <Words />;
    };
    const { user } = renderIn(
      store(),
      <Mishap>
        <Fragile />
      </Mishap>,
    );
    expect(screen.getByRole('alert')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('here')).toBeTruthy();
  });

  it('may be told elsewhere, with nothing in its place', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const told = vi.fn();
    const Broken = (): never => {
      throw new Error('broken');
    };
    const { container } = renderIn(
      store(),
      <Mishap onMishap={told}>
        <Broken />
      </Mishap>,
    );
    expect(told).toHaveBeenCalledOnce();
    expect(container.textContent).toBe('');
  });
});
