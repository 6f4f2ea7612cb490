import type { Language } from '../library/vocabulary';
import type { DataFlow } from '../model/data-flow';
import type { Model } from '../model/model';
import { cableOf } from '../views/cables';
import type { Perimeter } from './boundaries';
import { CABLE_WORDS } from './cable-line';
import type { Frames } from './frames';
import { NO_MARKS } from './marks';
import { routesOf } from './routing/routes';
import type { Marks, SceneFlow } from './scene';

/** Whether what passes is encrypted: people's word, else what the protocol always or never does; else unknown. */
const isEncrypted = (model: Model, { encryption, protocol }: DataFlow): boolean | undefined => {
  if (encryption !== undefined) return encryption === 'optional' ? undefined : encryption === 'yes';
  const usual = protocol === undefined ? undefined : model.library.protocols.get(protocol)?.encryption;
  return usual === 'always' ? true : usual === 'none' ? false : undefined;
};

const labelOf = (model: Model, { protocol, port }: DataFlow, language: Language): string => {
  const name = protocol === undefined ? '' : (model.library.protocols.get(protocol)?.label[language] ?? protocol);
  return [name, port].filter((part) => part !== undefined && part !== '').join(' ');
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

/** The flows of a view whose two ends are drawn, in the order of their ids. */
export const flowsOf = (
  model: Model,
  frames: Frames,
  {
    language,
    marks,
    perimeter,
  }: {
    readonly language: Language;
    readonly marks: ReadonlyMap<string, Marks>;
    readonly perimeter: Perimeter | undefined;
  },
): readonly SceneFlow[] => {
  const drawn = model.source.flows.values().filter(({ from, to }) => frames.ends.has(from) && frames.ends.has(to));
  const routes = routesOf(drawn, frames, perimeter);
  return drawn.flatMap((flow) => {
    const points = routes.get(flow.id);
    if (points === undefined) return [];
    return [
      {
        id: flow.id,
        from: flow.from,
        to: flow.to,
        points,
        initiator: flow.initiator ?? 'from',
        twoWay: flow.initiator === 'both',
        purpose: flow.purpose,
        encrypted: isEncrypted(model, flow),
        crossing: model.crossingOf(flow)?.id,
        label: labelOf(model, flow, language),
        marks: marks.get(flow.id) ?? NO_MARKS,
        ...cablePart(flow, language),
      },
    ];
  });
};
