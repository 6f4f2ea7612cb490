import type { Report } from '../analysis/report';
import type { WhatIf } from './what-if';

/**
 * The report after a change, as far as what the change brings says: its threats. Which questions would then be open is
 * only counted, so there are none in it. Linear in the threats.
 */
export const reportAfter = (report: Report, { gone, asked, fresh, shifts }: WhatIf): Report => {
  const left = new Set([...gone, ...asked]);
  const levels = new Map(shifts.map(({ key, to }) => [key, to]));
  const stays = report.threats.flatMap((threat) => {
    if (left.has(threat.key)) return [];
    const level = levels.get(threat.key);
    return level === undefined ? [threat] : [{ ...threat, level }];
  });
  return { ...report, threats: [...stays, ...fresh], questions: [] };
};
