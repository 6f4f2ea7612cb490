import { error, fail, ok, type Result } from '../../result';
import { present } from '../fields';

/** How likely an attack with a vulnerability is in the next thirty days, by FIRST's model. */
export interface Likelihood {
  readonly id: string;
  /** 0 to 1. */
  readonly probability: number;
  /** 0 to 1: how many vulnerabilities are less likely. */
  readonly percentile: number;
}

export interface Likelihoods {
  readonly model?: string;
  /** `YYYY-MM-DD`; absent where the file does not say. */
  readonly date?: string;
  readonly all: readonly Likelihood[];
}

const HEADINGS = /^cve,epss,percentile\s*$/;

/** Whether a text is a table of EPSS: its headings stand in the first or second line. */
export const isEpss = (text: string): boolean =>
  text
    .slice(0, 500)
    .split('\n', 2)
    .some((line) => HEADINGS.test(line));

const probability = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !(value >= 0 && value <= 1) ? undefined : value;
};

/** Reads a table of EPSS. Fails with `epss-not-read` where its headings are others. Linear in its lines. */
export const readEpss = (text: string): Result<Likelihoods> => {
  if (!isEpss(text)) return fail(error('epss-not-read', ''));
  const lines = text.split('\n');
  const about = lines[0]?.startsWith('#') === true ? lines[0] : '';
  const model = /model_version:([^,\s]+)/.exec(about)?.[1];
  const date = /score_date:(\d{4}-\d{2}-\d{2})/.exec(about)?.[1];
  const all = lines.flatMap((line) => {
    const [id = '', score, rank] = line.split(',');
    if (!/^CVE-\d{4}-\d{4,}$/.test(id)) return [];
    const [likely, percentile] = [probability(score), probability(rank)];
    return likely === undefined || percentile === undefined ? [] : [{ id, probability: likely, percentile }];
  });
  return ok(present({ model, date, all }));
};
