// Every fixture of every rule, through the check that the command line makes: those of one area at once, as the files of a folder.
import { checkDataSpace } from '@ds4sscc/blueprint';
import { sourceOf } from '../source-of.mjs';

export async function fixtures(record, inputs) {
  const groups = new Map();
  for (const input of inputs.fixtures) {
    const area = input.name.endsWith('.files') ? input.name : input.name.split('/').slice(0, 2).join('/');
    groups.set(area, [...(groups.get(area) ?? []), ...filesOf(input)]);
  }
  for (const [area, files] of groups) {
    await record.attempt(area, async () => {
      const sources = files.map((file) => sourceOf(file, file.name, 4093));
      const report = await checkDataSpace({ sources, now: '2026-11-21T12:00:00Z' });
      const { findings, suppressed, summary, sources: read, requirements } = report;
      return {
        findings,
        suppressed,
        summary,
        sources: read,
        decided: requirements.filter(({ verdict }) => verdict !== 'unknown'),
      };
    });
  }
  record.know('there are fixtures of many rules', inputs.fixtures.length > 800, true);
}

/** A fixture that holds several files has each behind a line with its name. */
function filesOf(input) {
  if (!input.name.endsWith('.files')) return [input];
  return input.text
    .split(/^==== file /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return { name: section.slice(0, end), text: section.slice(end + 1) };
    });
}
