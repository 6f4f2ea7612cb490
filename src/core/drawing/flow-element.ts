import type { Language } from '../library/vocabulary';
import type { DataFlow } from '../model/data-flow';
import type { Model } from '../model/model';
import { cableOf } from '../views/cables';
import { CABLE_WORDS } from './cable-line';
import { flowWords } from './flow-words';
import { NO_MARKS } from './marks';
import type { Point, SceneFlow } from './scene';
import type { SceneInput } from './scene-input';

/** Whether what passes is encrypted: people's word, else what the protocol always or never does; else unknown. */
const isEncrypted = (model: Model, { encryption, protocol }: DataFlow): boolean | undefined => {
  if (encryption !== undefined) return encryption === 'optional' ? undefined : encryption === 'yes';
  const usual = protocol === undefined ? undefined : model.library.protocols.get(protocol)?.encryption;
  return usual === 'always' ? true : usual === 'none' ? false : undefined;
};

/** What makes a line a physical connection. */
const cablePart = (flow: DataFlow, language: Language): Partial<SceneFlow> => {
  const cable = cableOf(flow);
  if (cable === undefined) return {};
  const [from, to] = cable.ends;
  const medium = CABLE_WORDS[cable.medium ?? 'unknown'][language];
  const label = cable.vlan === undefined ? medium : `${medium} · VLAN ${cable.vlan}`;
  return { label, crossing: undefined, cable: { medium: cable.medium, ports: [from.port ?? '', to.port ?? ''] } };
};

/** What is drawn of a flow on a given way: its words, signs and ends. */
export const flowElement = (
  { model, marks, language }: SceneInput,
  flow: DataFlow,
  points: readonly Point[],
): SceneFlow => ({
  id: flow.id,
  from: flow.from,
  to: flow.to,
  points,
  initiator: flow.initiator ?? 'from',
  twoWay: flow.initiator === 'both',
  purpose: flow.purpose,
  encrypted: isEncrypted(model, flow),
  crossing: model.crossingOf(flow)?.id,
  label: flowWords(model, flow, language),
  marks: marks.get(flow.id) ?? NO_MARKS,
  ...cablePart(flow, language),
});
