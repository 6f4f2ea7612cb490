import type { HospitalDocument } from '../../core/document/document';
import type { Language } from '../../core/library/vocabulary';
import { compareRulesInWorker, writeRulesInWorker } from '../../workers/policy-in-worker';
import { putRules, rulesStore } from './rules-state';

/** Begins work that ends what went on before; gives what tells whether it is still wanted. */
const begin = (at: 'write' | 'compare'): { readonly signal: AbortSignal; readonly isWanted: () => boolean } => {
  rulesStore.getState().working?.stop();
  const own = new AbortController();
  const working = { at, stop: () => own.abort() };
  putRules({ working, issues: [] });
  return { signal: own.signal, isWanted: () => rulesStore.getState().working === working };
};

/** Writes rules for the chosen kind of equipment beside the page. */
export const writeRules = async (
  document: HospitalDocument,
  language: Language,
  inWorker: typeof writeRulesInWorker = writeRulesInWorker,
): Promise<void> => {
  const { target } = rulesStore.getState();
  const { signal, isWanted } = begin('write');
  const result = await inWorker(document, { target, language }, signal);
  if (!isWanted()) return;
  putRules({ working: undefined, issues: result.issues });
  if (result.ok) putRules({ written: { about: document, target, rules: result.value } });
};

/** Compares a configuration with the declared flows beside the page. */
export const compareRules = async (
  document: HospitalDocument,
  file: Blob,
  name: string,
  inWorker: typeof compareRulesInWorker = compareRulesInWorker,
): Promise<void> => {
  const { signal, isWanted } = begin('compare');
  const result = await inWorker(document, file, signal);
  if (!isWanted()) return;
  putRules({ working: undefined, issues: result.issues });
  if (result.ok) putRules({ compared: { name, rules: result.value } });
};
