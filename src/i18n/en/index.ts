import { cli } from './cli';
import { first } from './en-first';
import { later } from './en-later';

export const en = { ...first, ...later, cli };
