import type { HospitalDocument, View } from '../core/document/document';
import { exporters } from '../core/formats/exporters';
import type { Exporter } from '../core/formats/format';
import { error, fail, ok, type Result } from '../core/result';
import { examine } from '../core/segmentation/examine';
import type { Call, Command, ExitCode } from './command';
import { tellIssues } from './issue-text';
import { readInput, tellReading } from './read-input';
import { todayFor } from './today';

/** By its id, else by the end of its file names: `json` is our own format, which comes first. */
const exporterFor = (call: Call, command: Command['name']): Result<Exporter> => {
  const { to } = call.options;
  const known = exporters.map(({ id }) => id).join(', ');
  if (to === undefined) return fail(error('option-missing', '', { command, option: 'to', allowed: known }));
  const found = exporters.find(({ id }) => id === to) ?? exporters.find(({ extension }) => extension === to);
  return found === undefined ? fail(error('format-not-writable', '', { format: to, known })) : ok(found);
};

const viewFor = (document: HospitalDocument, wanted: string | undefined): Result<View | undefined> => {
  const views = document.views.values();
  const view = wanted === undefined ? views[0] : views.find(({ id }) => id === wanted);
  return wanted !== undefined && view === undefined
    ? fail(error('view-not-known', '', { view: wanted, known: views.map(({ id }) => id).join(', ') }))
    : ok(view);
};

const isDrawing = ({ mediaType }: Exporter): boolean => mediaType.startsWith('image/');

const textFor = (document: HospitalDocument, exporter: Exporter, call: Call): Result<string> => {
  const { library, language } = call;
  const view = viewFor(document, call.options.view);
  if (!view.ok) return view;
  if (!isDrawing(exporter)) return exporter.write(document, { library, language, view: view.value?.id });
  const today = todayFor(document.asOf, call);
  if (!today.ok) return today;
  const { report } = examine(document, library, today.value);
  return exporter.write(document, { library, language, view: view.value?.id, report });
};

/** Reads the input and writes it in the format of `--to`. */
export const writeAs = async (call: Call, command: Command['name']): Promise<ExitCode> => {
  const { io, t, options } = call;
  const refuse = ({ issues }: Result<unknown>): ExitCode => {
    tellIssues(issues, call);
    return 2;
  };
  const exporter = exporterFor(call, command);
  if (!exporter.ok) return refuse(exporter);
  const read = await readInput(call, command);
  if (!read.ok) return refuse(read);
  tellReading(read, call);
  const text = textFor(read.value.document, exporter.value, call);
  if (!text.ok) return refuse(text);
  tellIssues(text.issues, call);
  if (options.output === undefined || options.output === '-') {
    io.out(text.value);
    return 0;
  }
  const written = io.write(options.output, text.value);
  if (!written.ok) return refuse(written);
  io.tell(t('cli.summary.written', { name: options.output }));
  return 0;
};
