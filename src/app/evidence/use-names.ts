import { useCallback } from 'react';
import { nameOf } from '../../core/analysis/words-of';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';

/** The name of an element in the language of the page. */
export const useNames = (): ((id: string) => string) => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  return useCallback((id: string) => nameOf(id, model, language), [model, language]);
};
