import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Chance finds new cases at every run on a desk; in CI the cases are the same, so that a change is judged by itself.
if (process.env.CI === 'true') {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: 20_261_122 });
}

// A dialog is fetched before it is there, which takes a busy machine a while.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  if (typeof document !== 'undefined') cleanup();
});
