import { type Graph, graphOf } from '../../model/graph';
import type { Model } from '../../model/model';
import { spreadFrom } from '../../model/spread';
import { type EntryGroup, entriesOf } from '../../segmentation/entries';
import { overlaid } from './overlaid';
import type { Overlay, OverlayClass } from './overlay';

const groups = new WeakMap<Model, readonly EntryGroup[]>();

/** Where an attack may begin, for choosing one: kinds of zones, `line` and `web`, the least trusted first. */
export const reachEntries = (model: Model): readonly EntryGroup[] => {
  const kept = groups.get(model) ?? entriesOf(graphOf(model));
  groups.set(model, kept);
  return kept;
};

const startsOf = (graph: Graph, entry: string | undefined): readonly string[] => {
  const { model } = graph;
  if (entry !== undefined && (model.asset(entry) !== undefined || model.zone(entry) !== undefined)) return [entry];
  const all = reachEntries(model);
  return all.find(({ kind }) => kind === entry)?.ids ?? all.flatMap(({ ids }) => ids);
};

/**
 * How far each device is from a chosen entry, in takeovers: over flows and unguarded edges, media and shared accounts
 * left out. What can be reached only if something unknown turns out so is told apart; unknown blocks nothing.
 */
export const reachOverlay: Overlay = {
  id: 'reach',
  label: { ja: '到達性', en: 'Reachability' },
  show: ({ model, language, entry }) => {
    const ja = language === 'ja';
    const graph = graphOf(model);
    const starts = startsOf(graph, entry);
    const sure = spreadFrom(graph, starts, { flows: 'all', certainOnly: true });
    const perhaps = spreadFrom(graph, starts, { flows: 'all', certainOnly: false });
    const hop = (
      id: string,
      label: string,
      sign: string,
      name: 4 | 3 | 2 | 'question' | 'resolved' | 1,
    ): OverlayClass => ({
      id,
      label,
      sign,
      tone: { of: 'mark', name },
      manner: name === 'question' ? 'unknown' : name === 'resolved' ? 'quiet' : 'plain',
    });
    const classes = [
      hop('0', ja ? '侵入口' : 'Entry', ja ? '起点' : 'In', 1),
      hop('1', ja ? '直接届く(1段)' : 'Reached directly (1 hop)', '1', 4),
      hop('2', ja ? '2段で届く' : '2 hops', '2', 3),
      hop('3', ja ? '3段以上' : '3 hops or more', '3+', 2),
      hop('perhaps', ja ? '不明な点しだいで届く' : 'Reached if the unknown allows', '?', 'question'),
      hop('not', ja ? '届かない' : 'Not reached', ja ? '不達' : 'No', 'resolved'),
    ];
    return overlaid(model, reachOverlay.label[language], classes, ({ id }) => {
      const hops = sure.hops(id);
      if (hops === 0) return ['0'];
      if (hops !== undefined) return hops < 3 ? [String(hops)] : ['3', String(hops)];
      const possible = perhaps.hops(id);
      if (possible === undefined) return ['not'];
      return possible === 0 ? ['0'] : ['perhaps', `?${possible}`];
    });
  },
};
