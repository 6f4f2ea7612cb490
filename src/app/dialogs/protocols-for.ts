import type { Library } from '../../core/library/library';
import type { Protocol } from '../../core/library/protocol';
import type { Language } from '../../core/library/vocabulary';
import type { Asset } from '../../core/model/asset';

export interface ProtocolChoice {
  /** Those that the device types of both ends speak, then those of either. */
  readonly usual: readonly Protocol[];
  /** All others, by name. */
  readonly others: readonly Protocol[];
}

/** The protocols of the library, those that such devices usually speak apart from the others. */
export const protocolsFor = (
  library: Library,
  ends: readonly (Asset | undefined)[],
  language: Language,
): ProtocolChoice => {
  const spoken = ends.map(
    (end) =>
      new Set(end === undefined ? [] : [...(library.devices.get(end.kind)?.protocols ?? []), ...(end.protocols ?? [])]),
  );
  const speakers = ({ id }: Protocol): number => spoken.filter((words) => words.has(id)).length;
  const sorted = [...library.protocols.values()].sort(
    (a, b) => speakers(b) - speakers(a) || a.label[language].localeCompare(b.label[language], language),
  );
  return {
    usual: sorted.filter((protocol) => speakers(protocol) > 0),
    others: sorted.filter((protocol) => speakers(protocol) === 0),
  };
};
