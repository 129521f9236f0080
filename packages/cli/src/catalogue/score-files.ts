import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type CatalogueFix,
  createQualityTally,
  isWorkingStatus,
  type LinkStatuses,
  pointsPerFix,
  probeLinks,
  type QualityOptions,
  scoreCatalogue,
} from '@ds4sscc/catalogue/quality';
import type { Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { createFolder } from '../create-folder.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { openPaths, subjectOf } from '../open-paths.js';
import type { Output } from '../read-outputs.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { addFixes } from './add-fixes.js';
import type { ScoreFlags } from './score-command.js';
import type { ScoreFormat } from './score-formats.js';
import type { ScoredFile, ScoreReport, TriedLinks } from './score-report.js';

interface ScoreSettings extends ScoreFlags {
  readonly outputs: readonly Output<ScoreFormat>[];
  readonly readings: QualityOptions;
}

/** A catalogue that could be read, with what the check finds in it. */
interface CheckedCatalogue {
  readonly document: GraphDocument;
  readonly findings: readonly Finding[];
}

/** Scores files and writes the outputs. */
export async function scoreFiles(
  paths: readonly string[],
  settings: ScoreSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const { read, whole } = await readCatalogues(paths, terminal);
  const files: ScoredFile[] = [];
  const tally = createQualityTally(settings.readings);
  const fixes: CatalogueFix[][] = [];
  const links: TriedLinks = { tried: 0, working: 0, broken: 0, unknown: 0, failing: [] };
  for (const { document, findings } of read) {
    const tried = settings.probe === true ? await tryLinks(document, settings.concurrency) : undefined;
    if (tried) countLinks(links, tried, settings.readings);
    const options = { ...settings.readings, findings, ...(tried && { links: tried }) };
    const score = scoreCatalogue(document, options);
    const perFix = pointsPerFix(document, options);
    tally.add(score.datasets);
    fixes.push([...perFix.fixes]);
    files.push({ source: document.source, document, score, fixes: perFix });
  }
  const catalogue = tally.catalogue();
  if (catalogue.datasets === 0) {
    if (whole) terminal.printError(`ds4sscc: there is no dataset in ${subjectOf(paths)}\n`);
    return exitCodes.unreadable;
  }
  const report: ScoreReport = {
    files,
    catalogue,
    fixes: addFixes(fixes, catalogue.datasets),
    aggregation: settings.readings.aggregation ?? 'datasets',
    sufficientFrom: settings.readings.sufficientFrom ?? 121,
    ...(settings.probe === true && { links }),
  };
  await writeScores(report, settings, terminal);
  if (!whole) return exitCodes.unreadable;
  return catalogue.points.min < (settings.failUnder ?? 0) ? exitCodes.findings : exitCodes.fine;
}

/** Most problems of reading that are shown; `catalogue validate` shows all. */
const mostShown = 5;

/** Such a catalogue has some 5,000 datasets, and scoring it takes 200 MB; what is given beside it adds up. */
const mostBytes = 20 * 1024 * 1024;

async function readCatalogues(
  paths: readonly string[],
  terminal: Terminal,
): Promise<{ readonly read: readonly CheckedCatalogue[]; readonly whole: boolean }> {
  const { checkCatalogueFiles } = await import('@ds4sscc/blueprint');
  const read: CheckedCatalogue[] = [];
  const report = await checkCatalogueFiles({
    subject: subjectOf(paths),
    now: terminal.now,
    ...(await openPaths(paths)),
    mostBytes,
    look(document, findings) {
      read.push({ document, findings });
      return [];
    },
  });
  const isUnreadable = report.summary.sources.unreadable > 0;
  const unreadable = new Set(
    report.sources.filter(({ outcome }) => outcome === 'unreadable').map(({ source }) => source),
  );
  const problems = report.findings.filter(
    ({ level, location }) => level === 'error' && unreadable.has(location.source),
  );
  for (const { location, message } of problems.slice(0, mostShown))
    terminal.printError(`ds4sscc: ${location.source}: ${message}\n`);
  return { read, whole: !isUnreadable };
}

async function tryLinks(document: GraphDocument, concurrency: number): Promise<LinkStatuses> {
  const { createLinkProbe } = await import('./link-probe.js');
  return probeLinks(document, await createLinkProbe(), { concurrency });
}

function countLinks(links: TriedLinks, tried: LinkStatuses, readings: QualityOptions): void {
  for (const [url, status] of tried) {
    links.tried += 1;
    if (status === undefined) links.unknown += 1;
    else if (isWorkingStatus(status, readings)) links.working += 1;
    else {
      links.broken += 1;
      links.failing.push({ url, status });
    }
  }
}

async function writeScores(report: ScoreReport, settings: ScoreSettings, terminal: Terminal): Promise<void> {
  for (const { format, file } of settings.outputs) {
    const text = await render(report, format, settings, terminal, file === undefined);
    if (file === undefined) {
      terminal.print(text);
      continue;
    }
    try {
      await createFolder(dirname(file));
      await writeFile(file, text);
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      throw new UsageError(`${file} cannot be written: ${error.message}`);
    }
    terminal.printError(`Written: ${file}\n`);
  }
}

async function render(
  report: ScoreReport,
  format: ScoreFormat,
  { fixes }: ScoreSettings,
  terminal: Terminal,
  toTerminal: boolean,
): Promise<string> {
  switch (format) {
    case 'text': {
      const { scoreText } = await import('./score-text.js');
      return scoreText(report, { fixes, colour: toTerminal && terminal.colour, width: terminal.width ?? 100 });
    }
    case 'markdown': {
      const { scoreMarkdown } = await import('./score-markdown.js');
      return scoreMarkdown(report, fixes);
    }
    case 'json': {
      const { scoreJson } = await import('./score-json.js');
      return scoreJson(report);
    }
    case 'dqv': {
      const { scoreDqv } = await import('./score-dqv.js');
      return scoreDqv(report, terminal);
    }
  }
}
