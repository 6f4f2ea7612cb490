import type { DataFlow } from '../../model/data-flow';
import type { Model } from '../../model/model';

/** Device types that run other machines from one place: whoever holds them decides what those run and obey. */
export const MANAGEMENT_PLANES: ReadonlySet<string> = new Set([
  'wsus-server',
  'edr-server',
  'mdm-server',
  'network-mgmt',
  'wireless-controller',
  'hypervisor',
  'storage-array',
]);

const MANAGES: ReadonlySet<string> = new Set(['admin', 'update']);

/**
 * Whether one end of a flow is a management plane that takes over the other end with what it hands out, even though the
 * other end opens the connection (it asks for updates, orders or settings). `undefined`: only if the flow, of which
 * nobody knows the purpose, is for that.
 */
export const isManagedBy = (plane: string, flow: DataFlow, model: Model): boolean | undefined => {
  const asset = model.asset(plane);
  if (asset === undefined || !MANAGEMENT_PLANES.has(asset.kind) || asset.hardened === true) return false;
  return flow.purpose === undefined ? undefined : MANAGES.has(flow.purpose);
};
