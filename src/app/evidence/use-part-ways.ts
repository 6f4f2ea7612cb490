import { useMemo } from 'react';
import { pathsToParts } from '../../core/evidence/paper/path-to-part';
import { type Component, refOf } from '../../core/model/component';
import type { EvidenceDocument } from '../../core/model/evidence-document';

/** How the parts of a list hang together. */
export interface PartWays {
  /** The way on which a part comes into the device, the outermost first. */
  readonly pathTo: (part: Component) => readonly Component[];
  /** The part that others of the list refer to so. */
  readonly byRef: ReadonlyMap<string, Component>;
}

/** How the parts of a paper hang together, worked out once. */
export const usePartWays = (paper: Pick<EvidenceDocument, 'components' | 'subject'> | undefined): PartWays => {
  const components = paper?.components;
  const subject = paper?.subject;
  return useMemo(() => {
    const parts = components ?? [];
    return { pathTo: pathsToParts(parts, subject), byRef: new Map(parts.map((part) => [refOf(part), part])) };
  }, [components, subject]);
};
