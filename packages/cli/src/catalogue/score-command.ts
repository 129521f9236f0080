import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import { collect, positiveInteger } from '../option-values.js';
import { readOutputs } from '../read-outputs.js';
import type { Terminal } from '../terminal.js';
import { readingHelp, readReadings } from './quality-readings.js';
import { scoreFormatHelp, scoreOutputs } from './score-formats.js';
import { pointsOption } from './score-points.js';

/** Flags of `ds4sscc catalogue score`. */
export interface ScoreFlags {
  readonly output?: readonly string[];
  readonly fixes: number;
  readonly failUnder?: number;
  readonly probe?: boolean;
  readonly concurrency: number;
  readonly reading?: readonly string[];
}

/** `ds4sscc catalogue score [path...]` */
export function addScoreCommand(catalogue: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  catalogue
    .command('score')
    .summary('score the metadata as data.europa.eu does, and say what brings most points')
    .description(
      'Score catalogues as the Metadata Quality Assessment (MQA) of data.europa.eu does: 23 indicators, 405 points for each dataset. Nothing is fetched: as long as links are not tried, the score is an interval.',
    )
    .argument('[path...]', 'files and folders, or - for standard input; the current folder when none is given')
    .option('-o, --output <format[=file]>', 'in this format, to standard output or a file; repeat for more', collect)
    .option('--fixes <n>', 'how many of the improvements that bring most are shown', positiveInteger, 5)
    .option('--fail-under <points>', 'exit with 1 where the lowest score is under these points', pointsOption)
    .option('--probe', 'try the access and download URLs over the network; only public servers are asked')
    .option('--concurrency <n>', 'how many links are tried at one time', positiveInteger, 8)
    .option('--reading <name=value>', 'read an open point of the MQA in another way; repeat for more', collect)
    .addHelpText('after', scoreFormatHelp + readingHelp + scoreHelp)
    .action(async (paths: string[], flags: ScoreFlags) => {
      const outputs = readOutputs(flags.output, scoreOutputs);
      const readings = readReadings(flags.reading);
      const { scoreFiles } = await import('./score-files.js');
      done(await scoreFiles(paths.length > 0 ? paths : ['.'], { ...flags, outputs, readings }, terminal));
    });
}

const scoreHelp = `
Exit codes:
  0  scored (with --fail-under: and the lowest score is not under it)
  1  the lowest score is under --fail-under
  2  the command line is wrong
  3  a file could not be read, or holds no dataset

Examples:
  ds4sscc catalogue score catalogue.ttl
  ds4sscc catalogue score catalogues/ --fixes 10 --output markdown=quality.md
  ds4sscc catalogue score catalogue.rdf --probe --fail-under 221
  ds4sscc catalogue score catalogue.jsonld --output dqv > quality.ttl
  curl -s https://data.city.example/catalog.rdf | ds4sscc catalogue score -`;
