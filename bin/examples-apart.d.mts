import type { Plugin } from 'vite';

export const examplesApart: () => Plugin;
