import { useMemo } from 'react';
import type { ViewTemplate } from '../../../core/document/view';
import type { ArchitectureView } from '../../../core/views/architecture/architecture-view';
import { architectureView } from '../../../core/views/architecture/templates';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** What the template shows in the open document; `undefined` without a template, and until the ways it needs are known. */
export const useArchitecture = (template: ViewTemplate | undefined): ArchitectureView | undefined => {
  const model = useModel();
  const ways = useEditor((state) => state.advice?.paths);
  const isWaiting = template?.id === 'multi-patient-harm' && ways === undefined;
  return useMemo(
    () => (template === undefined || isWaiting ? undefined : architectureView(model, template, ways)),
    [model, template, ways, isWaiting],
  );
};
