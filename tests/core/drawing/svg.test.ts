// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { svgOf } from '../../../src/core/drawing/svg';
import { svgExporter } from '../../../src/core/formats/svg';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { parsedSvg, textsOfSvg } from '../../support/svg';
import { EXAMPLES, example, plain, sceneFor } from './drawn';

const named = (name: string) =>
  plain({
    zones: [{ id: 'z', zoneType: 'ehr-core', label: 'Z' }],
    nodes: [{ id: 'n', deviceType: 'ehr-server', zone: 'z', label: name }],
    flows: [],
  });

const options = { language: 'ja', title: '病院' } as const;

describe.each(EXAMPLES)('the SVG of %s', (name) => {
  const svg = svgOf(sceneFor(example(name)), options);

  it('is well-formed, has a title and a view box', () => {
    const root = parsedSvg(svg).documentElement;
    expect(root.tagName).toBe('svg');
    expect(root.querySelector('title')?.textContent).toBe('病院');
    expect(root.getAttribute('viewBox')).toMatch(/^-?[\d.]+( -?[\d.]+){3}$/);
  });

  it('fetches nothing and runs nothing', () => {
    const xml = parsedSvg(svg);
    expect(xml.querySelectorAll('script, style, image, foreignObject, a')).toHaveLength(0);
    for (const element of xml.querySelectorAll('*'))
      for (const { name: attribute, value } of element.attributes) {
        expect(attribute).not.toMatch(/^on/);
        if (attribute.endsWith('href')) expect(value).toMatch(/^#/);
        if (value.includes('url(')) expect(value).toMatch(/^url\(#[a-z]+\)$/);
      }
  });

  it('uses only shapes that it holds, and no id twice', () => {
    const xml = parsedSvg(svg);
    const ids = [...xml.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const use of xml.querySelectorAll('use')) expect(ids).toContain(use.getAttribute('xlink:href')?.slice(1));
  });

  it('has every device, zone and flow as an element of its own', () => {
    const document = example(name);
    const groups = parsedSvg(svg).querySelectorAll('g[id^="e-"]').length;
    expect(groups).toBe(document.assets.size + document.zones.size + document.flows.size);
  });
});

describe('an SVG drawing', () => {
  it('keeps Japanese as text', () => {
    expect(textsOfSvg(svgOf(sceneFor(named('電子カルテ')), options))).toContain('電子カルテ');
  });

  it.each(['<script>alert(1)</script>', '"><img src=x>', 'a & b < c', "it's", ']]>'])(
    'shows the name %s as text',
    (name) => {
      const svg = svgOf(sceneFor(named(name)), options);
      expect(parsedSvg(svg).querySelectorAll('script, img')).toHaveLength(0);
      expect(textsOfSvg(svg).some((text) => text.startsWith(name.slice(0, 5)))).toBe(true);
    },
  );

  it('leaves out characters that XML cannot hold or that turn the reading direction', () => {
    const nul = String.fromCharCode(0);
    const bell = String.fromCharCode(7);
    const half = String.fromCharCode(0xd800);
    const turn = String.fromCharCode(0x202e);
    const svg = svgOf(sceneFor(named('Core')), { ...options, title: `A${nul}B${bell}C${half}D${turn}E😀` });
    expect(parsedSvg(svg).querySelector('title')?.textContent).toBe('ABCDE😀');
  });

  it('says in words and signs what it uses, and nothing that it does not use', () => {
    const texts = textsOfSvg(svgOf(sceneFor(example('clinic-remote-vpn')), options));
    expect(texts).toContain('信頼境界');
    expect(texts).toContain('関：素通り');
    expect(texts).not.toContain('一方向');
  });

  it('speaks English when asked to', () => {
    const scene = sceneFor(example('clinic-remote-vpn'), { language: 'en' });
    const texts = textsOfSvg(svgOf(scene, { language: 'en', title: 'Clinic' }));
    expect(texts).toContain('Legend');
    expect(texts).toContain('EHR vendor');
  });

  it('can do without legend and title block', () => {
    const scene = sceneFor(example('clinic-remote-vpn'));
    expect(textsOfSvg(svgOf(scene, { ...options, legend: false }))).not.toContain('凡例');
  });

  it('draws the patterns of edges, purposes and unknown things also without colour', () => {
    const scene = sceneFor(
      plain({
        zones: [
          { id: 'a', zoneType: 'ehr-core', label: 'A', enforcement: 'vlan-only' },
          { id: 'b', label: 'B' },
        ],
        nodes: [
          { id: 'x', deviceType: 'ehr-server', zone: 'a', label: 'X' },
          { id: 'y', deviceType: 'other', zone: 'b', label: 'Y' },
        ],
        flows: [{ id: 'f', from: 'x', to: 'y' }],
      }),
    );
    const xml = parsedSvg(svgOf(scene, { ...options, legend: false }));
    const dashes = [...xml.querySelectorAll('[stroke-dasharray]')].map((line) => line.getAttribute('stroke-dasharray'));
    expect(dashes).toEqual(expect.arrayContaining(['5 3', '5 3 1 3', '0.1 5.2', '7 4']));
    expect(xml.querySelector('rect[fill="url(#dots)"]')).not.toBeNull();
  });

  it('prints on white', () => {
    const svg = svgOf(sceneFor(named('Core')), { ...options, theme: 'print' });
    expect(parsedSvg(svg).querySelector('svg > rect')?.getAttribute('fill')).toBe('#ffffff');
  });

  it('of ten thousand assets is written within a second or so', () => {
    const scene = sceneFor(generateHospital(library, 10_000, 1));
    // Processor time, which other work on the machine does not make longer.
    const before = process.cpuUsage();
    const svg = svgOf(scene, options);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
    expect(svg.length).toBeGreaterThan(1_000_000);
  });
});

describe('the SVG export', () => {
  it('draws a document that was never laid out, and leaves the document as it is', () => {
    const document = named('Core');
    const before = JSON.stringify(document.views.values());
    const written = svgExporter.write(document, { library, language: 'en' });
    expect(written.ok && textsOfSvg(written.value)).toContain('Core');
    expect(JSON.stringify(document.views.values())).toBe(before);
  });
});
