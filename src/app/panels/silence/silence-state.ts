import { createStore, useStore } from 'zustand';

interface SilenceState {
  /** Whether the list is open; it stays so from one element to the next. */
  readonly isOpen: boolean;
  /** Someone asked for it by a command, so that it takes the focus when it appears. */
  readonly isCalled: boolean;
  readonly text: string;
}

const BEGINNING: SilenceState = { isOpen: false, isCalled: false, text: '' };

/** How the rules that say nothing are looked at; it lasts as long as the page. */
export const silenceStore = createStore<SilenceState>()(() => BEGINNING);

export const useSilenceState = <T>(selector: (state: SilenceState) => T): T => useStore(silenceStore, selector);

/** Opens the list of whatever the inspector shows, and takes the focus there. */
export const callSilence = (): void => silenceStore.setState({ isOpen: true, isCalled: true });

/** Everything as on a first visit, for tests. */
export const resetSilence = (): void => silenceStore.setState(BEGINNING);
