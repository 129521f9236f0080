import { toGithub } from '@ds4sscc/findings/format/github';
import { toGitlab } from '@ds4sscc/findings/format/gitlab';
import { toHtml } from '@ds4sscc/findings/format/html';
import { toMarkdown } from '@ds4sscc/findings/format/markdown';
import { toText } from '@ds4sscc/findings/format/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echoReport } from './sample-report.js';

/** Text that tries to break out, in any mixture. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001b[31m',
        '\u009b2J',
        '\u0000',
        '\r',
        '\n',
        '\t',
        '\u2028',
        '\u202e',
        '\ud800',
        '\udc00',
        '</script>',
        '</style>',
        '-->',
        '<!--',
        '<img src=x onerror=alert(1)>',
        '"',
        "'",
        ' onload="x',
        '&lt;',
        '&#124;',
        '|',
        '\\|',
        '\\',
        '`',
        '```',
        '~~~',
        '</details>',
        '* ',
        '# ',
        '@team',
        '#1',
        '[a](b)',
        'https://x.y',
        '::error::x',
        '\n::stop-commands::x',
        ' ::add-mask::x',
        '##[error]x',
        '##vso[task.x]',
        '%0A',
        ',',
        ':',
        '東京',
        '😀',
        ']]>',
        '$x$',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

function forAll(check: (text: string) => void): void {
  fc.assert(fc.property(hostile, check), { numRuns: 100, seed: 7 });
}

/** No control character but line feeds, no half of a surrogate pair, no mark that reorders text. */
const unsafe = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const elements =
  /^(?:html|head|meta|title|body|a|header|p|h[1-4]|nav|ul|li|main|section|svg|defs|pattern|rect|circle|span|strong|dl|div|dt|dd|table|caption|thead|tbody|tr|th|td|br|code|article|pre|mark|details|summary|footer)$/;

describe('a report that repeats hostile text everywhere', { timeout: 60_000 }, () => {
  it('never brings a control character or a runner command into the text', () => {
    forAll((text) => {
      const plain = toText(echoReport(text));
      expect(plain).not.toMatch(unsafe);
      expect(toText(echoReport(text), { colour: true }).replaceAll(/\u001b\[\d[\d;]*m/g, '')).toBe(plain);
      expect(plain).not.toMatch(/^\s*::/mu);
      expect(plain).not.toMatch(/##[a-z]*\[/i);
    });
  });

  it('never brings an element, an attribute or a comment of its own into the page', () => {
    forAll((text) => {
      const page = toHtml(echoReport(text));
      expect(page).not.toMatch(unsafe);
      expect(page.split('<style>')).toHaveLength(2);
      const [doctype, ...tags] = page.replace(/<style>[^<]*<\/style>/, '').match(/<[^>]*>?/g) ?? [];
      expect(doctype).toBe('<!doctype html>');
      const foreign = tags.filter((tag) => {
        const [, name = ''] = /^<\/?([a-z0-9]+)(?: [a-zA-Z-]+="[^"<>]*")*\/?>$/.exec(tag) ?? [];
        return !elements.test(name) || / (?:on[a-z]+|style|src)="/.test(tag);
      });
      expect(foreign).toEqual([]);
    });
  });

  it('never changes the number of cells in a Markdown table, and starts no markup', () => {
    forAll((text) => {
      const lines = toMarkdown(echoReport(text)).split('\n');
      expect(lines.join('\n')).not.toMatch(unsafe);
      let columns = 0;
      const broken = lines.filter((line, index) => {
        if (!line.startsWith('|')) columns = 0;
        else if (/^\|(?: --- \|)+$/.test(lines[index + 1] ?? '')) columns = line.split('|').length;
        // Apart from our own elements, no character is left that could start markup or a mention.
        const rest = line.replaceAll(/<\/?(?:code|b|br|details|summary)>/g, '').replace(/^\*\*(.*)\*\*/, '$1');
        const cells = columns > 0 ? line.split('|').length : columns;
        return cells !== columns || /[\\`*_[\]<>~$]|&(?!#\d+;)|@\w|(?<!&)#\d/.test(rest);
      });
      expect(broken).toEqual([]);
    });
  });

  it('keeps one workflow command to a line', () => {
    forAll((text) => {
      const lines = toGithub(echoReport(text))
        .trimEnd()
        .split(/[\n\r]/);
      // Seven findings, all errors, and what the skipped file is.
      expect(lines).toHaveLength(8);
      for (const [at, line] of lines.entries()) {
        const command = at < 7 ? /^::error (.*?)::/u : /^::notice (.*?)::/u;
        const [, properties = ''] = command.exec(line) ?? [];
        expect(line).not.toMatch(unsafe);
        for (const property of properties.split(','))
          expect(property).toMatch(/^(?:file|line|col|endColumn|title)=[^:]*$/u);
      }
    });
  });

  it('stays JSON for GitLab, with unique fingerprints', () => {
    forAll((text) => {
      const issues = JSON.parse(toGitlab(echoReport(text))) as { fingerprint: string }[];
      expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(7);
    });
  });

  it.each([toText, toHtml, toMarkdown, toGithub, toGitlab])('is printed the same twice by %o', (format) => {
    forAll((text) => {
      expect(format(echoReport(text))).toBe(format(echoReport(text)));
    });
  });
});
