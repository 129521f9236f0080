import { type Finding, finding, type JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { ArtefactReader, ArtefactReading } from '../artefact-reader.js';
import { readForm } from '../forms/read-form.js';
import { checkLinks } from './check-links.js';
import { ownWorkflow, ownWorkflowParts } from './own-workflow.js';
import { isArgo, readArgo } from './read-argo.js';
import { isBpmn, readBpmn } from './read-bpmn.js';
import { isCwl, readCwl } from './read-cwl.js';
import { isOgcWorkflow, readOgcWorkflow } from './read-ogc-workflow.js';
import type { WorkflowParts } from './workflow-facts.js';
import { workflowInvalid } from './workflow-rules.js';

type Members = Readonly<Record<string, unknown>>;

interface Format {
  is(root: Members): boolean;
  read(document: JsonDocument, root: Members): WorkflowParts;
}

const formats: readonly Format[] = [
  { is: isCwl, read: readCwl },
  { is: isArgo, read: readArgo },
  { is: isOgcWorkflow, read: readOgcWorkflow },
];

/** Workflows: CWL, OGC API Processes part 3, BPMN, Argo, and a form of our own. */
export const workflowReader: ArtefactReader = {
  kind: 'workflow',
  recognise({ document, text }) {
    const root = asObject(document?.value);
    if (root) return root['kind'] === 'ds4sscc/workflow' || formats.some((format) => format.is(root));
    return text !== undefined && isBpmn(text);
  },
  read({ document, text }, source) {
    const root = asObject(document?.value);
    if (document && root?.['kind'] === 'ds4sscc/workflow') {
      const { form, findings } = readForm(document, ownWorkflow);
      const empty = {
        format: 'own',
        id: source,
        location: document.locate(''),
        sources: [],
        steps: [],
        outputs: [],
        links: [],
      } as const;
      return judged(
        form ? ownWorkflowParts(document, form) : { facts: empty, problems: [] },
        findings,
        source,
        document,
      );
    }
    const format = root && formats.find((one) => one.is(root));
    if (document && root && format) return judged(format.read(document, root), document.findings, source, document);
    return text === undefined ? { findings: [] } : judged(readBpmn(text, source), [], source);
  },
};

const mostFindings = 100;

function judged(
  { facts, problems }: WorkflowParts,
  before: readonly Finding[],
  source: string,
  document?: JsonDocument,
): ArtefactReading {
  const found = [...problems, ...checkLinks(facts)]
    .slice(0, mostFindings)
    .map(({ location, problem }) =>
      document && location.pointer !== undefined
        ? document.finding(workflowInvalid, location.pointer, { problem })
        : finding(workflowInvalid, location, { problem }),
    );
  const findings = [...before, ...found];
  return {
    artefact: { ...facts, kind: 'workflow', source, valid: findings.every(({ level }) => level !== 'error') },
    findings,
  };
}
