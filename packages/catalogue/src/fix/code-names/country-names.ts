import type { CodeName } from './code-lists.js';
import { authority } from '../../vocabulary.js';

const base = `${authority}country/`;

/** Codes of ISO 3166-1 alpha-2 (with EL and UK, as the EU writes them) and what European countries call themselves. */
const rows = `AUT|at|österreich
BEL|be|belgië|belgique|belgien
BGR|bg|българия
CHE|ch|schweiz|suisse|svizzera|svizra
CYP|cy|κύπρος
CZE|cz|czechia|czech republic|česko|česká republika
DEU|de|deutschland
DNK|dk|danmark
ESP|es|españa
EST|ee|eesti
FIN|fi|suomi
FRA|fr|france
GBR|gb|uk|great britain
GRC|gr|el|ελλάδα
HRV|hr|hrvatska
HUN|hu|magyarország
IRL|ie|éire
ISL|is|ísland
ITA|it|italia
LIE|li
LTU|lt|lietuva
LUX|lu|luxemburg
LVA|lv|latvija
MLT|mt
NLD|nl|nederland|the netherlands
NOR|no|norge|noreg
POL|pl|polska
PRT|pt
ROU|ro|românia
SVK|sk|slovensko
SVN|si|slovenija
SWE|se|sverige
TUR|tr|türkiye
UKR|ua|україна`;

const byName: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  rows.split('\n').flatMap((row) => {
    const [code = '', ...names] = row.split('|');
    return names.map((name) => [name, code] as const);
  }),
);

/** A country by its code of two letters, or by its own name. */
export function countryByName(text: string): CodeName | undefined {
  const found = byName.get(text.normalize('NFC').toLowerCase());
  return found === undefined ? undefined : { iri: base + found };
}
