import type { Edit } from '../../document/edits/edit';
import { changeView } from '../../document/edits/views';
import type { ViewTemplate, ViewTemplateId } from '../../document/view';
import type { ViewId } from '../../model/id';
import type { Model } from '../../model/model';
import type { ArchitectureView, TemplateOptions, WayIn } from './architecture-view';
import { globalSystem } from './global-system';
import { multiPatientHarm } from './multi-patient-harm';
import { securityUseCase } from './security-use-case';
import { updateability } from './updateability';

const TEMPLATES: Readonly<Record<ViewTemplateId, (model: Model, options: TemplateOptions) => ArchitectureView>> = {
  'global-system': globalSystem,
  'multi-patient-harm': multiPatientHarm,
  updateability,
  'security-use-case': securityUseCase,
};

/** What a view made from the template shows in this hospital, and what it should say and cannot. Deterministic. */
export const architectureView = (
  model: Model,
  { id, about }: ViewTemplate,
  ways: readonly WayIn[] = [],
): ArchitectureView => TEMPLATES[id](model, { about, ways });

/** What the template would show and the view does not name yet, by id. */
export const newInTemplate = (
  { assets }: ArchitectureView,
  named: readonly string[] | undefined,
): readonly string[] => {
  const known = new Set(named ?? []);
  return assets.filter((id) => !known.has(id));
};

/**
 * Takes into the view what its template would show now. Nothing is taken out: what a person added stays, and what they
 * hid stays hidden. A view of the whole hospital, and one that lacks nothing, stays as it is.
 */
export const takeInNew =
  (id: ViewId, derived: ArchitectureView): Edit =>
  (document) => {
    const scope = document.views.get(id)?.scope;
    if (scope === undefined) return document;
    const fresh = newInTemplate(derived, scope.assets);
    if (fresh.length === 0) return document;
    return changeView(id, { scope: { ...scope, assets: [...(scope.assets ?? []), ...fresh].sort() } })(document);
  };
