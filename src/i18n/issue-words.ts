import type { Translate } from './i18n';

/** What sentences about input are made of: an issue of the core, as it is. */
interface Told {
  readonly code: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Formats by their names, where the core gives their ids. */
const formatWords = (known: string | number | undefined, t: Translate): string =>
  String(known)
    .split(', ')
    .map((id) => t(`files.format.${id as 'sekisho'}`))
    .join(t('parts.tree.comma'));

/** The sentence of an issue, with the line beside its place where that is known. A test holds codes and words together. */
export const issueWords = ({ code, path, params }: Told, t: Translate): string => {
  const { place, line } = params ?? {};
  const spot = place === undefined || line === undefined ? {} : { place: t('files.report.inLine', { place, line }) };
  const named = code === 'format-not-recognised' ? { known: formatWords(params?.known, t) } : {};
  return t(`issues.${code as 'file-empty'}`, { ...params, path, ...spot, ...named });
};
