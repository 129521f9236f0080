import { licence } from '@ds4sscc/linked-data/vocabularies/licence';

const creativeCommons =
  /^https?:\/\/creativecommons\.org\/(?:licenses\/(?:by|by-sa|by-nd|by-nc|by-nc-sa|by-nc-nd)\/[1-4]\.[05]|publicdomain\/(?:zero|mark)\/1\.0)(?:\/|$)/;
const spdx = /^https?:\/\/spdx\.org\/licenses\/([A-Za-z0-9.+-]{1,60}?)(?:\.html|\.json)?$/;
/** Those licences of the SPDX list, of some 700, that data is published under, and the most common ones of software. */
const spdxForData =
  /^(?:CC0-1\.0|CC-PDDC|CC-BY(?:-NC)?(?:-ND|-SA)?-[1-4]\.[05](?:-[A-Z]{2,3})?|PDDL-1\.0|ODbL-1\.0|ODC-By-1\.0|CDLA-Permissive-[12]\.0|CDLA-Sharing-1\.0|[CO]-UDA-1\.0|DL-DE-(?:BY|ZERO)-2\.0|etalab-2\.0|NLOD-[12]\.0|OGL-UK-[123]\.0|OGL-Canada-2\.0|EUPL-1\.[0-2]|GFDL-1\.[1-3]-(?:only|or-later)|MIT|ISC|0BSD|Unlicense|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|(?:A|L)?GPL-[23]\.[01]-(?:only|or-later))$/;

/** Whether a licence is of the authority table of the EU, of Creative Commons or of SPDX: a licence, not just an address there. */
export function isRecognisedLicence(iri: string): boolean {
  return (
    creativeCommons.test(iri) ||
    spdxForData.test(spdx.exec(iri)?.[1] ?? '') ||
    licence.concepts.some((concept) => concept.iri === iri.replace('https://publications.', 'http://publications.'))
  );
}
