import type { FactReader, Facts } from '../facts/facts-of';
import type { Scope } from '../library/vocabulary';

/** Facts of one state of a hospital after another, all with the same library, for rules that are compiled once. */
export interface SwitchingFacts {
  /** The same object through all states; its readers read the state of now. */
  readonly facts: Facts;
  switchTo(facts: Facts): void;
}

export const switchingFacts = (first: Facts): SwitchingFacts => {
  let now = first;
  const switches: (() => void)[] = [];
  const reader = <S extends Scope>(scope: S, path: string): FactReader<S> | undefined => {
    const made = now.reader(scope, path);
    if (made === undefined) return undefined;
    let current = made;
    switches.push(() => {
      current = now.reader(scope, path) ?? current;
    });
    return {
      cost: made.cost,
      isNear: made.isNear,
      read: (subject) => current.read(subject),
      place: (subject) => current.place(subject),
      dependsOn: (subject) => current.dependsOn(subject),
    };
  };
  return {
    facts: {
      get model() {
        return now.model;
      },
      get graph() {
        return now.graph;
      },
      get reachability() {
        return now.reachability;
      },
      today: first.today,
      reader,
      of: (scope, subject) => now.of(scope, subject),
      asset: (id, asset) => now.asset(id, asset),
      fact: (id, subject) => now.fact(id, subject),
    },
    switchTo: (facts) => {
      now = facts;
      for (const each of switches) each();
    },
  };
};
