/** At most `length` UTF-16 code units of a text, the last one an ellipsis where something was cut; no split pairs. */
export function clipText(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = (text.codePointAt(length - 2) ?? 0) > 0xffff ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
