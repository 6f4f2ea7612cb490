import { useMemo } from 'react';
import { isComparable } from '../../../core/evidence/paper/compare-papers';
import { textIn } from '../../../core/library/text';
import type { EvidenceDocument } from '../../../core/model/evidence-document';
import { useNames } from '../../evidence/use-names';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** As many devices are named of a paper. */
const NAMED = 2;

/** A paper that can be put beside another, with the words by which people know it. */
export interface ComparablePaper {
  readonly paper: EvidenceDocument;
  readonly name: string;
}

/** The parts lists and forms of the hospital of which something was read, by device and then the newest first. */
export const useComparable = (): readonly ComparablePaper[] => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  const nameOf = useNames();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    const nameOfPaper = (paper: EvidenceDocument): string => {
      const { assets, model: type, productVersion, releaseDate, fileName, name } = paper;
      const more = assets.length > NAMED ? ` +${assets.length - NAMED}` : '';
      const devices = assets.slice(0, NAMED).map(nameOf).join(' · ') + more;
      const own = fileName ?? textIn(name, language) ?? type ?? paper.id;
      return [devices, own, productVersion, releaseDate]
        .filter((word) => word !== undefined && word !== '')
        .join(' — ');
    };
    return model.source.evidence
      .values()
      .filter(isComparable)
      .map((paper) => ({ paper, name: nameOfPaper(paper) }))
      .sort((a, b) => compare(a.name, b.name));
  }, [model, language, nameOf]);
};
