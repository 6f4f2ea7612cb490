import type { Report, Threat } from '../analysis/report';
import type { Model } from '../model/model';
import type { ProposalAction } from './advice';
import type { Draft } from './situation';

/**
 * Which controls carry out which proposal. A threat is answered by a proposal about its subject when one of the
 * controls that its rule asks for is among these.
 */
const CARRIED_OUT_BY: Readonly<Record<ProposalAction, readonly string[]>> = {
  'separate-zone': [],
  'legacy-isolation': [],
  'landing-zone': [],
  cut: [],
  'split-terminals': [],
  'device-zone': [],
  'device-ssid': [],
  'one-direction': [],
  'offline-backup': [],
  'enforce-edge': [],
  'egress-allowlist': [],
  'transient-segment': [],
  dedicated: [],
  'own-zone': [],
  harden: [],
};

/** Threats by every element they name, so that finding those of a proposal is not a search through all. */
const indexOf = (threats: readonly Threat[], model: Model): ReadonlyMap<string, readonly Threat[]> => {
  const index = new Map<string, Threat[]>();
  const note = (id: string, threat: Threat): void => {
    const list = index.get(id);
    if (list === undefined) index.set(id, [threat]);
    else if (list.at(-1) !== threat) list.push(threat);
  };
  for (const threat of threats) {
    for (const id of threat.subjects) {
      note(id, threat);
      for (const zone of model.crossings.get(id)?.zones ?? []) note(zone, threat);
    }
  }
  return index;
};

/** The keys of the threats that a proposal answers, most urgent first. Empty without a report. */
export const answersOf = (
  report: Report | undefined,
  model: Model,
): ((action: ProposalAction, draft: Draft) => readonly string[]) => {
  if (report === undefined) return () => [];
  const index = indexOf(report.threats, model);
  const rank = new Map(report.threats.map(({ key }, position) => [key, position]));
  return (action, draft) => {
    const controls = new Set(CARRIED_OUT_BY[action]);
    const about = [...draft.elements, ...(draft.cuts ?? []), ...(draft.reroutes ?? [])];
    const keys = about
      .flatMap((id) => index.get(id) ?? [])
      .filter((threat) => threat.controls.some((control) => controls.has(control)))
      .map(({ key }) => key);
    return [...new Set(keys)].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  };
};
