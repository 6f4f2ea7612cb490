import type { AttackTechniques } from '../../library/attack-technique';
import type { WayHop } from './ways-to-targets';

/**
 * The techniques of ATT&CK that one takeover stands for, as references, each once: those of where the attack begins for
 * the first takeover of a way (`entryKind` as in `EntryGroup`), then those of why it is possible, then those of what
 * makes it as hard as it is. Never empty for a hop of a way.
 */
export const techniquesOf = (
  { why, efforts }: Pick<WayHop, 'why' | 'efforts'>,
  entryKind: string | undefined,
  { steps, reasons, entries }: AttackTechniques,
): readonly string[] => [
  ...new Set([
    ...((entryKind === undefined ? undefined : entries[entryKind]) ?? []),
    ...reasons[why],
    ...efforts.flatMap((kind) => steps[kind]),
  ]),
];
