import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { readJson } from '../../core/document/json-text';
import { schemaIssues } from '../../core/document/schema-issues';
import { type RuleExample, RuleSchema } from '../../core/library/rule';
import type { Issue } from '../../core/result';
import { EXAMPLE_KINDS, type ExampleKind } from './ExampleOutcomes';
import { IssueLines } from './IssueLines';
import { LabelledChoice } from './LabelledChoice';
import type { RuleShape } from './rule-shape';

const ModelSchema = RuleSchema.entries.examples.entries.reports.item.entries.model;

/** What a new example starts from. */
const STARTS: Readonly<Record<RuleShape['scope'], RuleExample>> = {
  asset: { shows: '…', model: { nodes: [{ id: 'a', deviceType: 'ct' }] }, subject: 'a' },
  flow: {
    shows: '…',
    model: {
      nodes: [
        { id: 'a', deviceType: 'ct' },
        { id: 'b', deviceType: 'pacs' },
      ],
      flows: [{ id: 'f', from: 'a', to: 'b', protocol: 'dicom' }],
    },
    subject: 'f',
  },
  crossing: { shows: '…', model: { zones: [{ id: 'z1' }, { id: 'z2' }], nodes: [], flows: [] } },
  zone: { shows: '…', model: { zones: [{ id: 'z' }] }, subject: 'z' },
  hospital: { shows: '…', model: { nodes: [] } },
};

interface OneProps {
  readonly kind: ExampleKind;
  readonly example: RuleExample;
  readonly onChange: (kind: ExampleKind, example: RuleExample) => void;
  readonly onRemove: () => void;
  /** Whether it was just added, and takes the keys. */
  readonly isNew: boolean;
}

function OneExample({ kind, example, onChange, onRemove, isNew }: OneProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => JSON.stringify(example.model, null, 1));
  const [faults, setFaults] = useState<readonly Issue[]>([]);
  return (
    <fieldset className="rule-example">
      <LabelledChoice
        label={t('rules.editor.expected')}
        value={kind}
        options={EXAMPLE_KINDS.map((each) => [each, t(`rules.outcome.${each}`)] as const)}
        onChoose={(wanted) => onChange(wanted, example)}
      />
      <label>
        {t('rules.editor.shows')}
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: the person has just added it
          autoFocus={isNew}
          value={example.shows}
          onChange={({ target }) => onChange(kind, { ...example, shows: target.value })}
        />
      </label>
      <label>
        {t('rules.editor.about')}
        <input
          className="field"
          spellCheck={false}
          value={example.subject ?? ''}
          onChange={({ target }) => {
            const { subject: _, ...others } = example;
            onChange(kind, target.value === '' ? others : { ...others, subject: target.value });
          }}
        />
      </label>
      <label className="whole">
        {t('rules.editor.model')}
        <textarea
          className="field rule-json"
          rows={6}
          spellCheck={false}
          aria-invalid={faults.length > 0}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            const json = readJson(target.value);
            const model = json.ok ? v.safeParse(ModelSchema, json.value) : undefined;
            setFaults(json.ok ? schemaIssues(json.value, model?.issues ?? []) : json.issues);
            if (model?.success === true) onChange(kind, { ...example, model: model.output });
          }}
        />
      </label>
      {faults.length > 0 && (
        <div role="status" className="problem whole">
          {t('rules.editor.modelFaults')}
          <IssueLines issues={faults} />
        </div>
      )}
      <button type="button" className="btn compact ghost" onClick={onRemove}>
        {t('rules.editor.remove')}
      </button>
    </fieldset>
  );
}

interface Entry {
  readonly kind: ExampleKind;
  readonly example: RuleExample;
  /** Keeps its place in the page while it changes. */
  readonly key: number;
}

const listed = ({ examples }: RuleShape): readonly Entry[] =>
  EXAMPLE_KINDS.flatMap((kind) => examples[kind].map((example) => ({ kind, example }))).map((entry, key) => ({
    ...entry,
    key,
  }));

const examplesOf = (entries: readonly Entry[]): RuleShape['examples'] => {
  const of = (kind: ExampleKind): readonly RuleExample[] =>
    entries.flatMap((entry) => (entry.kind === kind ? [entry.example] : []));
  return { reports: of('reports'), asks: of('asks'), silent: of('silent') };
};

/** The examples of a rule: what each shows, its hospital as JSON, and what must come out. */
export function ExamplesForm({
  rule,
  onChange,
}: {
  readonly rule: RuleShape;
  readonly onChange: (rule: RuleShape) => void;
}) {
  const { t } = useTranslation();
  const [entries, setEntries] = useState(() => listed(rule));
  const [newest, setNewest] = useState<number>();
  const say = (next: readonly Entry[]): void => {
    setEntries(next);
    onChange({ ...rule, examples: examplesOf(next) });
  };
  return (
    <>
      <h4>{t('rules.editor.examples')}</h4>
      <p className="ph">{t('rules.editor.examplesHow')}</p>
      {entries.map((entry, index) => (
        <OneExample
          key={entry.key}
          kind={entry.kind}
          example={entry.example}
          isNew={entry.key === newest}
          onChange={(kind, example) => say(entries.with(index, { ...entry, kind, example }))}
          onRemove={() => say(entries.toSpliced(index, 1))}
        />
      ))}
      <button
        type="button"
        className="btn compact"
        onClick={() => {
          const key = Math.max(-1, ...entries.map((entry) => entry.key)) + 1;
          setNewest(key);
          say([...entries, { kind: 'reports', example: STARTS[rule.scope], key }]);
        }}
      >
        {t('rules.editor.addExample')}
      </button>
    </>
  );
}
