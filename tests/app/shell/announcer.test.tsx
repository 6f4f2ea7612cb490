// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { removeNow } from '../../../src/app/canvas/removing';
import { Announcer } from '../../../src/app/shell/Announcer';
import { Toast } from '../../../src/app/shell/Toast';
import { createI18n } from '../../../src/i18n/i18n';
import { renderIn } from '../../support/page';
import { storeOf, ward } from '../panels/findings-fixture';

it('speaks a deletion once, by its notice, and its undo by itself', () => {
  const store = storeOf(ward());
  renderIn(
    store,
    <>
      <Announcer />
      <Toast />
    </>,
  );
  const spoken = (): string =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('|');
  act(() => removeNow(store, ['pump'], createI18n('en').t));
  expect(spoken()).toMatch(/Deleted: devices: 1/);
  expect(spoken().match(/Delete/g)).toHaveLength(1);
  act(() => store.getState().undo());
  expect(spoken()).toMatch(/Undone: Delete/);
});
