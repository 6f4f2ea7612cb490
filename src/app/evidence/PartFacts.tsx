import { useTranslation } from 'react-i18next';
import type { Component } from '../../core/model/component';
import type { PartWays } from './use-part-ways';
import './parts.css';

/** As many parts that it rests on are named. */
const MOST = 20;

/** A part in a word or two. */
export const partName = ({ name, version }: Component): string => (version === undefined ? name : `${name} ${version}`);

interface PartFactsProps {
  readonly part: Component;
  readonly ways: PartWays;
}

/** All that a parts list says of a part, with the way on which it comes into the device. */
export function PartFacts({ part, ways }: PartFactsProps) {
  const { t } = useTranslation();
  const path = ways.pathTo(part);
  const needs = part.dependsOn ?? [];
  const called = (ref: string): string => {
    const other = ways.byRef.get(ref);
    return other === undefined ? ref : partName(other);
  };
  const more = needs.length > MOST ? [t('evidence.devices.and', { count: needs.length - MOST })] : [];
  const level = part.supportLevel;
  const facts = [
    { key: 'path', texts: path.length === 0 ? [] : [[...path, part].map(partName).join(' › ')] },
    { key: 'supplier', texts: [part.supplier] },
    { key: 'group', texts: [part.group] },
    { key: 'type', texts: [part.type] },
    { key: 'licences', texts: part.licences ?? [] },
    { key: 'supportLevel', texts: [level === undefined ? part.supportLevelWritten : t(`evidence.level.${level}`)] },
    { key: 'endOfSupport', texts: [part.endOfSupport ?? part.endOfSupportWritten] },
    { key: 'endOfLife', texts: [part.endOfLife] },
    { key: 'purl', texts: [part.purl] },
    { key: 'cpes', texts: part.cpes ?? [] },
    { key: 'swid', texts: [part.swid] },
    { key: 'hashes', texts: part.hashes ?? [] },
    { key: 'dependsOn', texts: [...needs.slice(0, MOST).map(called), ...more] },
  ] as const;
  const said = facts.flatMap(({ key, texts }) => {
    const all = texts.filter((text) => text !== undefined);
    return all.length === 0 ? [] : [{ key, all }];
  });
  if (said.length === 0) return <p className="quiet">{t('evidence.part.nothing')}</p>;
  return (
    <dl className="part-facts">
      {said.map(({ key, all }) => (
        <div key={key}>
          <dt>{t(`evidence.part.${key}`)}</dt>
          {[...new Set(all)].map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
