import type { Translate } from './i18n';

/** What sentences about input are made of: an issue of the core, as it is. */
interface Told {
  readonly code: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The sentence of an issue, with the line beside its place where that is known. A test holds codes and words together. */
export const issueWords = ({ code, path, params }: Told, t: Translate): string => {
  const { place, line } = params ?? {};
  const spot = place === undefined || line === undefined ? {} : { place: t('files.report.inLine', { place, line }) };
  return t(`issues.${code as 'file-empty'}`, { ...params, path, ...spot });
};
