import type { Scope } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import { type Graph, graphOf } from '../model/graph';
import type { ZoneId } from '../model/id';
import type { Model } from '../model/model';
import { type Reachability, reachabilityOf } from '../model/reachability';
import type { Zone } from '../model/zone';
import { type FactContext, type FactDefinition, type Subjects, UNKNOWN } from './define';
import type { Fact, FactPlace, FactReads } from './fact';
import { HOSPITAL } from './hospital-id';
import { definitionOf, FACTS, routeOf } from './vocabulary';

/**
 * How dear a fact is to compute, so that conditions can look at cheap ones first. What is the same for all subjects comes
 * after what tells them apart at once: fewer then look at it, and have to be looked at again when it changes.
 */
const COST: Readonly<Record<FactReads, number>> = {
  hospital: 2,
  subject: 1,
  zone: 3,
  evidence: 4,
  neighbours: 6,
  graph: 20,
};

/** Reads one fact, seen from the subject of a rule. */
export interface FactReader<S extends Scope> {
  /** Bigger is dearer; only the order means anything. */
  readonly cost: number;
  /** Looks at nothing but the record of its subject, those of the ends of a flow, and the evidence about them. */
  readonly isNear: boolean;
  read(subject: Subjects[S]): Fact;
  /**
   * Where it is found: `flow.from.category` is `asset.category` of the asset at that end, which may be missing in the
   * model. For a fact of the zone of an asset in no zone, it is the zone of the asset that is to be filled in.
   */
  place(subject: Subjects[S]): FactPlace;
  /** The facts whose values would settle it, where they can be told; empty otherwise. */
  dependsOn(subject: Subjects[S]): readonly FactPlace[];
}

/** Facts of one model on one day, each computed when first asked and kept. */
export interface Facts {
  readonly model: Model;
  readonly graph: Graph;
  readonly reachability: Reachability;
  readonly today: string;
  /** Resolves a path once for many subjects; `undefined` when the vocabulary has no such fact. */
  reader<S extends Scope>(scope: S, path: string): FactReader<S> | undefined;
  /** All facts with a name of their own, of the element with that id. Empty when there is no such element. */
  of(scope: Scope, subject: string): ReadonlyMap<string, Fact>;
  /** One fact of an asset. */
  asset(id: string, asset: Asset): Fact;
  /** One fact of one element; unknown when the element or the fact does not exist. */
  fact(id: string, subject: string): Fact;
}

const QUICK: ReadonlySet<FactReads> = new Set(['subject', 'evidence', 'zone']);
const NEAR: ReadonlySet<FactReads> = new Set(['subject', 'evidence']);

type Compute = (subject: never) => Fact;

/** Whom a fact is asked of: facts of zones are kept, so that the id is enough, and whoever asks rests on nothing else. */
type Asked = Omit<Subjects, 'zone'> & { readonly zone: Pick<Zone, 'id'> };

/** The facts of a model. Nothing is computed before it is asked. */
export const factsOf = (model: Model, today: string): Facts => factsIn(graphOf(model), reachabilityOf(model), today);

/** The facts that a graph and its memory give, so that they follow the hospital where the memory does. */
export const factsIn = (graph: Graph, reachability: Reachability, today: string): Facts => {
  const { model, memory } = graph;
  const computes = new Map<string, Compute>();

  const keyOf = (subject: Asked[Scope]): string => ('id' in subject ? subject.id : HOSPITAL);
  const computeOf = <S extends Scope>(definition: FactDefinition<S>): ((subject: Asked[S]) => Fact) => {
    const known = computes.get(definition.id);
    if (known !== undefined) return known as unknown as (subject: Asked[S]) => Fact;
    const kept = memory.keep((key): Fact => {
      // Asked for by key, so that the element is that of today's hospital.
      const subject = elementOf(definition.scope, key) as Subjects[S] | undefined;
      return subject === undefined ? UNKNOWN : definition.compute(subject, context);
    });
    // Reading a field or an answer is as quick as looking it up, so only what takes work is kept; and what zones say,
    // since each is asked by many, most of whom an edit of the zone does not concern.
    const compute =
      definition.scope !== 'zone' && QUICK.has(definition.reads)
        ? (subject: Asked[S]): Fact => definition.compute(subject as Subjects[S], context)
        : (subject: Asked[S]): Fact => kept(keyOf(subject));
    computes.set(definition.id, compute as unknown as Compute);
    return compute;
  };

  const readNamed = <S extends Scope>(scope: S, id: string, subject: Asked[S]): Fact => {
    const known = computes.get(id);
    if (known !== undefined) return known(subject as never);
    const definition = definitionOf(scope, id, model.library);
    return definition === undefined ? UNKNOWN : computeOf(definition)(subject);
  };
  const context: FactContext = {
    model,
    graph,
    reachability,
    today,
    asset: (id, asset: Asset) => readNamed('asset', id, asset),
    flow: (id, flow: DataFlow) => readNamed('flow', id, flow),
    zone: (id, zone) => readNamed('zone', id, { id: zone as ZoneId }),
  };

  const standsIn = (asset: unknown): Asked['zone'] | undefined => {
    const id = model.zoneIdOf(asset as Asset);
    return id === undefined ? undefined : { id };
  };

  const elementOf = (scope: Scope, id: string): Subjects[Scope] | undefined => {
    switch (scope) {
      case 'asset':
        return model.asset(id);
      case 'flow':
        return model.flow(id);
      case 'zone':
        return model.zone(id);
      case 'crossing':
        return model.crossings.get(id);
      case 'hospital':
        return model;
    }
  };

  const reader = <S extends Scope>(scope: S, path: string): FactReader<S> | undefined => {
    const route = routeOf(path, scope, model.library);
    if (route === undefined) return undefined;
    const compute = computeOf(route.definition) as (subject: unknown) => Fact;
    const { id, trace } = route.definition;
    const cost = COST[route.definition.reads];
    const isNear = NEAR.has(route.definition.reads);
    const causes = (element: unknown): readonly FactPlace[] => {
      if (element === undefined) return [];
      const { dependsOn } = compute(element);
      if (dependsOn !== undefined && dependsOn.length > 0) return dependsOn;
      return trace === undefined ? [] : trace(element as never, context);
    };
    const elsewhere = (find: (subject: Subjects[S]) => unknown): FactReader<S>['read'] => {
      return (subject) => {
        const element = find(subject);
        return element === undefined ? UNKNOWN : compute(element);
      };
    };
    const end = (side: 'from' | 'to'): FactReader<S> => ({
      cost: cost + 1,
      isNear,
      read: elsewhere((flow) => model.asset((flow as DataFlow)[side])),
      place: (flow) => ({ fact: id, subject: (flow as DataFlow)[side] }),
      dependsOn: (flow) => causes(model.asset((flow as DataFlow)[side])),
    });
    switch (route.via) {
      case 'self':
        return {
          cost,
          isNear,
          read: compute,
          place: (subject) => ({ fact: id, subject: keyOf(subject) }),
          dependsOn: causes,
        };
      case 'from':
      case 'to':
        return end(route.via);
      case 'zone':
        return {
          cost: cost + 1,
          isNear: false,
          read: elsewhere(standsIn),
          place: (asset) => {
            const zone = model.zoneIdOf(asset as Asset);
            return zone === undefined
              ? { fact: 'asset.zone', subject: (asset as Asset).id }
              : { fact: id, subject: zone };
          },
          dependsOn: (asset) => causes(model.zoneOf(asset as Asset)),
        };
      case 'hospital':
        return {
          cost,
          isNear: false,
          read: () => compute(model),
          place: () => ({ fact: id, subject: HOSPITAL }),
          dependsOn: () => causes(model),
        };
    }
  };

  return {
    model,
    graph,
    reachability,
    today,
    reader,
    asset: context.asset,
    of: (scope, subject) => {
      const element = elementOf(scope, subject);
      if (element === undefined) return new Map();
      return new Map([...FACTS[scope].keys()].map((id) => [id, readNamed(scope, id, element as never)]));
    },
    fact: (id, subject) => {
      const scope = id.split('.')[0] as Scope;
      const element = scope in FACTS ? elementOf(scope, subject) : undefined;
      return element === undefined ? UNKNOWN : readNamed(scope, id, element as never);
    },
  };
};
