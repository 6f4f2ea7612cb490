import { useMemo } from 'react';
import { type Inquiry, inquirySteps } from '../../core/inquiry/inquiries';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { useWorkedOut } from '../store/use-worked-out';

/** What to ask whom, of the report that is on the page; nothing while it is being worked out. */
export const useInquiries = (): readonly Inquiry[] | undefined => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const work = useMemo(() => (report === null ? undefined : () => inquirySteps(report, model)), [report, model]);
  return useWorkedOut(work);
};
