import type { HospitalDocument } from '../../../core/document/document';
import type { Model } from '../../../core/model/model';
import {
  assetsTarget,
  controlsTarget,
  crossingTarget,
  documentTarget,
  flowsTarget,
  linksTarget,
  partiesTarget,
  type Target,
  zonesTarget,
} from '../../panels/inspector/target';
import type { EditorState } from '../../store/editor';

const TARGETS = {
  assets: assetsTarget,
  zones: zonesTarget,
  flows: flowsTarget,
  links: linksTarget,
  parties: partiesTarget,
  controls: controlsTarget,
} as const satisfies Record<string, (ids: readonly string[], document: HospitalDocument) => Target>;
type Table = keyof typeof TARGETS;
const TABLES = Object.keys(TARGETS) as readonly Table[];

export interface FieldTarget extends Target {
  /** Where its names stand; a crossing and the document have none. */
  readonly table: Table | undefined;
}

/** What fields are set on: those selected that are of one kind with the first, or the document when nothing is. */
export const targetOf = (
  { selection, document }: Pick<EditorState, 'selection' | 'document'>,
  model: Model,
): FieldTarget | undefined => {
  const [first] = selection;
  if (first === undefined) return { ...documentTarget(document), table: undefined };
  const table = TABLES.find((name) => document[name].has(first));
  if (table !== undefined) {
    const ids = selection.filter((id) => document[table].has(id));
    return { ...TARGETS[table](ids, document), table };
  }
  const crossing = model.crossings.get(first);
  return crossing === undefined ? undefined : { ...crossingTarget(crossing, document), table: undefined };
};
