import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import type { Dialog } from '../store/page-slice';
import { Mishap } from '../widgets/Mishap';

type Open<K extends Dialog['kind']> = Extract<Dialog, { readonly kind: K }>;

const Settings = lazy(() => import('./SettingsDialog'));
const Keys = lazy(() => import('./KeysDialog'));
const Documents = lazy(() => import('./DocumentsDialog'));
const New = lazy(() => import('./NewDialog'));
const AddPart = lazy(() => import('./AddPartDialog'));
const AddView = lazy(() => import('./AddViewDialog'));
const FourQuestions = lazy(() => import('../overview/FourQuestionsDialog'));
const EditView = lazy(() => import('./EditViewDialog'));
const Places = lazy(() => import('./PlacesDialog'));
const Cables = lazy(() => import('./CablesDialog'));
const Inquiry = lazy(() => import('../inquiry/InquiryDialog'));
const Attach = lazy(() => import('../evidence/AttachDialog'));
const Rules = lazy(() => import('../rules/RulesDialog'));
const RulePack = lazy(() => import('../rules/RulePackDialog'));
const Cvss = lazy(() => import('../cvss/CvssDialog'));
const Mds2 = lazy(() => import('../mds2/Mds2Dialog'));
const Compare = lazy(() => import('../panels/evidence/CompareDialog'));
const KeptFiles = lazy(() => import('../evidence/KeptFilesDialog'));
const MoveTo = lazy(() => import('./MoveToDialog'));
const ConnectTo = lazy(() => import('./ConnectToDialog'));
const Print = lazy(() => import('./PrintDialog'));
const Purchase = lazy(() => import('../segmentation/PurchaseDialog'));
const Remove = lazy(() => import('./RemoveDialog'));
const Reconnect = lazy(() => import('./ReconnectDialog'));
const SameHospital = lazy(() => import('./SameHospitalDialog'));
const UpdateReport = lazy(() => import('./UpdateReportDialog'));
const ImportReport = lazy(() => import('./ImportReportDialog'));

const contentOf = (dialog: Dialog) => {
  switch (dialog.kind) {
    case 'settings':
      return <Settings />;
    case 'keys':
      return <Keys />;
    case 'documents':
      return <Documents />;
    case 'new':
      return <New />;
    case 'addDevice':
      return <AddPart kind="device" />;
    case 'addForFlow':
      return <AddPart kind="device" forFlow={dialog} />;
    case 'addZone':
      return <AddPart kind="zone" />;
    case 'addView':
      return <AddView template={dialog.template} />;
    case 'fourQuestions':
      return <FourQuestions />;
    case 'editView':
      return <EditView />;
    case 'places':
      return <Places />;
    case 'cables':
      return <Cables asset={dialog.asset} to={dialog.to} />;
    case 'mds2':
      return <Mds2 paper={dialog.paper} />;
    case 'moveTo':
      return <MoveTo ids={dialog.ids} />;
    case 'inquiry':
      return <Inquiry returned={dialog.returned} />;
    case 'attach':
      return <Attach files={dialog.files} onto={dialog.onto} />;
    case 'keptFiles':
      return <KeptFiles />;
    case 'compare':
      return <Compare after={dialog.after} />;
    case 'rulePack':
      return <RulePack name={dialog.name} pack={dialog.pack} />;
    case 'cvss':
      return <Cvss of={dialog.finding} />;
    case 'rules':
      return <Rules />;
    case 'print':
      return <Print />;
    case 'purchase':
      return <Purchase />;
    case 'remove':
      return <Remove ids={dialog.ids} />;
    case 'connectTo':
      return <ConnectTo from={dialog.from} />;
    case 'reconnect':
      return <Reconnect flow={dialog.flow} end={dialog.end} />;
    case 'sameHospital':
      return <SameHospital offer={dialog} />;
    case 'updateReport':
      return <UpdateReport update={dialog} />;
    case 'importReport':
      return <ImportReport report={dialog} />;
  }
};

export type ImportReportData = Open<'importReport'>;
export type UpdateReportData = Open<'updateReport'>;

/** Whatever dialog is open; each is fetched when it is first needed. */
export function Dialogs() {
  const { t } = useTranslation();
  const dialog = useEditor((state) => state.dialog);
  const show = useEditor((state) => state.show);
  const say = useEditor((state) => state.say);
  if (dialog === undefined) return null;
  const close = (): void => {
    show(undefined);
    say({ text: t('shell.mishap.what'), tone: 'error' });
  };
  return (
    <Mishap onMishap={close}>
      <Suspense fallback={null}>{contentOf(dialog)}</Suspense>
    </Mishap>
  );
}
