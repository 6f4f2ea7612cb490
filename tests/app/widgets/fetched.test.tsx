// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fetched } from '../../../src/app/widgets/fetched';

const Words = () => <p>here</p>;

describe('a part that is fetched when it is shown', () => {
  it('is busy until it is there', async () => {
    const { Part } = fetched(async () => Words);
    const { container } = render(<Part />);
    expect(container.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(await screen.findByText('here')).toBeTruthy();
    expect(container.querySelector('[aria-busy]')).toBeNull();
  });

  it('is there at once where it was fetched before', async () => {
    const { Part, fetch } = fetched(async () => Words);
    await fetch();
    const { container } = render(<Part />);
    expect(container.textContent).toBe('here');
  });
});
