import type { Attribute, Model } from '@ds4sscc/data-models';

/** Models by subject, one line each. */
export function modelList(models: readonly Model[], width: number): string {
  const bySubject = new Map<string, Model[]>();
  for (const model of models) {
    const subject = subjectOf(model);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), model]);
  }
  const column = Math.max(...models.map(({ type }) => type.length));
  const groups = [...bySubject].sort(([a], [b]) => compare(a, b));
  return groups
    .map(([subject, members]) => {
      const lines = members
        .toSorted((a, b) => compare(a.type, b.type))
        .map(({ type, description }) => clip(`  ${type.padEnd(column)}  ${firstSentence(description)}`, width));
      return `${[subject, ...lines].join('\n')}\n`;
    })
    .join('\n');
}

/** One model with its attributes, those that every entity has first. */
export function modelPage(model: Model, width: number): string {
  const required = new Set<string>(model.required);
  const entries = Object.entries(model.attributes).sort(
    ([a], [b]) => Number(required.has(b)) - Number(required.has(a)) || compare(a, b),
  );
  const rows = entries.map(([name, attribute]) => [
    `${required.has(name) ? '*' : ' '} ${name}`,
    attribute.kind,
    unitsOf(attribute),
    attribute.description,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
  const table = rows.map((row) =>
    clip(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
      width,
    ),
  );
  return `${model.type}: ${model.title}
${model.description}
Follows ${model.follows}; ${model.iri}

${table.join('\n')}

* every entity has it. Units are UN/CEFACT codes; in round brackets where they need not be stated.
`;
}

function unitsOf({ units, unit }: Attribute): string {
  if (!units) return '';
  const list = units.length > 4 ? `${units.slice(0, 4).join(' ')} …` : units.join(' ');
  return unit === 'stated' ? list : `(${list})`;
}

/** `Smart Data Models, dataModel.ParksAndGardens, Garden 0.0.4` is about parks and gardens. */
function subjectOf({ follows }: Model): string {
  const name = /\bdataModel\.(\w+)/.exec(follows)?.[1];
  return name === undefined ? follows : name.replace(/([a-z])([A-Z])/g, '$1 $2');
}

function firstSentence(text: string): string {
  const end = text.search(/[.;]\s/);
  return end < 0 ? text : text.slice(0, end + 1);
}

function clip(line: string, width: number): string {
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
