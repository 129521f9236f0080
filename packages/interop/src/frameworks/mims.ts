import { requirements } from '../requirements-data.js';
import type { Framework, FrameworkRequirement } from './framework.js';

/** MIMs Plus 9.0: each requirement decides itself. */
export const mims90: Framework = {
  id: 'mims',
  version: '9.0',
  title: 'MIMs Plus 9.0',
  url: 'https://mims.oascities.org',
  requirements: requirements.map(({ id, summary, level }) => ({
    id: `mims:9.0/${id.replace(' ', '/')}`,
    title: summary,
    level,
    decidedBy: [id],
  })),
};

/** MIMs Plus 8.0 (June 2025). Numbers of requirements are known for MIM6 alone; the other mechanisms stand as a whole. */
export const mims80: Framework = {
  id: 'mims',
  version: '8.0',
  title: 'MIMs Plus 8.0',
  url: 'https://living-in.eu/sites/default/files/files/mims-plus-v.8_2.pdf',
  requirements: [
    whole('8.0', 'MIM0', 'Accessing Data', ['MIM0']),
    whole('8.0', 'MIM1', 'Interlinking Data', ['MIM1']),
    whole('8.0', 'MIM2', 'Representing Data', ['MIM2']),
    whole('8.0', 'MIM3', 'Exchanging Data', ['MIM3']),
    whole('8.0', 'MIM4', 'Personal Data', []),
    whole('8.0', 'MIM5', 'Fair AI', []),
    { id: 'mims:8.0/MIM6/R1', title: 'Rules for access exist and are in force', decidedBy: ['MIM6 R1.1'] },
    { id: 'mims:8.0/MIM6/R2', title: 'Identities are managed from beginning to end', decidedBy: [] },
    { id: 'mims:8.0/MIM6/R3', title: 'Credentials are managed', decidedBy: ['MIM6 R1.2'] },
    { id: 'mims:8.0/MIM6/R4', title: 'Rights are granted, reviewed and withdrawn', decidedBy: ['MIM6 R1.3'] },
    { id: 'mims:8.0/MIM6/R5', title: 'Cryptography and keys follow rules', decidedBy: ['MIM6 R2.1'] },
    { id: 'mims:8.0/MIM6/R6', title: 'Who logs in is authenticated securely', decidedBy: ['MIM6 R3.1'] },
    whole('8.0', 'MIM7', 'Geospatial Data', ['MIM7']),
    whole('8.0', 'MIM8', 'Local Digital Twins', ['MIM8']),
  ],
};

/**
 * The MIMs of 2022 (versions 5 and 6), by mechanism. Numbers 8 to 10 stood for plans; 8 has meant digital twins since 8.0, which
 * had no place before.
 */
export const mims2022: Framework = {
  id: 'mims',
  version: '2022',
  title: 'MIMs Plus 2022',
  url: 'https://github.com/oasc/oasc-mims',
  requirements: [
    whole('2022', 'MIM1', 'Context Information Management', ['MIM0', 'MIM1']),
    whole('2022', 'MIM2', 'Shared Data Models', ['MIM2']),
    whole('2022', 'MIM3', 'Ecosystem Transaction Management', ['MIM3']),
    whole('2022', 'MIM4', 'Personal Data Management', []),
    whole('2022', 'MIM5', 'Fair Artificial Intelligence', []),
    whole('2022', 'MIM6', 'Security', ['MIM6']),
    whole('2022', 'MIM7', 'Places', ['MIM7']),
    whole('2022', 'MIM8', 'Indicators', []),
    whole('2022', 'MIM9', 'Data Analytics', []),
    whole('2022', 'MIM10', 'Resource Impact', []),
  ],
};

function whole(version: string, mim: string, title: string, counterparts: readonly string[]): FrameworkRequirement {
  const decidedBy = requirements.filter((one) => counterparts.includes(one.mim)).map(({ id }) => id);
  return { id: `mims:${version}/${mim}`, title, decidedBy };
}
