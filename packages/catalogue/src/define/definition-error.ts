import type { Finding } from '@ds4sscc/findings';

/** A definition in code that cannot stand: `findings` say what is wrong, each with a JSON pointer into the definition. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly code = 'definition-invalid';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const [first, ...others] = findings;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    super(`${first?.location.pointer || 'definition'}: ${first?.message ?? 'not readable'}${more}`);
    this.findings = findings;
  }
}
