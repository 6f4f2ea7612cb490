import { cut } from './proposals/cut';
import { dedicated } from './proposals/dedicated';
import { deviceSsid } from './proposals/device-ssid';
import { deviceZone } from './proposals/device-zone';
import { egressAllowlist } from './proposals/egress-allowlist';
import { enforceEdge } from './proposals/enforce-edge';
import { harden } from './proposals/harden';
import { landingZone } from './proposals/landing-zone';
import { legacyIsolation } from './proposals/legacy-isolation';
import { offlineBackup } from './proposals/offline-backup';
import { oneDirection } from './proposals/one-direction';
import { ownZone } from './proposals/own-zone';
import { separateZone } from './proposals/separate-zone';
import { splitTerminals } from './proposals/split-terminals';
import { transientSegment } from './proposals/transient-segment';
import type { ProposalKind } from './situation';

/** Every kind of proposal. One line adds one. */
export const proposalKinds: readonly ProposalKind[] = [
  cut,
  dedicated,
  deviceSsid,
  deviceZone,
  egressAllowlist,
  enforceEdge,
  harden,
  landingZone,
  legacyIsolation,
  offlineBackup,
  oneDirection,
  ownZone,
  separateZone,
  splitTerminals,
  transientSegment,
];
