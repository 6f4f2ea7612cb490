// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DialogFrame } from '../../../src/app/dialogs/DialogFrame';
import { giveRoom, renderIn } from '../../support/page';
import { storeOf, ward } from '../panels/findings-fixture';

const shown = (content: ReactNode) => renderIn(storeOf(ward()), content);
const focused = (): string => document.activeElement?.textContent ?? '';

beforeEach(() => {
  giveRoom();
});

describe('where the keys are in a dialog', () => {
  it('begins with what the dialog names, else with its first field, and never with the way out', () => {
    const { unmount } = shown(
      <DialogFrame title="Named">
        <button type="button">Other</button>
        <button type="button" data-first>
          Go
        </button>
      </DialogFrame>,
    );
    expect(focused()).toBe('Go');
    unmount();
    shown(
      <DialogFrame title="Unnamed" actions={<button type="button">Cancel</button>}>
        <p>Words</p>
        <button type="button" disabled>
          Later
        </button>
        <button type="button">Field</button>
      </DialogFrame>,
    );
    expect(focused()).toBe('Field');
  });

  it('waits at the heading for what cannot be pressed yet, and stays where a person went in the meantime', () => {
    const press: { ready?: () => void } = {};
    function Reading() {
      const [isReady, setReady] = useState(false);
      press.ready = () => setReady(true);
      return (
        <DialogFrame title="Files">
          <button type="button">Other</button>
          <button type="button" data-first disabled={!isReady}>
            Attach
          </button>
        </DialogFrame>
      );
    }
    const { unmount } = shown(<Reading />);
    expect(focused()).toBe('Files');
    act(() => press.ready?.());
    expect(focused()).toBe('Attach');
    unmount();
    shown(<Reading />);
    screen.getByRole('button', { name: 'Other' }).focus();
    act(() => press.ready?.());
    expect(focused()).toBe('Other');
  });

  it('takes the keys again when what had them is gone', () => {
    const press: { next?: () => void } = {};
    function Steps() {
      const [isDone, setDone] = useState(false);
      press.next = () => setDone(true);
      return (
        <DialogFrame title="Steps">
          {isDone ? (
            <button key="done" type="button" data-first>
              Close
            </button>
          ) : (
            <button key="go" type="button" data-first>
              Go
            </button>
          )}
        </DialogFrame>
      );
    }
    shown(<Steps />);
    expect(focused()).toBe('Go');
    act(() => press.next?.());
    expect(focused()).toBe('Close');
  });
});
