import type { Claim, Evidence, Verdict } from '@ds4sscc/findings';

const words: Readonly<Record<Verdict, string>> = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not known',
  'not-applicable': 'does not apply',
};

const methods: Readonly<Record<Claim['method'], string>> = {
  auto: 'by data',
  artefact: 'by a document',
  probe: 'by a live service',
  declared: 'by a statement',
};

/** A verdict with its claims: what of, by what, where that stands, and who accepts it if it fails. */
export function claimsText({ requirement, verdict, reason, claims = [] }: Evidence): string {
  return `${[`${requirement}: ${words[verdict]}`, `  ${reason}`, ...claims.flatMap(linesOf)].join('\n')}\n`;
}

function linesOf({ subject, method, verdict, reason, evidence, waiver }: Claim): readonly string[] {
  return [
    `- ${subject}: ${words[verdict]}, ${methods[method]}`,
    `    ${reason}`,
    ...evidence.map(({ location, excerpt, sha256, time }) => {
      const parts = [placeOf(location), excerpt && `"${excerpt}"`, sha256 && `sha256 ${sha256.slice(0, 12)}`, time];
      return `    ${parts.filter(Boolean).join(', ')}`;
    }),
    ...(waiver
      ? [
          `    ${waiver.expired === true ? 'was accepted' : 'accepted'} until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`,
        ]
      : []),
  ];
}

function placeOf({ source, line, record }: Claim['evidence'][number]['location']): string {
  const place = line === undefined ? source : `${source}:${line}`;
  return record === undefined ? place : `${place} (record ${record})`;
}
