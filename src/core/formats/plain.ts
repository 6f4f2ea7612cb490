export { PLAIN_SCHEMA, readPlain } from './plain/read';
