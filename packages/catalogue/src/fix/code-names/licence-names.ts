import type { CodeName } from './code-lists.js';
import { authority } from '../../vocabulary.js';

const base = `${authority}licence/`;

const kinds: readonly (readonly [name: string, words: string])[] = [
  ['BY', 'attribution'],
  ['BYSA', 'attributionsharealike'],
  ['BYND', 'attributionnoderivatives'],
  ['BYNC', 'attributionnoncommercial'],
  ['BYNCSA', 'attributionnoncommercialsharealike'],
  ['BYNCND', 'attributionnoncommercialnoderivatives'],
];

const byName: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ...['1.0', '2.0', '2.5', '3.0', '4.0'].flatMap((version) =>
    kinds.flatMap(([name, words]) => {
      const iri = `CC_${name}_${version.replace('.', '_')}`;
      const plain = version.replace('.', '');
      const ending: Readonly<Record<string, string>> = { '4.0': 'international', '3.0': 'unported' };
      return [
        `cc${name.toLowerCase()}${plain}`,
        `creativecommons${words}${plain}`,
        `creativecommons${words}${plain}${ending[version] ?? 'generic'}`,
      ].map((key) => [key, iri] as const);
    }),
  ),
  ...[
    'cc0',
    'cc010',
    'cczero',
    'cczero10',
    'creativecommonszero',
    'creativecommonscczero',
    'creativecommonszero10',
    'cc010universal',
  ].map((key) => [key, 'CC0'] as const),
  ...[
    'odbl',
    'odbl10',
    'odcodbl',
    'opendatabaselicense',
    'opendatacommonsopendatabaselicense',
    'opendatacommonsopendatabaselicenseodbl',
  ].map((key) => [key, 'ODC_BL'] as const),
  ...['odcby', 'odcby10', 'opendatacommonsattributionlicense'].map((key) => [key, 'ODC_BY'] as const),
  ...['pddl', 'odcpddl', 'odcpddl10'].map((key) => [key, 'ODC_PDDL'] as const),
  ['eupl10', 'EUPL_1_0'],
  ['eupl11', 'EUPL_1_1'],
  ['eupl12', 'EUPL_1_2'],
]);

/** Names that leave out which version is meant. */
const unsure: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ...kinds.flatMap(([name, words]) =>
    [`cc${name.toLowerCase()}`, `creativecommons${words}`].map((key) => [key, `CC_${name}_4_0`] as const),
  ),
  ['eupl', 'EUPL_1_2'],
]);

/** A licence by one of its usual names, with its version: `CC BY 4.0`, `cc-by-4.0`, `CC0`, `ODbL`. */
export function licenceByName(text: string): CodeName | undefined {
  const name = text
    .toLowerCase()
    .replace(/licence/g, 'license')
    .replace(/[\s_.()/,:;–-]/g, '');
  const found = byName.get(name);
  if (found !== undefined) return { iri: base + found };
  const maybe = unsure.get(name);
  return maybe === undefined
    ? undefined
    : { iri: base + maybe, sure: false, because: 'the name leaves out the version' };
}
