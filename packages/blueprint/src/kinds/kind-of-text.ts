/** What a text is that is none of what was asked for. */
export function kindOfText(head: string): string {
  if (/^\uFEFF?\s*[{[]/.test(head)) return 'JSON of another kind';
  if (/^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(head)) return 'a web page, such as servers send in place of data';
  return 'text of another kind';
}
