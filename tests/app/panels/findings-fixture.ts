import { createEditorStore, type EditorStore } from '../../../src/app/store/editor';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Question, Report, Threat } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import type { Language } from '../../../src/core/library/vocabulary';
import { modelOf } from '../../../src/core/model/model';
import { advise } from '../../../src/core/segmentation/advise';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

export const TODAY = '2026-11-22';

/** A ward with a pump and its server, a vendor outside, and the flows between them. */
export const ward = (): HospitalDocument =>
  documentOf({
    zones: [
      { id: 'hospital', label: { ja: '病院', en: 'Hospital' } },
      { id: 'therapy', label: { ja: '治療機器', en: 'Therapy' }, zoneType: 'therapy', parent: 'hospital' },
      { id: 'servers', label: { ja: '部門システム', en: 'Servers' }, zoneType: 'departmental', parent: 'hospital' },
      { id: 'outside', label: { ja: '保守事業者', en: 'Vendors' }, zoneType: 'vendor-remote' },
    ],
    nodes: [
      { id: 'pump', label: { ja: '輸液ポンプ', en: 'Infusion pump' }, deviceType: 'infusion-pump', zone: 'therapy' },
      { id: 'gateway', label: { ja: 'ポンプ管理サーバ', en: 'Pump server' }, deviceType: 'server', zone: 'servers' },
      { id: 'vendor', label: { ja: '保守会社', en: 'Vendor' }, deviceType: 'vendor-support-center', zone: 'outside' },
    ],
    flows: [
      { id: 'f1', from: 'gateway', to: 'pump', protocol: 'http', purpose: 'clinical' },
      { id: 'f2', from: 'vendor', to: 'gateway', protocol: 'rdp', purpose: 'maintenance' },
    ],
  });

const finding = {
  scope: 'asset',
  stride: ['tampering'],
  severity: { patientSafety: 3, data: 1, availability: 2 },
  level: 3,
  adjustments: [],
  patients: undefined,
  controls: [],
  references: [],
  because: [],
} as const;

/** A threat of a rule about something; the rest as the test needs it. */
export const threat = (rule: string, subject: string, change: Partial<Threat> = {}): Threat => ({
  ...finding,
  key: `${rule}|${subject}`,
  rule,
  subjects: [subject],
  wouldVanishIf: [],
  restsOnAssumption: false,
  ...change,
});

export const question = (rule: string, subject: string, change: Partial<Question> = {}): Question => ({
  ...finding,
  key: `${rule}|${subject}`,
  rule,
  subjects: [subject],
  missing: [],
  ...change,
});

export const reportOf = (threats: readonly Threat[], questions: readonly Question[] = [], rulesRun = 100): Report => ({
  today: TODAY,
  threats,
  questions,
  failures: [],
  rulesRun,
});

export const storeOf = (document: HospitalDocument, language: Language = 'en'): EditorStore =>
  createEditorStore(document, { language, theme: 'light' });

/** Gives the store the report and advice that the rules really give about its document. */
export const analysed = (store: EditorStore): EditorStore => {
  const { document, receiveReport } = store.getState();
  const model = modelOf(document, library);
  const report = analyse(model, { today: TODAY });
  receiveReport(report, advise(model, { today: TODAY, report }));
  return store;
};
