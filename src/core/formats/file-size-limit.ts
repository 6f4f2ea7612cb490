/**
 * The largest file that is looked at, in bytes: 100 MiB. Larger ones are refused before anything is decoded. Apart from
 * the readers, which whoever only asks for the limit need not load.
 */
export const FILE_SIZE_LIMIT = 100 * 1024 * 1024;
