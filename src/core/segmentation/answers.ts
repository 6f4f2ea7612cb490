import type { Report, Threat } from '../analysis/report';
import type { Model } from '../model/model';
import type { ProposalAction } from './advice';
import type { Draft } from './situation';

/**
 * Which controls carry out which proposal. A threat is answered by a proposal about its subject when one of the
 * controls that its rule asks for is among these.
 */
export const CARRIED_OUT_BY: Readonly<Record<ProposalAction, readonly string[]>> = {
  'separate-zone': [
    'guest-internet-only',
    'segment-by-function',
    'monitoring-network',
    'management-network',
    'building-zone',
    'separate-departmental-server',
    'cut-untrusted-path',
  ],
  'legacy-isolation': ['legacy-isolation', 'virtual-patch', 'compensate-or-move'],
  'landing-zone': [
    'landing-zone',
    'bastion-for-remote-desktop',
    'bastion-mfa',
    'approve-and-time-box',
    'shared-remote-maintenance',
    'one-target-per-vendor',
    'relay-in-dmz',
    'supplier-relay',
  ],
  cut: ['block-until-identified', 'identify-line'],
  'split-terminals': ['isolated-browser', 'separate-mail'],
  'device-zone': ['segment-by-function', 'monitoring-network'],
  'device-ssid': ['wifi-certificates', 'per-device-wifi-key', 'network-access-control', 'device-accepts-server-only'],
  'one-direction': ['one-direction'],
  'offline-backup': ['offline-backup'],
  'enforce-edge': ['enforce-boundary', 'filter-crossing', 'cut-untrusted-path', 'one-way-gateway'],
  'egress-allowlist': ['egress-allow-list', 'signed-updates', 'gateway-in-dmz'],
  'transient-segment': ['quarantine-segment', 'authenticate-service-mode', 'analyse-service-connection'],
  dedicated: ['dedicated-pc'],
  'own-zone': ['segment-by-function', 'device-accepts-server-only', 'separate-departmental-server'],
  harden: ['unique-passwords', 'update-edge-appliance', 'compensate-or-move', 'standard-users', 'virtual-patch'],
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
