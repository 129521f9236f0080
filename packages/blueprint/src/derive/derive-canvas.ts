import type { DataSpace } from '../data-space.js';
import { textOf } from '../description/text-of.js';

/** A data cooperation canvas. */
export interface DerivedCanvas {
  /** The document, in Markdown. What nobody wrote is said to be open. */
  readonly markdown: string;
  /** The fields that nothing in the description fills, such as `Why: context`. */
  readonly missing: readonly string[];
}

type Field = readonly [name: string, lines: (space: DataSpace) => readonly string[]];

// The sections and fields of the canvas (datacooperationcanvas.eu), each with what the description says of it.
const sections: readonly (readonly [section: string, fields: readonly Field[]])[] = [
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
      ['Key partners', ({ participants }) => participants.map(({ name, sector }) => withDetail(name, sector))],
      ['Stakeholders', ({ canvas }) => canvas?.beneficiaries ?? []],
      [
        'Roles, rights, responsibilities',
        ({ participants }) => participants.map(({ name, role }) => `${name}: ${role}`),
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
      ['Business model', ({ canvas }) => [...given(canvas?.cooperationModel), ...(canvas?.revenue ?? [])]],
      ['Beneficiaries', ({ canvas }) => canvas?.beneficiaries ?? []],
      ['Governance model', bodyLines],
      ['Contracts', contractLines],
      [
        'Implementation roadmap',
        ({ canvas }) => (canvas?.roadmap ?? []).map(({ stage, step, by }) => withDetail(`${stage}: ${step}`, by)),
      ],
      ['Current status', ({ canvas }) => given(canvas?.stage)],
    ],
  ],
];

/**
 * The data cooperation canvas of a data space as a document: what the description already says is not asked again.
 *
 * @example
 * ```ts
 * import { defineDataSpace, deriveCanvas } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air quality', publisher: 'https://city.example/' }],
 *   canvas: { context: 'The air near schools is measured, and nobody sees the values.' },
 * });
 * const { markdown, missing } = deriveCanvas(space);
 * markdown.includes('City of Example: data-provider'); // => true
 * missing[0]; // => 'Why: Added value'
 * ```
 */
export function deriveCanvas(space: DataSpace): DerivedCanvas {
  const filled = sections.map(([section, fields]) => ({
    section,
    fields: fields.map(([name, lines]) => ({ name, lines: lines(space) })),
  }));
  const parts = filled.flatMap(({ section, fields }) => [
    `## ${section}`,
    ...fields.flatMap(({ name, lines }) => [
      `### ${name}`,
      lines.length > 0 ? lines.map(asItem).join('\n') : '_Open._',
    ]),
  ]);
  return {
    markdown: `${[`# ${inline(space.title)}: data cooperation canvas`, ...given(space.description).map(inline), ...parts].join('\n\n')}\n`,
    missing: filled.flatMap(({ section, fields }) =>
      fields.filter(({ lines }) => lines.length === 0).map(({ name }) => `${section}: ${name}`),
    ),
  };
}

function dataLines({ datasets, participants, language }: DataSpace): readonly string[] {
  const nameOf = namesOf(participants);
  return datasets.map(({ title, publisher, access }) =>
    withDetail(`${textOf(title, language)} (${nameOf(publisher)})`, access?.accessRights?.toLowerCase()),
  );
}

function modelLines({ datasets }: DataSpace): readonly string[] {
  return [...new Set(datasets.flatMap(({ model }) => model ?? []))].sort();
}

function infrastructureLines({ canvas, services = [] }: DataSpace): readonly string[] {
  return [
    ...(canvas?.infrastructure ?? []),
    ...services.map(({ title, endpointURL }) => withDetail(title, endpointURL)),
  ];
}

function bodyLines({ governance, participants }: DataSpace): readonly string[] {
  const nameOf = namesOf(participants);
  return (governance?.bodies ?? []).map(({ body, members }) => `${body}: ${members.map(nameOf).join(', ')}`);
}

function contractLines({ governance, participants }: DataSpace): readonly string[] {
  const nameOf = namesOf(participants);
  return (governance?.agreements ?? []).map(({ kind, parties, signed }) =>
    withDetail(`${kind}: ${parties.map(nameOf).join(', ')}`, signed === undefined ? 'not signed' : `signed ${signed}`),
  );
}

function namesOf(participants: DataSpace['participants']): (iri: string) => string {
  return (iri) => participants.find(({ id }) => id === iri)?.name ?? iri;
}

function given(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

function withDetail(text: string, ...details: readonly (string | undefined)[]): string {
  return [text, ...details.filter((one) => one !== undefined)].join(', ');
}

function asItem(line: string): string {
  return `- ${inline(line)}`;
}

/** A text of somebody else on one line, with nothing in it that Markdown or HTML would act on. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|]/g, (sign) => `\\${sign}`);
}
