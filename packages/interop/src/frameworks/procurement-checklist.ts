import { requirements } from '../requirements-data.js';
import type { Framework } from './framework.js';

/** What to ask for in a tender, by number of the checklist, with the requirements of MIMs Plus 9.0 that stand behind it. */
const items: readonly (readonly [number: string, ask: string, decidedBy: readonly string[]])[] = [
  ['0.1', 'All data can be fetched over the web in a machine-readable form', ['MIM0 R1.1', 'MIM0 R1.2']],
  ['0.2', 'The interface is described in an open document at an address that stays', ['MIM0 R1.3']],
  ['0.3', 'Data can be filtered by time, place and attribute', ['MIM0 R2.1', 'MIM0 R2.2']],
  ['0.4', 'Changes can be subscribed to where data is needed live', ['MIM0 R3.1']],
  ['0.5', 'Errors, caching and limits follow the standards of the web', ofCapabilities('MIM0', ['C2'])],
  ['1.1', 'Everything described has one identifier that stays', ['MIM1 R1.1', 'MIM1 R1.5']],
  ['1.2', 'Looking an identifier up gives the data and its type', ['MIM1 R1.2', 'MIM1 R2.1', 'MIM1 R2.2']],
  ['1.3', 'Identifiers of one thing in several systems can be matched', ['MIM1 R1.3', 'MIM1 R1.4']],
  // The list refers to a mechanism here; what finds such parts of identifiers belongs to R1.5.
  ['1.4', 'Identifiers hold nothing of the supplier or of one installation', ['MIM1 R1.5']],
  ['2.1', 'Data follows models that are standards', ['MIM2 R1.2a']],
  ['2.2', 'Models are documented, units included', ['MIM2 R1.1']],
  ['2.3', 'Additions are profiles that leave the model as it is', ['MIM2 R1.2b', 'MIM2 R4.1', 'MIM2 R4.2']],
  ['2.4', 'The format is open, and a published schema can check it', ['MIM2 R3.1', 'MIM2 R3.4']],
  ['3.1', 'Data stands in a catalogue with standard metadata', ['MIM3 RC4.1', 'MIM3 RC4.2', 'MIM3 RC4.3']],
  ['3.2', 'Licences and agreements come from templates', ['MIM3 RC2.2', 'MIM3 RC2.3']],
  ['3.3', 'The city decides who may use what', ['MIM3 RC1.1', 'MIM3 RC2.1']],
  ['6.1', 'Data travels encrypted', ['MIM6 R2.1']],
  ['6.2', 'People and systems log in by standard means', ['MIM6 R3.1']],
  ['6.3', 'Access hangs on roles, and is logged', ['MIM6 R1.1', 'MIM6 R1.3']],
  ['6.4', 'The supplier works by ISO/IEC 27001', ofCapabilities('MIM6', ['C1', 'C2', 'C3'])],
  ['7.1', 'Geodata is offered through interfaces of OGC', ['MIM7 R1.1']],
  ['7.2', 'Geodata comes in open formats', ['MIM7 R2.1']],
  ['7.3', 'The coordinate reference system is stated', ['MIM7 R5.1']],
  ['7.4', 'Features have identifiers that stay', ['MIM7 R4.1']],
  ['8.1', 'Data and results of the twin are available through an interface', ['MIM8 R1.1']],
  ['8.2', 'Models are documented and can be called', ['MIM8 R3.1', 'MIM8 R3.2']],
  // A mechanism without requirement: it takes a statement.
  ['8.3', 'Results come in standard formats', []],
  ['8.4', 'Where results come from is recorded', ['MIM8 R4.4']],
];

/** The checklist for tenders that refers to MIMs Plus 9.0: 28 things to ask for. */
export const procurementChecklist: Framework = {
  id: 'procurement',
  version: '9.0',
  title: 'Procurement checklist for MIMs Plus 9.0',
  url: 'https://github.com/marek-mraz/mims-procurement-checklist',
  requirements: items.map(([number, title, decidedBy]) => ({
    id: `procurement:9.0/${number}`,
    title,
    decidedBy,
    ...(decidedBy.length === 0 && { checks: ['declared'] }),
  })),
};

function ofCapabilities(mim: string, capabilities: readonly string[]): readonly string[] {
  return requirements.filter((one) => one.mim === mim && capabilities.includes(one.capability)).map(({ id }) => id);
}
