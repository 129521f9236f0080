/** The part of a help text that lists formats, and what each is for. */
export function formatsHelp(formats: Readonly<Record<string, string>>): string {
  const rows = Object.entries(formats).map(([name, use]) => `  ${name.padEnd(10)}${use}`);
  return `\nFormats:\n${rows.join('\n')}\n`;
}
