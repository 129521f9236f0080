import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import { exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** `ds4sscc data models [type]` */
export function addModelsCommand(data: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  data
    .command('models')
    .summary('list the shared models, or show one')
    .argument('[type]', 'an entity type such as AirQualityObserved')
    .action(async (_type: string | undefined) => {
      terminal.print('');
      done(exitCodes.fine);
    });
}
