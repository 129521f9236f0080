import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { ConvertFlags } from './convert-file.js';

interface ConvertCommandFlags extends Omit<ConvertFlags, 'to'> {
  readonly to?: string;
}

/** `ds4sscc catalogue convert <file|-> --to <format>` */
export function addConvertCommand(catalogue: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  catalogue
    .command('convert')
    .summary('convert catalogues to and from CKAN, schema.org, the Dataspace Protocol and RDF syntaxes')
    .description(
      'Convert a catalogue from one format to another; the format it is in is recognised by content. What the target does not hold is listed on standard error, each kind with its first place.',
    )
    .argument('[file]', 'the catalogue, or - for standard input', '-')
    .option(
      '--to <format>',
      'what to convert to; see the list below (-o tells, where it ends in .ttl, .rdf, .nt or the like)',
    )
    .option('--from <format>', 'what the catalogue is in, where content does not tell')
    .option('-o, --output <file>', 'where to write; standard output where left out')
    .option('--report <file>', 'write every single loss with its place to this file, as JSON')
    .option('--strict', 'exit with 1 where something is lost')
    .option('--site <url>', 'CKAN: address of the site, below which datasets are named by their id')
    .option('--layout <layout>', 'CKAN: extras, which every site takes, or custom fields of ckanext-scheming', 'extras')
    .option('--participant <id>', 'Dataspace Protocol: who offers, such as did:web:city.example')
    .option('--offers <file>', 'Dataspace Protocol: JSON with a list of offers for each IRI of a dataset')
    .option('--connector <id=url>', 'Dataspace Protocol: the service of distributions that name none')
    .option('--transfer-format <format>', 'Dataspace Protocol: the format of distributions that state none')
    .addHelpText('after', convertHelp)
    .action(async (file: string, flags: ConvertCommandFlags) => done(await convert(file, flags, terminal)));
}

async function convert(file: string, { to, ...flags }: ConvertCommandFlags, terminal: Terminal): Promise<ExitCode> {
  const format = to ?? (await formatOf(flags.output));
  const { convertFile } = await import('./convert-file.js');
  return convertFile(file, { ...flags, to: format }, terminal);
}

/** What the name of the output promises. Many formats are JSON, so that `.json` and `.jsonld` promise none. */
async function formatOf(output: string | undefined): Promise<string> {
  const { syntaxOfEnding } = await import('./graph-writer.js');
  const syntax = output === undefined ? undefined : syntaxOfEnding(output);
  if (syntax === undefined || syntax === 'json-ld')
    throw new UsageError('say what to convert to: --to turtle, for example');
  return syntax;
}

const convertHelp = `
Formats:
  turtle, trig, n-triples, n-quads, rdf-xml, json-ld: DCAT-AP in RDF
  ckan        packages of CKAN's API, fields of ckanext-dcat
  schema-org  Dataset and DataCatalog, for search engines
  dsp         catalogue of the Dataspace Protocol 2025-1

Exit codes:
  0  converted (with --strict: and nothing lost)
  1  something was lost, with --strict; or nothing could be written
  2  the command line is wrong
  3  the file, or a part of it, could not be read

Examples:
  ds4sscc catalogue convert catalogue.ttl --to schema-org -o catalogue.jsonld
  curl -s https://data.city.example/api/3/action/package_search | ds4sscc catalogue convert - --to turtle
  ds4sscc catalogue convert catalogue.rdf --to ckan --report losses.json --strict
  ds4sscc catalogue convert catalogue.ttl --to dsp --participant did:web:city.example`;
