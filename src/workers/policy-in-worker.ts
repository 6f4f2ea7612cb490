import type { HospitalDocument } from '../core/document/document';
import { tooLarge } from '../core/formats/too-large';
import type { Language } from '../core/library/vocabulary';
import type { PolicyTarget } from '../core/policy/write/policy-files';
import { error, fail, ok, type Result } from '../core/result';
import { changesToAnalyse, NOTHING, piecesOf } from './pieces';
import type { ComparedRules, PolicyAnswer, PolicyRequest, WrittenRules } from './policy-protocol';
import { runJob, type StartWorker } from './port';

const startPolicy: StartWorker = () =>
  new Worker(new URL('./policy.worker.ts', import.meta.url), { type: 'module', name: 'policy' });

/** Of a configuration, in bytes; readers take no more characters than that at most. */
const LARGEST = 16 * 1_048_576;

type Question = Exclude<PolicyRequest, { kind: 'changes' }>;

const ask = async (
  document: HospitalDocument,
  question: Question,
  signal: AbortSignal | undefined,
  start: StartWorker,
): Promise<Result<PolicyAnswer>> => {
  const messages: readonly PolicyRequest[] = [
    ...piecesOf(changesToAnalyse(NOTHING, document)).map((changes) => ({ kind: 'changes' as const, changes })),
    question,
  ];
  let answer: PolicyAnswer | undefined;
  const ending = await runJob({
    start,
    messages,
    signal,
    receive: (message) => {
      answer = message as PolicyAnswer;
      return true;
    },
  });
  if (answer !== undefined) return ok(answer);
  return fail(error(ending.kind === 'stopped' ? 'rules-stopped' : 'rules-failed', ''));
};

/** Rules that let just the declared flows pass, for one kind of equipment, off the main thread. Never rejects. */
export const writeRulesInWorker = async (
  document: HospitalDocument,
  { target, language }: { readonly target: PolicyTarget; readonly language: Language },
  signal?: AbortSignal,
  start: StartWorker = startPolicy,
): Promise<Result<WrittenRules>> => {
  const answer = await ask(document, { kind: 'write', target, language }, signal, start);
  if (!answer.ok) return answer;
  return answer.value.kind === 'written' ? ok(answer.value.written) : fail(error('rules-failed', ''));
};

/** Where the rules in a file differ from the declared flows of a document, off the main thread. Never rejects. */
export const compareRulesInWorker = async (
  document: HospitalDocument,
  file: Blob,
  signal?: AbortSignal,
  start: StartWorker = startPolicy,
): Promise<Result<ComparedRules>> => {
  if (file.size > LARGEST) return fail(tooLarge(file.size, LARGEST));
  const answer = await ask(document, { kind: 'compare', file }, signal, start);
  if (!answer.ok) return answer;
  return answer.value.kind === 'compared' ? answer.value.result : fail(error('rules-failed', ''));
};
