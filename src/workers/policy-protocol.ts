import type { DocumentChanges } from '../core/document/changes';
import type { Language } from '../core/library/vocabulary';
import type { BoxText } from '../core/policy/check/box-text';
import type { PolicyComparison, Undeclared } from '../core/policy/check/compare-with-model';
import type { Gap } from '../core/policy/gap';
import type { RuleFormat } from '../core/policy/read/read-rules';
import type { PolicyTarget } from '../core/policy/write/policy-files';
import type { WrittenFile } from '../core/policy/write/written-file';
import type { Result } from '../core/result';

/** What is asked of the worker: first the document in pieces, then one thing about it. */
export type PolicyRequest =
  | { readonly kind: 'changes'; readonly changes: DocumentChanges }
  | { readonly kind: 'write'; readonly target: PolicyTarget; readonly language: Language }
  | { readonly kind: 'compare'; readonly file: Blob };

/** Rules for one kind of equipment, and what the hospital leaves open about them. */
export interface WrittenRules {
  readonly files: readonly WrittenFile[];
  /** All of them in one, where there are several. */
  readonly packed: Blob | undefined;
  readonly rules: number;
  readonly gaps: readonly Gap[];
}

/** Where rules in use differ from the declared flows. */
export interface ComparedRules extends Pick<PolicyComparison, 'answers' | 'unread' | 'isCut'> {
  readonly format: RuleFormat;
  readonly undeclared: readonly (Omit<Undeclared, 'boxes'> & { readonly packets: readonly BoxText[] })[];
  readonly blocked: readonly (Omit<PolicyComparison['blocked'][number], 'boxes'> & {
    readonly packets: readonly BoxText[];
  })[];
}

export type PolicyAnswer =
  | { readonly kind: 'written'; readonly written: WrittenRules }
  | { readonly kind: 'compared'; readonly result: Result<ComparedRules> };
