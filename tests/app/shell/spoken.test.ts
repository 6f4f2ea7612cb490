import { describe, expect, it } from 'vitest';
import { spokenOf } from '../../../src/app/shell/Announcer';
import { createEditorStore } from '../../../src/app/store/editor';
import { setPlacements } from '../../../src/core/document/edits/arrange';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addAsset, addZone } from '../../../src/core/document/edits/elements';
import { moveElements, moveInto } from '../../../src/core/document/edits/move';
import { emptyDocument } from '../../../src/core/document/empty';
import type { AssetId, ViewId, ZoneId } from '../../../src/core/model/id';
import { createI18n, type Translate } from '../../../src/i18n/i18n';

const setUp = () => {
  const document = inTurn(
    addZone({ id: 'care' as ZoneId, kind: 'clinical', name: '治療ゾーン' }),
    addAsset({ id: 'pump' as AssetId, kind: 'infusion-pump', name: '輸液ポンプ' }),
  )(emptyDocument('h', 'H', 'hospital'));
  const store = createEditorStore(document, { language: 'ja', theme: 'light' });
  const t: Translate = createI18n('ja').t;
  const said = (change: () => void): string => {
    const before = store.getState();
    change();
    return spokenOf(store.getState(), before, t);
  };
  return { store, said, state: () => store.getState() };
};
const report = (threats: number, questions: number) => ({
  threats: Array.from({ length: threats }, (_, at) => ({ key: `t${at}` })),
  questions: Array.from({ length: questions }, () => ({})),
});

describe('what is said of a change', () => {
  it('names what was moved and where to', () => {
    const { state, said } = setUp();
    state().select(['pump']);
    expect(said(() => state().edit('canvas.step.move', moveInto(['pump'], 'care' as ZoneId)))).toBe(
      '輸液ポンプを治療ゾーンへ移しました',
    );
  });

  it('names what was shifted and where it stands then, in its zone or in the drawing', () => {
    const { state, said } = setUp();
    const view = [...state().document.views.values()][0]?.id ?? ('' as ViewId);
    state().edit('canvas.step.move', setPlacements(view, [{ id: 'pump' as AssetId, x: 10, y: 20 }]));
    state().select(['pump']);
    const shift = () => state().edit('canvas.step.move', moveElements(view, ['pump'], { dx: 8, dy: 0 }));
    expect(said(shift)).toBe('輸液ポンプを動かしました（左から18、上から20）');
    state().edit('canvas.step.move', moveInto(['pump'], 'care' as ZoneId));
    expect(said(shift)).toMatch(/^輸液ポンプを動かしました（治療ゾーンの左から\d+、上から\d+）$/);
    state().select(['pump', 'care']);
    expect(said(shift)).toMatch(/^輸液ポンプほか1件を/);
  });

  it('names what was added and where it stands', () => {
    const { state, said } = setUp();
    const add = (id: string, zone?: ZoneId) => () =>
      state().edit(
        'parts.step.added',
        addAsset({ id: id as AssetId, kind: 'ct', name: 'CT', ...(zone === undefined ? {} : { zone }) }),
      );
    expect(said(add('ct'))).toBe('CTを追加しました');
    expect(said(add('ct2', 'care' as ZoneId))).toBe('CTを治療ゾーンに追加しました');
  });

  it('names the step that was undone and done again', () => {
    const { state, said } = setUp();
    state().edit('canvas.step.move', moveInto(['pump'], 'care' as ZoneId));
    expect(said(() => state().undo())).toBe('元に戻しました：移動');
    expect(said(() => state().redo())).toBe('やり直しました：移動');
  });

  it('tells what a step did to the report, and is silent when it did nothing', () => {
    const { store, said } = setUp();
    const put = (threats: number, questions: number) => () =>
      store.setState({ report: report(threats, questions) as never });
    expect(said(put(3, 1))).toBe('');
    expect(said(put(5, 1))).toBe('未対応の脅威5件（+2）、確認事項1件');
    expect(said(put(5, 1))).toBe('');
    expect(said(put(5, 0))).toBe('未対応の脅威5件、確認事項0件');
  });

  it('says nothing of a selection by itself', () => {
    const { state, said } = setUp();
    expect(said(() => state().select(['pump']))).toBe('');
  });
});
