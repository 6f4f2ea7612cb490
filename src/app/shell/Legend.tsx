import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { badgeIcons } from '../../core/drawing/icons';
import { boundaryStyles, edgeStyles, type LineStyle, purposeStyles } from '../../core/drawing/line-styles';
import type { MarkName } from '../../core/drawing/mark-shapes';
import type { PurposeLine } from '../../core/drawing/purpose-line';
import type { Badge, SceneGate } from '../../core/drawing/scene';
import { words } from '../../core/drawing/words';
import { LEVELS } from '../../core/library/vocabulary';
import type { ZoneLook } from '../../core/library/zone-type';
import { useEditor } from '../store/editor';
import { ZoneIcon } from '../widgets/DeviceIcon';
import { Icon } from '../widgets/Icon';
import { SeverityMark } from '../widgets/SeverityMark';
import { OverlayLegend } from './OverlayLegend';

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];

function Line({ style, colour = 'var(--flow)' }: { readonly style: LineStyle; readonly colour?: string }) {
  return (
    <svg width="44" height="12" aria-hidden="true">
      <path
        d="M1 6H43"
        fill="none"
        stroke={colour}
        strokeWidth={style.width}
        strokeDasharray={style.dash.join(' ')}
        strokeLinecap={style.round === true ? 'round' : 'butt'}
      />
    </svg>
  );
}

/** The gate as it stands on a boundary: filled, two blocks, empty, or with a question mark. */
function Gate({ state }: { readonly state: SceneGate['state'] }) {
  const fill = 'var(--boundary)';
  return (
    <svg width="14" height="22" viewBox="0 0 14 22" aria-hidden="true">
      <rect x="2" y="1" width="10" height="20" rx="1.5" fill="var(--surface)" stroke={fill} strokeWidth="1.5" />
      {state === 'guarded' && <rect x="4.5" y="3.5" width="5" height="15" fill={fill} />}
      {state === 'vlan-only' && <path d="M4.500 3.500h5v5h-5zM4.500 13.500h5v5h-5z" fill={fill} />}
      {state === 'unknown' && (
        <text x="7" y="15" textAnchor="middle" fontSize="11" fontWeight="700" fill={fill}>
          ?
        </text>
      )}
    </svg>
  );
}

/** Every sign of the drawing with its words. */
export function Legend() {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const section = (heading: string, items: readonly (readonly [string, ReactNode, string])[]) => (
    <>
      <h3 className="cap">{heading}</h3>
      <ul className="legend-grid small">
        {items.map(([key, sign, word]) => (
          <li key={key}>
            {sign}
            <span className="cut">{word}</span>
          </li>
        ))}
      </ul>
    </>
  );
  const marks: readonly (readonly [MarkName, string])[] = [
    ...[...LEVELS].reverse().map((level) => [level, words.levels[level][language]] as const),
    ['question', words.question[language]],
    ['resolved', t('shell.legend.resolved')],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled by keys
    <section className="menu legend" aria-label={t('shell.legend.heading')} tabIndex={0}>
      <h2 className="hidden-text">{t('shell.legend.heading')}</h2>
      <OverlayLegend />
      {section(
        t('shell.legend.marks'),
        marks.map(([mark, word]) => [String(mark), <SeverityMark key="m" mark={mark} />, word]),
      )}
      {section(t('shell.legend.flows'), [
        ...keysOf<PurposeLine>(purposeStyles).map(
          (purpose) =>
            [purpose, <Line key="l" style={purposeStyles[purpose]} />, words.purposes[purpose][language]] as const,
        ),
        [
          'encrypted',
          <svg key="e" width="44" height="12" aria-hidden="true">
            <path d="M1 4H43M1 8H43" fill="none" stroke="var(--flow)" strokeWidth="1.3" />
          </svg>,
          words.encrypted[language],
        ],
        [
          'path',
          <svg key="p" width="44" height="16" aria-hidden="true">
            <path d="M1 8H43" stroke="var(--attack)" strokeWidth="3.6" />
            <circle cx="20" cy="8" r="7" fill="var(--attack)" />
            <text x="20" y="12" textAnchor="middle" fontSize="11" fontWeight="700" fill="var(--attackOn)">
              1
            </text>
          </svg>,
          t('shell.overlay.attackPath'),
        ],
      ])}
      {section(t('shell.legend.boundaries'), [
        [
          'trust',
          <Line key="t" style={boundaryStyles.trust} colour="var(--boundary)" />,
          words.trustBoundary[language],
        ],
        [
          'resp',
          <Line key="r" style={boundaryStyles.responsibility} colour="var(--resp)" />,
          words.responsibility[language],
        ],
        ...keysOf<SceneGate['state']>(words.gates).map(
          (state) => [state, <Gate key="g" state={state} />, words.gates[state][language]] as const,
        ),
      ])}
      {section(
        t('shell.legend.edges'),
        keysOf(words.edges).map((edge) => [
          edge,
          <Line key="l" style={edgeStyles[edge]} colour="var(--zlclin)" />,
          words.edges[edge][language],
        ]),
      )}
      {section(
        t('shell.legend.zones'),
        keysOf<ZoneLook>(words.looks).map((look) => [
          look,
          <ZoneIcon key="z" look={look} />,
          words.looks[look][language],
        ]),
      )}
      {section(
        t('shell.legend.badges'),
        keysOf<Badge>(words.badges).map((badge) => [
          badge,
          <Icon key="b" name={badgeIcons[badge]} size={16} />,
          words.badges[badge][language],
        ]),
      )}
    </section>
  );
}
