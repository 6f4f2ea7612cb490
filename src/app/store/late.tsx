import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createStore, type StoreApi } from 'zustand';
import { afterFrame } from './after-frame';
import { type EditorState, ReadingContext, useEditorStore } from './editor';

/** Those that wait for their turn, in the order in which they were asked. */
const waiting = new Set<() => void>();
let isRunning = false;

/** How much of them is done before the next frame, in milliseconds; one of them may take longer by itself. */
const ROOM = 5;

/**
 * One at a time, each in a task of its own after the page has been painted, so that none of them holds up the hand; and
 * frames in between, so that all of them together do not either.
 */
const inTurn = (work: () => void): void => {
  waiting.add(work);
  if (isRunning) return;
  isRunning = true;
  const channel = new MessageChannel();
  const post = (): void => channel.port2.postMessage(null);
  let spent = 0;
  channel.port1.onmessage = () => {
    const begun = performance.now();
    const [next] = waiting;
    if (next !== undefined) {
      waiting.delete(next);
      next();
    }
    if (waiting.size === 0) {
      isRunning = false;
      channel.port1.close();
      return;
    }
    spent += performance.now() - begun;
    if (spent < ROOM) {
      post();
      return;
    }
    spent = 0;
    afterFrame(post);
  };
  afterFrame(post);
};

const follower = (store: StoreApi<EditorState>): { readonly late: StoreApi<EditorState>; follow(): () => void } => {
  const late = createStore<EditorState>()(() => store.getState());
  const catchUp = (): void => late.setState(store.getState(), true);
  return {
    late,
    follow: () => {
      catchUp();
      const stop = store.subscribe(() => inTurn(catchUp));
      return () => {
        stop();
        waiting.delete(catchUp);
      };
    },
  };
};

/**
 * What stands around the drawing and shows much of a large hospital: it reads the store a frame later, after the drawing
 * and what is being typed have been painted. What it changes, it changes in the store itself, at once.
 */
export function Late({ children }: { readonly children: ReactNode }) {
  const store = useEditorStore();
  const [{ late, follow }] = useState(() => follower(store));
  useEffect(follow, [follow]);
  return <ReadingContext value={late}>{children}</ReadingContext>;
}

/** The value as it was when the page was painted last: a frame later than the drawing. Not for functions. */
export const useLater = <T extends object | string>(value: T): T => {
  const [shown, show] = useState(value);
  const latest = useRef(value);
  const [catchUp] = useState(() => () => show(latest.current));
  useEffect(() => {
    if (latest.current === value) return;
    latest.current = value;
    inTurn(catchUp);
  }, [value, catchUp]);
  useEffect(() => () => void waiting.delete(catchUp), [catchUp]);
  return shown;
};

/**
 * For controls that show what the store says and change it: what was chosen is shown at once, until a late panel has
 * caught up; then again what the store says, which may have refused the choice.
 */
export const useChoice = <T,>(value: T, change: (next: T) => void): readonly [T, (next: T) => void] => {
  const [chosen, setChosen] = useState<{ readonly value: T }>();
  const [drop] = useState(() => () => setChosen(undefined));
  useEffect(() => () => void waiting.delete(drop), [drop]);
  const choose = (next: T): void => {
    setChosen({ value: next });
    change(next);
    // Behind the panel's own turn, also when an earlier choice waits already.
    waiting.delete(drop);
    inTurn(drop);
  };
  return [chosen === undefined ? value : chosen.value, choose];
};
