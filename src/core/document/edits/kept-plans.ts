import type { KeptPlan } from '../kept-plan';
import { setAbout } from './about';
import type { Edit } from './edit';

/** Keeps a plan: in place of the one with its id, else after the others. */
export const keepPlan =
  (plan: KeptPlan): Edit =>
  (document) => {
    const kept = document.plans ?? [];
    const isKnown = kept.some(({ id }) => id === plan.id);
    return setAbout({ plans: isKnown ? kept.map((each) => (each.id === plan.id ? plan : each)) : [...kept, plan] })(
      document,
    );
  };

/** Keeps a plan no longer. */
export const removePlan =
  (id: string): Edit =>
  (document) => {
    const left = document.plans?.filter((plan) => plan.id !== id) ?? [];
    if (left.length === (document.plans?.length ?? 0)) return document;
    return setAbout({ plans: left.length === 0 ? undefined : left })(document);
  };
