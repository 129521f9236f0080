import { parseYaml } from '@ds4sscc/blueprint';

/** The lines that a block has a shell run: all of a block of commands, and what a pipeline in YAML runs of ours. */
export function commandsOf(language: string, text: string): readonly string[] {
  if (language === 'sh') return joined(text.split('\n').map(withoutRemark)).filter((line) => line.trim() !== '');
  return language === 'yaml'
    ? scriptsIn(parseYaml(text, 'block.yaml').value).filter((line) => line.includes('ds4sscc check'))
    : [];
}

/** Lines that end in a backslash go on in the next. What stands between `<<'EOF'` and its end is left as it is. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (before?.endsWith('\\')) whole[whole.length - 1] = `${before.slice(0, -1)} ${line.trim()}`;
    else whole.push(line);
  }
  return whole;
}

function withoutRemark(line: string): string {
  return line.replace(/\s{2,}#.*$/, '');
}

function scriptsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    (key === 'run' || key === 'script') && typeof part === 'string' ? [part] : scriptsIn(part),
  );
}
