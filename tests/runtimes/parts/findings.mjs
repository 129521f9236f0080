// The base: collector, order, JSON with places, suppressions, fixes, and the ten formats of a report full of awkward texts.
import {
  certainWord,
  compareText,
  createCollector,
  decodeText,
  defineRule,
  excerptOf,
  finding,
  isCalendarDay,
  nearestWord,
  parseJson,
  parseSuppressions,
  showValue,
} from '@ds4sscc/findings';
import { fixText } from '@ds4sscc/findings/fix';
import { toEarl } from '@ds4sscc/findings/format/earl';
import { toGitb } from '@ds4sscc/findings/format/gitb';
import { toGithub } from '@ds4sscc/findings/format/github';
import { toGitlab } from '@ds4sscc/findings/format/gitlab';
import { toHtml } from '@ds4sscc/findings/format/html';
import { toJson } from '@ds4sscc/findings/format/json';
import { toJunit } from '@ds4sscc/findings/format/junit';
import { toMarkdown } from '@ds4sscc/findings/format/markdown';
import { toSarif } from '@ds4sscc/findings/format/sarif';
import { toText } from '@ds4sscc/findings/format/text';
import { createMemorySpill } from '@ds4sscc/findings/spill';
import { awkwardTexts, brokenJson, instants } from '../awkward.mjs';

const formats = { toEarl, toGitb, toGithub, toGitlab, toHtml, toJson, toJunit, toMarkdown, toSarif, toText };

const awkward = defineRule({
  id: 'example/awkward',
  title: 'A title of ünusual letters <&> \u2028',
  level: 'warning',
  source: 'RFC 8259, section 7',
  requirements: ['MIM0 R1.1'],
  help: 'Write „it" plainly.\nOr not at all.',
  message: ({ text }) => `found ${text}`,
});

export async function findings(record) {
  // By code units: neither the alphabet of a language nor the version of Unicode that a runtime has takes part.
  record.know('order of texts', ['z', 'ä', 'Z', 'ß', 'I', 'ı', '10', '9', '\u{1f600}', '\uffff'].sort(compareText), [
    '10',
    '9',
    'I',
    'Z',
    'z',
    'ß',
    'ä',
    'ı',
    '\u{1f600}',
    '\uffff',
  ]);
  record.know('days', ['2024-02-29', '2023-02-29', '2026-13-01', '2026-04-31'].map(isCalendarDay), [
    true,
    false,
    false,
    false,
  ]);
  record.know('a byte that is no UTF-8', decodeText(Uint8Array.of(0x61, 0xff, 0x62), 'a').text, 'a\ufffdb');

  for (const [index, text] of brokenJson.entries()) {
    const { value, findings } = parseJson(text, 'a.json');
    record.add(`json ${index}`, { value, findings });
  }
  for (const [index, text] of awkwardTexts.entries()) {
    record.add(`text ${index}`, {
      shown: showValue(text),
      excerpt: excerptOf(text, 2, 3),
      near: nearestWord(text, [...awkwardTexts, 'istanbul', 'straße']),
      certain: certainWord(text, awkwardTexts),
      read: parseJson(JSON.stringify({ [text]: text }), text),
      bytes: decodeText(new TextEncoder().encode(text), text),
    });
  }
  for (const [index, instant] of instants.entries()) {
    const entry = { rule: 'example/awkward', reason: 'agreed', expires: instant };
    const document = parseJson(JSON.stringify({ suppressions: [entry] }), 'suppressions.json');
    await record.attempt(`suppression ${index}`, () =>
      parseSuppressions(document.value, document, { knownRules: [awkward] }),
    );
    await record.attempt(`now ${index}`, () => {
      const collector = createCollector({ rules: [awkward], now: instant });
      return collector.report({ tool: { name: 'suite', version: '1' }, subject: 'x', created: instant });
    });
  }

  const collector = createCollector({ rules: [awkward], limits: { perRuleAndSource: 30 } });
  for (const [at, text] of awkwardTexts.entries()) {
    const source = `städte/${text}.json`;
    collector.source({ source, outcome: 'checked', kind: `kind ${text}`, contents: { records: at * 1234567 } });
    for (let line = 1; line < 5; line += 1) {
      const place = { source, line, column: at + 1, pointer: `/${text}` };
      collector.add(finding(awkward, place, { text }, { excerpt: excerptOf(`${text} ${text}`, 1, 2) }));
    }
  }
  collector.tested([awkward]);
  const report = collector.report({
    tool: { name: 'süite', version: '1.0.0' },
    subject: 'städte & <co>',
    created: '2026-10-25T02:30:00+02:00',
  });
  for (const [name, format] of Object.entries(formats)) record.add(name, format(report));
  record.add('toText with colours', toText(report, { colour: true, width: 60 }));
  record.know('ten formats', Object.keys(formats).length, 10);

  record.add(
    'fix',
    fixText('{ "ä":"1.0", "b":"2e3" }', (text) =>
      /:"/.test(text)
        ? [
            {
              rule: 'example/awkward',
              level: 'error',
              message: '',
              requirements: [],
              location: { source: 'a.json', pointer: text.includes(':"1') ? '/ä' : '/b' },
              fix: { description: 'a number', replacement: text.includes(':"1') ? '1.0' : '2e3' },
            },
          ]
        : [],
    ),
  );
  record.add('spill', Object.keys(createMemorySpill()));
}
