import { fontFamilies } from '../../../core/drawing/svg/style';
import { el, num, startOf, textEl } from '../../../core/drawing/svg/xml';
import { fitText } from '../../../core/drawing/text-width';
import { lightTheme as theme } from '../../../core/drawing/theme';
import type { Language } from '../../../core/library/vocabulary';
import { bandsOf, SUPPORT_STAGES, type SupportStage, type TimelineRow } from '../../../core/plan/timeline';
import { placeOf, yearList, yearsAround } from './years';

/** What the picture says besides days. */
export interface PictureWords {
  readonly title: string;
  readonly today: string;
  readonly language: Language;
  stage(stage: SupportStage): string;
  name(row: TimelineRow): string;
  end(row: TimelineRow): string;
}

const ROW = 20;
const NAME = 220;
const END = 170;
const TRACK = 640;
const EDGE = 12;
const TOP = 72;
const WIDTH = EDGE * 2 + NAME + END + TRACK;

const FILLS: Readonly<Record<SupportStage, string>> = {
  supported: '#4f9d84',
  limited: 'url(#limited)',
  ended: 'url(#ended)',
  unknown: 'url(#unknown)',
};

const pattern = (id: string, ground: string, ink: string, path: string): string =>
  el(
    'pattern',
    { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    el('rect', { width: 8, height: 8, fill: ground }) + el('path', { d: path, stroke: ink, 'stroke-width': 1.5 }),
  );

/** Each stage has a pattern of its own, so that it can be told apart without colours. */
const PATTERNS = el(
  'defs',
  {},
  pattern('limited', '#f6e3a3', '#7a5f00', 'M0 8 8 0') +
    pattern('ended', '#e5b4b8', '#7a0410', 'M0 0 8 8M0 8 8 0') +
    pattern('unknown', '#ffffff', '#691fa9', 'M0 4h2'),
);

const text = (words: string, x: number, y: number, size = 11, fill = theme.ink): string =>
  textEl(words, { x: num(x), y: num(y), 'font-size': size, fill });

/** The rows as a drawing of its own: an SVG with its text as text. Linear in rows. */
export const timelinePicture = (rows: readonly TimelineRow[], today: string, words: PictureWords): string => {
  const years = yearsAround(today);
  const height = TOP + rows.length * ROW + EDGE;
  const left = EDGE + NAME + END;
  const at = (share: number): number => left + share * TRACK;
  const legend = SUPPORT_STAGES.map((stage, index) => {
    const x = EDGE + index * 150;
    return (
      el('rect', { x, y: 34, width: 22, height: 12, fill: FILLS[stage], stroke: theme.control }) +
      text(words.stage(stage), x + 28, 44)
    );
  }).join('');
  const grid = yearList(years)
    .map((year) => {
      const x = num(at(placeOf(`${year}-01-01`, years, 0)));
      return (
        el('path', { d: `M${x} ${TOP - 4}V${height - EDGE}`, stroke: theme.line }) +
        textEl(String(year), { x, y: TOP - 8, 'font-size': 10, fill: theme.ink2 })
      );
    })
    .join('');
  const lines = rows.map((row, index) => {
    const y = TOP + index * ROW;
    const bands = bandsOf(row, today).map(({ stage, from, until }) => {
      const [begin, end] = [at(placeOf(from, years, 0)), at(placeOf(until, years, 1))];
      return end <= begin
        ? ''
        : el('rect', {
            x: num(begin),
            y: y + 3,
            width: num(end - begin),
            height: ROW - 6,
            fill: FILLS[stage],
            stroke: theme.control,
          });
    });
    return (
      text(fitText(words.name(row), NAME - 8, 11), EDGE, y + 14) +
      text(fitText(words.end(row), END - 8, 10), EDGE + NAME, y + 14, 10, theme.ink2) +
      bands.join('')
    );
  });
  const now = num(at(placeOf(today, years, 0)));
  const head = startOf('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    'font-family': fontFamilies[words.language],
  });
  return [
    head,
    textEl(words.title, {})
      .replace(/^<text/, '<title')
      .replace(/text>$/, 'title>'),
    PATTERNS,
    el('rect', { width: WIDTH, height, fill: theme.surface }),
    text(words.title, EDGE, 22, 15),
    legend,
    grid,
    ...lines,
    el('path', { d: `M${now} ${TOP - 4}V${height - EDGE}`, stroke: theme.accent, 'stroke-width': 2 }),
    text(words.today, Number(now) + 4, TOP - 22, 11, theme.accent),
    '</svg>\n',
  ].join('\n');
};
