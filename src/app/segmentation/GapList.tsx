import { useTranslation } from 'react-i18next';
import { groupBy } from '../../core/group';
import type { Gap } from '../../core/policy/gap';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { CountButton } from './CountButton';
import { stepLines } from './step-lines';
import { useNames } from './use-names';

/** What is graver first: what will not pass, what passes too much, what is to be asked. */
const EFFECTS = ['blocked', 'ask', 'wider', 'outside'] as const;
const NAMED = 3;

/** What the hospital leaves open about its rules, as sentences that say what to do; alike ones are one line. */
export function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const paramsOf = ({ params }: Gap): Gap['params'] => {
    const protocol = params.protocol === undefined ? undefined : library.protocols.get(String(params.protocol));
    return protocol === undefined ? params : { ...params, protocol: protocol.label[language] };
  };
  if (gaps.length === 0) return <p className="hint">{t('policy.write.noGaps')}</p>;
  return EFFECTS.map((effect) => {
    const alike = groupBy(
      gaps.filter((gap) => gap.effect === effect),
      (gap) => t(`policy.gap.${gap.kind}`, paramsOf(gap)),
    );
    if (alike.size === 0) return null;
    return (
      <section key={effect} className="gaps" data-effect={effect}>
        <h4>{t(`policy.effect.${effect}`)}</h4>
        <ul onKeyDown={stepLines}>
          {[...alike].map(([sentence, all]) => {
            const ids = [...new Set(all.flatMap(({ subjects }) => subjects))];
            return (
              <li key={sentence}>
                {sentence}{' '}
                {ids.length > 0 && (
                  <CountButton
                    listing={{ key: `gap ${effect} ${sentence}`, title: sentence, ids }}
                    text={
                      ids.length <= NAMED
                        ? ids.map(names.of).join(' / ')
                        : t('policy.write.about', { count: ids.length })
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
