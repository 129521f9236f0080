import type { CodeName } from './code-lists.js';

const base = 'http://publications.europa.eu/resource/authority/language/';

/** Codes of ISO 639-1 and of ISO 639-2/B, and what a language calls itself, for the languages of Europe and some others. */
const rows = `BUL bg български bulgarian
CAT ca català
CES cs cze čeština česky
CYM cy wel cymraeg
DAN da dansk
DEU de ger deutsch
ELL el gre ελληνικά
ENG en english
EST et eesti
EUS eu baq euskara
FIN fi suomi
FRA fr fre français francais
GLE ga gaeilge
GLG gl galego
HRV hr scr hrvatski
HUN hu magyar
HYE hy arm
ISL is ice íslenska
ITA it italiano
KAT ka geo
LAT la
LAV lv latviešu
LIT lt lietuvių
LTZ lb lëtzebuergesch
MKD mk mac македонски
MLT mt malti
NLD nl dut nederlands dutch
NOB nb bokmål
NNO nn nynorsk
NOR no norsk
POL pl polski
POR pt português portugues
ROH rm rumantsch
RON ro rum română romana
RUS ru русский
SLK sk slo slovenčina
SLV sl slovenščina
SPA es español espanol castellano
SQI sq alb shqip
SRP sr scc српски srpski
SWE sv svenska
TUR tr türkçe
UKR uk українська
ARA ar
HEB he
HIN hi
JPN ja
KOR ko
ZHO zh chi`;

const byName: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  rows.split('\n').flatMap((row) => {
    const [code = '', ...names] = row.split(' ');
    return [code.toLowerCase(), ...names].map((name) => [name, code] as const);
  }),
);

const tag = /^([a-z]{2,3})(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3})){1,2}$/;

/** A code, a tag with a region (`nl-NL`), or what a language calls itself. */
export function languageByName(text: string): CodeName | undefined {
  const name = text.normalize('NFC').toLowerCase();
  const found = byName.get(name) ?? byName.get(tag.exec(name)?.[1] ?? '');
  return found === undefined ? undefined : { iri: base + found };
}

/** Registers of ISO 639 codes whose IRIs end in the code: the Library of Congress, and Lexvo. */
const registers =
  /^https?:\/\/(?:id\.loc\.gov\/vocabulary\/iso639-[12]|(?:www\.)?lexvo\.org\/id\/(?:iso639-[13]|code))\/([a-z]{2,3})$/i;

/** A language by its IRI in a register of ISO 639 codes: the same code, in the list that the profile asks for. */
export function languageByIri(iri: string): CodeName | undefined {
  const code = registers.exec(iri)?.[1];
  const found = code === undefined ? undefined : languageByName(code);
  return (
    found && { ...found, because: `"${code}" is the ISO 639 code of this entry of the list that the profile asks for` }
  );
}
