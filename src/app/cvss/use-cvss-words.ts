import { useEffect, useState } from 'react';
import type { CvssVersion } from '../../core/evidence/cvss/vector';
import type { CvssWords } from '../../core/library/cvss-words';
import { loadCvssWords } from '../../templates';

const MAIN: Readonly<Record<CvssVersion, CvssWords['id']>> = { '2.0': '2', '3.0': '3', '3.1': '3', '4.0': '4' };

/** The words of a version once they are fetched; `undefined` until then. */
export const useCvssWords = (version: CvssVersion | undefined): CvssWords | undefined => {
  const [words, show] = useState<CvssWords>();
  const id = version === undefined ? undefined : MAIN[version];
  useEffect(() => {
    if (id === undefined) return undefined;
    let isWanted = true;
    loadCvssWords(id).then(
      (found) => isWanted && show(found),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  return words?.id === id ? words : undefined;
};
