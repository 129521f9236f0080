import { validateXML } from 'xmllint-wasm';

/** What xmllint says against some XML documents under a schema; empty when they are all valid. */
export async function xmlErrors(
  documents: readonly string[],
  schema: { readonly fileName: string; readonly contents: string },
  imported: readonly { readonly fileName: string; readonly contents: string }[] = [],
): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
    schema: [schema],
    preload: imported,
  });
  const messages = errors.map(({ rawMessage }) => rawMessage);
  return valid ? messages : [...messages, 'not valid'];
}
