import type { DataSpace } from '../data-space.js';
import { agreementNames } from '../across/agreement-names.js';
import { textOf } from '../description/text-of.js';

/** One box of a canvas with what the description says of it; no line where nobody wrote anything. */
export interface CanvasBox {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The boxes of one question: why, who, what, how. */
export interface CanvasSection {
  readonly section: string;
  readonly boxes: readonly CanvasBox[];
}

type Box = readonly [name: string, lines: (space: DataSpace) => readonly string[]];

// The sections and fields of the canvas (datacooperationcanvas.eu), each with what the description says of it.
const sections: readonly (readonly [section: string, fields: readonly Box[]])[] = [
  [
    'Why',
    [
      ['Context', ({ canvas }) => given(canvas?.context)],
      ['Added value', ({ canvas }) => given(canvas?.addedValue)],
      ['Motivation and objectives', ({ canvas }) => canvas?.objectives ?? []],
    ],
  ],
  [
    'Who',
    [
      [
        'Key partners',
        ({ participants }) => participants.map(({ name, sector }) => withDetail(name, sector && words(sector))),
      ],
      ['Stakeholders', ({ canvas }) => canvas?.beneficiaries ?? []],
      [
        'Roles, rights, responsibilities',
        ({ participants }) => participants.map(({ name, role }) => `${name}: ${words(role)}`),
      ],
    ],
  ],
  [
    'What',
    [
      ['Data and data sources', dataLines],
      ['Shared processes', ({ canvas }) => canvas?.processes ?? []],
      ['Resources', ({ canvas }) => canvas?.resources ?? []],
      [
        'Interoperability',
        ({ aims = [] }) => aims.map(({ requirement, level, by }) => withDetail(requirement, level, by)),
      ],
      ['Technical concepts and models', modelLines],
      ['Infrastructure', infrastructureLines],
    ],
  ],
  [
    'How',
    [
      ['Business model', ({ canvas }) => [...given(canvas?.cooperationModel), ...(canvas?.revenue ?? [])].map(words)],
      ['Beneficiaries', ({ canvas }) => canvas?.beneficiaries ?? []],
      ['Governance model', bodyLines],
      ['Contracts', contractLines],
      [
        'Implementation roadmap',
        ({ canvas }) =>
          (canvas?.roadmap ?? []).map(({ stage, step, by }) => withDetail(`${words(stage)}: ${step}`, by)),
      ],
      ['Current status', ({ canvas }) => given(canvas?.stage).map(words)],
    ],
  ],
];

/** Every box of the canvas, filled from the description as far as that goes. */
export function canvasBoxes(space: DataSpace): readonly CanvasSection[] {
  return sections.map(([section, boxes]) => ({
    section,
    boxes: boxes.map(([name, lines]) => ({ name, lines: lines(space) })),
  }));
}

function dataLines({ datasets, participants, language }: DataSpace): readonly string[] {
  const nameOf = namesOf(participants);
  return datasets.map(({ title, publisher, access }) =>
    withDetail(
      `${textOf(title, language)} (${nameOf(publisher)})`,
      access?.accessRights?.toLowerCase().replaceAll('_', '-'),
    ),
  );
}

function modelLines({ datasets }: DataSpace): readonly string[] {
  return [...new Set(datasets.flatMap(({ model }) => model ?? []))].sort();
}

function infrastructureLines({ canvas, services = [], connector }: DataSpace): readonly string[] {
  return [
    ...(canvas?.infrastructure ?? []),
    ...services.map(({ title, endpointURL }) => withDetail(title, endpointURL)),
    ...(connector === undefined ? [] : [withDetail('Dataspace Protocol', connector.endpointURL)]),
  ];
}

function bodyLines({ governance, participants }: DataSpace): readonly string[] {
  const nameOf = namesOf(participants);
  return (governance?.bodies ?? []).map(({ body, members }) => `${words(body)}: ${members.map(nameOf).join(', ')}`);
}

function contractLines({ governance, participants }: DataSpace): readonly string[] {
  const nameOf = namesOf(participants);
  return (governance?.agreements ?? []).map(({ kind, parties, signed }) =>
    withDetail(
      `${agreementNames[kind]}: ${parties.map(nameOf).join(', ')}`,
      signed === undefined ? 'not signed' : `signed ${signed}`,
    ),
  );
}

function namesOf(participants: DataSpace['participants']): (iri: string) => string {
  return (iri) => participants.find(({ id }) => id === iri)?.name ?? iri;
}

/** A code of the description as people read it. */
function words(code: string): string {
  return code.replaceAll('-', ' ');
}

function given(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

function withDetail(text: string, ...details: readonly (string | undefined)[]): string {
  return [text, ...details.filter((one) => one !== undefined)].join(', ');
}
