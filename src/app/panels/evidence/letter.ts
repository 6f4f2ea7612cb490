import type { TFunction } from 'i18next';
import { REGISTER_KINDS } from '../../../core/evidence/paper/register';
import { KIND_WORDS } from '../../evidence/kind-words';
import type { RegisterLine } from './register-lines';

/** The papers of a device that are wanted: those that are not there and that nobody has refused. */
const wantedOf = ({ cells }: RegisterLine): readonly (keyof RegisterLine['cells'])[] =>
  REGISTER_KINDS.filter((kind) => {
    const { status, asked } = cells[kind];
    if (asked !== undefined) return true;
    // Hospitals have most disclosures by MDS/SDS already; they are asked for where somebody wrote that down.
    if (kind === 'mds-sds') return status === 'requested' || status === 'missing' || status === 'not-requested';
    return status !== 'provided' && status !== 'refused' && status !== 'not-obtainable';
  });

/** The lines of whom something is wanted. */
export const linesWanting = (lines: readonly RegisterLine[]): readonly RegisterLine[] =>
  lines.filter((line) => wantedOf(line).length > 0);

/** A letter to one vendor that asks for the papers that are missing, in the language of `t`, ready to send. */
export const letterText = (
  vendor: string,
  lines: readonly RegisterLine[],
  hospital: string,
  date: string,
  t: TFunction,
): string => {
  const devices = linesWanting(lines).map((line) => {
    const { manufacturer, model, serialNumber, count } = line.asset;
    const details = [manufacturer, model, serialNumber, count === undefined || count < 2 ? undefined : `× ${count}`];
    const known = details.filter((word) => word !== undefined).join(' ');
    const papers = wantedOf(line)
      .map((kind) => t(KIND_WORDS[kind]))
      .join(' / ');
    return t('evidence.letter.device', {
      name: known === '' ? line.name : `${line.name}${t('common.aside', { text: known })}`,
      papers,
    });
  });
  return [
    date,
    vendor === '' ? t('evidence.letter.nobody') : t('evidence.letter.to', { vendor }),
    hospital,
    '',
    t('evidence.letter.subject'),
    '',
    t('evidence.letter.body'),
    '',
    ...devices,
    '',
    t('evidence.letter.forms'),
    t('evidence.letter.refusal'),
  ].join('\n');
};
