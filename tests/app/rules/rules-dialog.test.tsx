// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import RulesDialog from '../../../src/app/rules/RulesDialog';
import { putRuleFilters, resetRules, rulesStore } from '../../../src/app/rules/rules-state';
import type { EditorStore } from '../../../src/app/store/editor';
import { threatRules } from '../../../src/core/analysis/threat-rules';
import { emptyDocument } from '../../../src/core/document/empty';
import { readPlain } from '../../../src/core/formats/plain';
import { packText } from '../../../src/core/packs/rule-pack';
import { examine } from '../../../src/core/segmentation/examine';
import { library } from '../../../src/templates';
import { showPart } from '../../support/page';
import { writtenRule } from '../../support/rules';

const RULE = 'no-audit-log';
const delivered = writtenRule(RULE);
const title = delivered.text.en.title;

const shown = (given = emptyDocument('h', 'House', 'hospital')): EditorStore => showPart(<RulesDialog />, given, 'en');
const card = () => screen.getByRole('region', { name: 'Details of the rule' });
/** The one rule and nothing else, so that a test need not draw them all at every letter. */
const open = (): void => {
  act(() => putRuleFilters({ text: RULE }));
  fireEvent.click(screen.getByRole('button', { name: new RegExp(title) }));
};
const search = (name: string, value: string): void => {
  fireEvent.change(screen.getByRole('searchbox', { name }), { target: { value } });
};
const beginWriting = (): void => {
  act(() => putRuleFilters({ text: RULE }));
  fireEvent.click(screen.getByRole('button', { name: 'Write a rule' }));
};

beforeEach(() => {
  resetRules();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
});

describe('the dialog of rules', () => {
  it('lists every rule under its pack, and narrows them by words of either language', async () => {
    shown();
    expect(document.querySelectorAll('.rule-line').length).toBe(library.rules.size);
    search('Search rules', delivered.text.ja.title);
    // Those about the drawing are told apart, so that the rest is the number in the status bar.
    const drawing = library.rules.size - threatRules(library).length;
    const count = `Rules: 1 of ${library.rules.size}, switched on: ${library.rules.size} (about the drawing: ${drawing})`;
    expect(screen.getByText(count)).toBeDefined();
  });

  it('begins in the words of the rule where it opens to write one', async () => {
    rulesStore.setState({ draft: { instead: undefined, text: JSON.stringify(delivered) }, isWriting: true });
    shown();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  });

  it('switches a rule and a pack as one step each', async () => {
    const store = shown();
    open();
    await userEvent.click(within(card()).getByRole('checkbox', { name: 'Runs in this document' }));
    expect(store.getState().document.rulesOff).toEqual([RULE]);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Run the pack/ }));
    expect(store.getState().document.packsOff).toEqual([delivered.pack]);
    expect(within(card()).getByText('Its pack is switched off.')).toBeDefined();
    act(() => store.getState().undo());
    act(() => store.getState().undo());
    expect(store.getState().document).not.toHaveProperty('rulesOff');
  });

  it('weighs and words a rule for the document, and takes it back as delivered', async () => {
    const store = shown();
    open();
    const other = delivered.severity.data === 4 ? '3' : '4';
    await userEvent.selectOptions(within(card()).getByRole('combobox', { name: /^Data/ }), other);
    expect(store.getState().document.ruleOverrides).toEqual([{ rule: RULE, severity: { data: Number(other) } }]);
    await userEvent.click(within(card()).getByText('Words in this document'));
    await userEvent.type(within(card()).getByRole('textbox', { name: 'Title (English)' }), 'Our words');
    await userEvent.tab();
    expect(within(card()).getByRole('heading', { level: 3 }).textContent).toBe('Our words');
    await userEvent.click(within(card()).getByRole('button', { name: 'As delivered' }));
    expect(store.getState().document).not.toHaveProperty('ruleOverrides');
    expect(within(card()).getByRole('heading', { level: 3 }).textContent).toBe(title);
  });

  it('says in words when a rule speaks, and that its examples come out right', async () => {
    shown();
    open();
    const total = Object.values(delivered.examples).flat().length;
    expect(
      await within(card()).findByText(`Examples that come out as they should: ${total} of ${total}.`),
    ).toBeDefined();
    expect(within(card()).getAllByRole('listitem').length).toBeGreaterThan(3);
  });

  it('goes through the rules by arrow keys', async () => {
    shown();
    const [first] = screen.getAllByRole('button').filter((button) => button.classList.contains('rule-line'));
    act(() => first?.focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).not.toBe(first);
    expect(rulesStore.getState().rule).toBeDefined();
  });

  it('tells why a rule is silent about an element', async () => {
    const plain = { schema: 'neutral-hospital-model/1', nodes: [{ id: 'ct-1', deviceType: 'ct' }] };
    const read = readPlain(plain, 'Site');
    const site = read.ok ? read.value : emptyDocument('h', 'House', 'hospital');
    const store = shown(site);
    act(() => store.getState().receiveReport(examine(site, library, '2026-11-22').report, null));
    open();
    await userEvent.type(within(card()).getByRole('combobox', { name: 'Look at' }), '{Enter}');
    expect(within(card()).getByText(/because:|missing:/)).toBeDefined();
  });
});

describe('a rule of the document', () => {
  it('is written in the form, runs its examples along, and is kept', async () => {
    const store = shown();
    beginWriting();
    const titles = within(card()).getByRole('textbox', { name: 'Title (English)' });
    expect(document.activeElement).toBe(titles);
    fireEvent.change(titles, { target: { value: 'CT without a name' } });
    expect(await within(card()).findByText(/^What can happen \(日本語\): the text is empty/)).toBeDefined();
    const what = within(card()).getByRole('textbox', { name: 'What can happen (English)' });
    fireEvent.change(what, { target: { value: '{subject} is mistaken for another.' } });
    // Nobody has said yet which kind of threat it is and how heavy it weighs, and nothing says it for them.
    for (const box of within(card()).getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
    for (const missing of [/^STRIDE: /, /^Patients: /, /^Data: /, /^Availability: /])
      expect(await within(card()).findByText(missing)).toBeDefined();
    await userEvent.click(within(card()).getByRole('checkbox', { name: 'Spoofing' }));
    for (const axis of ['Patients', 'Data', 'Availability'])
      await userEvent.selectOptions(within(card()).getByRole('combobox', { name: axis }), '2');
    await userEvent.click(within(card()).getByRole('button', { name: 'Add an example' }));
    expect(await within(card()).findByText('Examples that come out as they should: 1 of 1.')).toBeDefined();
    await userEvent.click(within(card()).getByRole('button', { name: 'Keep in this document' }));
    const { text, rationale } = store.getState().document.ownRules?.[0] ?? {};
    expect(text?.en.title).toBe('CT without a name');
    // A language in which nothing was written says the same.
    expect(text?.ja).toEqual(text?.en);
    expect(rationale?.ja).not.toBe('');
    expect(within(card()).getByRole('heading', { level: 3 }).textContent).toBe('CT without a name');
  });

  it('is refused as text with the place of the fault, and the text stays', async () => {
    const store = shown();
    beginWriting();
    await userEvent.click(within(card()).getByRole('radio', { name: 'JSON text' }));
    const text = within(card()).getByRole<HTMLTextAreaElement>('textbox', { name: 'The rule as JSON' });
    const wrong = text.value.replace('asset.category', 'asset.shoeSize');
    await userEvent.clear(text);
    await userEvent.click(text);
    await userEvent.paste(wrong);
    expect(await within(card()).findByText(/^when\.all\[0\]\.fact: there is no fact/)).toBeDefined();
    expect(within(card()).getByRole<HTMLButtonElement>('button', { name: 'Keep in this document' }).disabled).toBe(
      true,
    );
    await userEvent.clear(text);
    await userEvent.paste('{ "id": ');
    expect(await within(card()).findByText(/line 1/)).toBeDefined();
    expect(store.getState().document).not.toHaveProperty('ownRules');
  });

  it('comes in with a pack, which is refused as a whole where anything in it is wrong', async () => {
    const store = shown();
    const rules = [{ ...delivered, id: 'taken-in', pack: 'their-pack' }];
    const file = (text: string): File => new File([text], 'pack.json', { type: 'application/json' });
    const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
    if (chooser === null) throw new Error('There is nothing to choose a file with.');
    const NAME = { ja: 'パック', en: 'Pack' };
    await userEvent.upload(chooser, file(packText(NAME, [...rules, { ...rules[0], answeredBy: ['prayer'] } as never])));
    expect((await screen.findByRole('alert')).textContent).toContain('rules[1].answeredBy[0]');
    expect(store.getState().document).not.toHaveProperty('ownRules');
    await userEvent.upload(chooser, file(packText(NAME, rules)));
    await userEvent.click(await screen.findByRole('button', { name: 'Add to this document (1)' }));
    expect(screen.getByText('Rules taken in from pack.json: 1.')).toBeDefined();
    expect(store.getState().document.ownRules).toEqual(rules);
  });
});

describe('what is being written', () => {
  it('waits while other rules are looked at, and goes on from there', async () => {
    shown();
    beginWriting();
    const titleField = () => within(card()).getByRole<HTMLTextAreaElement>('textbox', { name: 'Title (English)' });
    fireEvent.change(titleField(), { target: { value: 'Half written' } });
    open();
    expect(within(card()).getByRole('heading', { level: 3 }).textContent).toBe(title);
    expect(
      within(card()).getByRole<HTMLButtonElement>('button', { name: 'Write an own rule from this' }).disabled,
    ).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Go on with the rule begun' }));
    expect(titleField().value).toBe('Half written');
    fireEvent.click(within(card()).getByRole('button', { name: 'Discard' }));
    expect(document.activeElement).toBe(card());
    expect(screen.getByRole('button', { name: 'Write a rule' })).toBeDefined();
  });

  it('is reached from the list by the right arrow, and left by the left one', async () => {
    shown();
    open();
    const line = screen.getByRole('button', { name: new RegExp(title) });
    act(() => line.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(card());
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(line);
  });

  it('says where the hospital of an example is wrong, and runs it as it was', async () => {
    shown();
    beginWriting();
    await userEvent.click(within(card()).getByRole('button', { name: 'Add an example' }));
    expect(document.activeElement?.closest('.rule-example')).not.toBeNull();
    const model = within(card()).getByRole('textbox', { name: 'Hospital (JSON)' });
    fireEvent.change(model, { target: { value: '{ "nodes": [,] }' } });
    expect(within(card()).getByText(/line 1, column 13/)).toBeDefined();
  });
});

describe('the reference of facts', () => {
  it('finds facts by words and names the rules that use them', async () => {
    shown();
    await userEvent.click(screen.getByRole('tab', { name: 'Facts' }));
    search('Search facts', 'flow.protocol');
    expect(await screen.findByRole('rowheader', { name: 'flow.protocol' })).toBeDefined();
    // In hiragana for what is written in katakana.
    search('Search facts', 'さぽーと');
    expect(await screen.findByText('asset.operatingSystem.endOfSupport')).toBeDefined();
  });

  it('shows a part at first, and all of it when asked', () => {
    shown();
    fireEvent.click(screen.getByRole('tab', { name: 'Facts' }));
    const lines = () => document.querySelectorAll('.fact-scroll tbody tr').length;
    const before = lines();
    fireEvent.click(screen.getByText(/^Show all \d+$/));
    expect(lines()).toBeGreaterThan(before);
    expect(screen.getByText(`Facts: ${lines()} of ${lines()}`)).toBeDefined();
  });
});
