import { useEffect, useState } from 'react';
import type { Surroundings } from '../../core/evidence/cvss/adjust';
import type { Facts } from '../../core/facts/facts-of';
import type { Criticality } from '../../core/library/vocabulary';
import { useFacts } from '../panels/inspector/use-facts';
import { whenIdle } from '../store/when-idle';

const surroundingsOf = (id: string, facts: Facts): Surroundings | undefined => {
  const asset = facts.model.asset(id);
  if (asset === undefined) return undefined;
  const { certain, possible } = facts.reachability.hopsFromUntrusted(asset);
  const networked = facts.asset('asset.networked', asset).value;
  const stores = facts.asset('asset.storesPersonalData', asset).value;
  const criticality = facts.asset('asset.criticality', asset).value;
  return {
    networked: typeof networked === 'boolean' ? networked : undefined,
    way: certain !== undefined ? 'known' : possible !== undefined ? 'possible' : 'none',
    criticality: typeof criticality === 'string' ? (criticality as Criticality) : undefined,
    storesPersonalData: typeof stores === 'boolean' ? stores : undefined,
  };
};

/** What the diagram knows about a device, worked out in an idle moment; `undefined` until then, and without a device. */
export const useSurroundings = (asset: string | undefined): Surroundings | undefined => {
  const facts = useFacts();
  const [known, keep] = useState<{ readonly of: string; readonly around: Surroundings | undefined }>();
  useEffect(() => {
    if (asset === undefined) return undefined;
    return whenIdle(() => keep({ of: asset, around: surroundingsOf(asset, facts()) }));
  }, [asset, facts]);
  return known?.of === asset ? known?.around : undefined;
};
