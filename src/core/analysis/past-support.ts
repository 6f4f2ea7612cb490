import type { Reason, Threat } from './report';

const saysSupportEnded = ({ fact, value, comparison }: Reason): boolean =>
  (fact.endsWith('.endOfSupport') && comparison.past === true) ||
  (fact === 'asset.lifecycle.stage' && value === 'end-of-support');

/** Whether a threat is there because support has ended. To accept one, a person of the hospital puts their name (R25). */
export const isPastSupport = ({ because }: Threat): boolean => because.some(saysSupportEnded);
