/** The beginning of a text in UTF-16, told by its byte order mark; whoever reads entities reads it, and says that it is wrong. */
export function utf16Text(head: Uint8Array): string | undefined {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(head) : undefined;
}
