import type { TFunction } from 'i18next';
import { REGISTER_KINDS } from '../../../core/evidence/paper/register';
import { PAPER_STATUS_WORDS } from '../../../core/facts/words';
import { textIn } from '../../../core/library/text';
import type { Language } from '../../../core/library/vocabulary';
import { unitsOf } from '../../../core/model/units';
import { KIND_WORDS } from '../../evidence/kind-words';
import type { RegisterLine } from './register-lines';

/** The register as rows of texts, its heads first: a row for each device, with all that is known of its papers. */
export const registerTexts = (
  lines: readonly RegisterLine[],
  t: TFunction,
  language: Language,
): readonly (readonly string[])[] => {
  const heads = [
    t('evidence.register.vendor'),
    t('evidence.register.device'),
    t('evidence.paper.manufacturer'),
    t('evidence.paper.model'),
    t('evidence.register.serial'),
    t('evidence.register.department'),
    t('evidence.register.units'),
    ...REGISTER_KINDS.flatMap((kind) => {
      const fields = ['requestedOn', 'dueOn', 'receivedOn', 'reason', 'file'] as const;
      const called = t(KIND_WORDS[kind]);
      return [
        `${called} ${t('inspector.papers.status')}`,
        ...fields.map((field) => `${called} ${t(`evidence.paper.${field}`)}`),
      ];
    }),
  ];
  const rows = lines.map(({ asset, name, vendor, department, cells }) => [
    vendor,
    name,
    asset.manufacturer ?? '',
    asset.model ?? '',
    asset.serialNumber ?? '',
    department,
    String(unitsOf(asset)),
    ...REGISTER_KINDS.flatMap((kind) => {
      const { status, paper, asked, isOverdue } = cells[kind];
      const words = [
        status === undefined ? t('inspector.unknown') : (PAPER_STATUS_WORDS[status]?.[language] ?? status),
        ...(asked === undefined ? [] : [t('evidence.register.newer')]),
        ...(isOverdue ? [t('evidence.register.overdue')] : []),
      ];
      const told = asked ?? paper;
      return [
        words.join(' · '),
        told?.requestedOn ?? '',
        told?.dueOn ?? '',
        paper?.receivedOn ?? '',
        textIn(told?.reason, language),
        paper?.fileName ?? '',
      ];
    }),
  ]);
  return [heads, ...rows];
};
