import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { openPaths, subjectOf } from '../open-paths.js';
import type { Terminal } from '../terminal.js';

interface BuildFlags {
  readonly to?: string;
  readonly output?: string;
  readonly language?: string;
}

/** `ds4sscc catalogue build <file|->` */
export function addBuildCommand(catalogue: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  catalogue
    .command('build')
    .summary('make a DCAT-AP catalogue of a short description in YAML or JSON')
    .description(
      'Make a DCAT-AP 3 catalogue of a short description in YAML or JSON. Themes, licences, languages, file types and places are written as codes; classes and IRIs are filled in. What is wrong is listed on standard error with its line; a catalogue that is written conforms.',
    )
    .argument('<file>', 'the description, or - for standard input')
    .option('--to <syntax>', 'how to write it; see the list below (where left out, the file name of --output tells)')
    .option('-o, --output <file>', 'where to write; standard output where left out')
    .option('--language <tag>', 'language of texts that do not say theirs, such as nl')
    .addHelpText('after', buildHelp)
    .action(async (file: string, flags: BuildFlags) => done(await build(file, flags, terminal)));
}

async function build(file: string, { to, output, language }: BuildFlags, terminal: Terminal): Promise<ExitCode> {
  const { graphWriter } = await import('./graph-writer.js');
  // A misspelt syntax is said before anything is read.
  const write = await graphWriter(to, output);
  const [{ buildCatalogue }, { readVersion }] = await Promise.all([
    import('@ds4sscc/blueprint'),
    import('../read-version.js'),
  ]);
  const { graph, report } = await buildCatalogue({
    ...(await openPaths([file])),
    subject: subjectOf([file]),
    tool: { name: 'ds4sscc', version: readVersion() },
    ...(language !== undefined && { defaultLanguage: language }),
  });
  if (report.findings.length > 0) {
    const { toText } = await import('@ds4sscc/findings/format/text');
    const { colour, width } = terminal;
    terminal.printError(toText(report, { colour, ...(width !== undefined && { width }) }));
  }
  if (report.summary.sources.unreadable > 0) return exitCodes.unreadable;
  if (!graph) return exitCodes.findings;
  const { dcatApProfile } = await import('@ds4sscc/catalogue');
  const { writeOutput } = await import('../write-output.js');
  const { writtenText } = await import('../written-text.js');
  const written = write(graph, { prefixes: dcatApProfile.prefixes });
  await writeOutput(writtenText(written, terminal), output, terminal);
  return written.findings.length > 0 ? exitCodes.findings : exitCodes.fine;
}

const buildHelp = `
Syntaxes:
  turtle, trig, n-triples, n-quads, rdf-xml, json-ld

Exit codes:
  0  written
  1  the description has errors, and nothing was written; or the syntax cannot hold all of it
  2  the command line is wrong
  3  the description could not be read

Examples:
  ds4sscc catalogue build catalogue.yaml
  ds4sscc catalogue build catalogue.yaml -o catalogue.rdf
  ds4sscc catalogue build catalogue.json --to json-ld --language nl`;
