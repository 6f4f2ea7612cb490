import { useMemo } from 'react';
import type { Fact } from '../../../core/facts/fact';
import { type Facts, factsOf } from '../../../core/facts/facts-of';
import type { Scope } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { factOfField } from './field-words';

const kept = new WeakMap<Model, Facts>();

/** Facts of the open document, made once per model and day and only when the first is asked for. */
export const useFacts = (): (() => Facts) => {
  const model = useModel();
  const localToday = useToday();
  const reported = useEditor((state) => state.report?.today);
  return useMemo(() => {
    const today = reported ?? localToday();
    return () => {
      const known = kept.get(model);
      if (known?.today === today) return known;
      const made = factsOf(model, today);
      kept.set(model, made);
      return made;
    };
  }, [model, localToday, reported]);
};

/** What is known of a field of one element, stated or not; `undefined` where no fact speaks of it. */
export const factFor = (facts: () => Facts, scope: Scope, path: string, id: string): Fact | undefined => {
  const description = factOfField(scope, path);
  return description === undefined ? undefined : facts().fact(description.id, id);
};
