import type { Library } from '../library/library';
import type { Scope } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import { type Disclosed, isFed, tellingOfAsset, tellingOfFlow } from '../model/mds2-feeds';
import type { Model } from '../model/model';
import { type FactDefinition, fromForm, type Subjects } from './define';
import type { Fact } from './fact';

/** Looked up with the flow itself, since the graph rests on them too. */
const IN_MODEL: ReadonlySet<string> = new Set(['flow.encryption', 'flow.authentication']);

const tellingOf = (scope: Scope, fact: string, subject: Subjects[Scope], model: Model): Disclosed | undefined => {
  if (scope === 'asset') return tellingOfAsset(fact, subject as Asset, model);
  return scope === 'flow' ? tellingOfFlow(fact, subject as DataFlow, model) : undefined;
};

/** What people state and what another paper says comes first; what is only worked out or usual, after the form. */
const withForm = (own: Fact, told: Disclosed | undefined): Fact => {
  if (told === undefined || (own.value !== undefined && told.feed.oneOf !== undefined)) return own;
  return fromForm(told);
};

/** The fact with what forms of the device, or of the ends of the flow, say about it where nobody stated it. */
export const withForms = <S extends Scope>(definition: FactDefinition<S>, library: Library): FactDefinition<S> => {
  const { id, scope, reads } = definition;
  if (!isFed(id, library)) return definition;
  const described = { ...definition, reads: reads === 'subject' ? ('evidence' as const) : reads };
  if (IN_MODEL.has(id)) return described;
  return {
    ...described,
    compute: (subject, context) => {
      const own = definition.compute(subject, context);
      const { kind } = own.source;
      return kind === 'stated' || kind === 'evidence'
        ? own
        : withForm(own, tellingOf(scope, id, subject, context.model));
    },
  };
};
