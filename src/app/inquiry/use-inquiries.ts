import { useMemo } from 'react';
import { type Inquiry, inquiriesOf } from '../../core/inquiry/inquiries';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';

const NONE: readonly Inquiry[] = [];

/** What to ask whom, of the report that is on the page. */
export const useInquiries = (): readonly Inquiry[] => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  return useMemo(() => (report === null ? NONE : inquiriesOf(report, model)), [report, model]);
};
