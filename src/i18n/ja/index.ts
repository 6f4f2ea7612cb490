import { cli } from './cli';
import { first } from './ja-first';
import { later } from './ja-later';

export const ja = { ...first, ...later, cli };
