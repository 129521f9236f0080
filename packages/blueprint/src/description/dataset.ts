import * as z from 'zod/mini';
import { offer } from './offer.js';
import { day, described, filledList, group, iri, list, path, text, texts } from './pieces.js';

const codes = (what: string, example: string) =>
  filledList(text(`A code of the EU table, such as ${example}, or an IRI.`), what);

/** What people need to find a dataset and to judge it, under the names that DCAT-AP gives it. */
const metadata = group({
  description: z.optional(texts('What is in it.')),
  keyword: z.optional(filledList(text('A word that people search for.'), 'Words that people search for.')),
  theme: z.optional(codes('Themes of the EU vocabulary.', 'ENVI')),
  language: z.optional(filledList(text('A language, such as nl.'), 'Languages of the data.')),
  spatial: z.optional(codes('The area it covers.', 'NLD')),
  temporal: z.optional(
    group({ startDate: z.optional(day('The first day.')), endDate: z.optional(day('The last day.')) }),
  ),
  accrualPeriodicity: z.optional(text('How often it changes: a code of the EU table, such as DAILY.')),
  issued: z.optional(day('When it was published first.')),
  modified: z.optional(day('When it was changed last.')),
  landingPage: z.optional(iri('Page about the dataset.')),
  conformsTo: z.optional(filledList(iri('IRI of a specification.'), 'Specifications it follows.')),
  provenance: z.optional(texts('Where it comes from and how it was collected.')),
});

/** How one gets at it. */
const access = group({
  accessRights: z.optional(
    described(
      z.enum(['PUBLIC', 'RESTRICTED', 'NON_PUBLIC']),
      'Who may see it: everybody, whoever fulfils conditions, nobody outside.',
    ),
  ),
  license: z.optional(text('The licence: a code of the EU table, such as CC_BY_4_0, or an IRI.')),
  accessURL: z.optional(iri('Page or interface that leads to the data.')),
  downloadURL: z.optional(
    iri('Address under which the files lie; the name of the file is added where it ends in "/".'),
  ),
});

/** What the law says about it. */
const legal = group({
  applicableLegislation: z.optional(
    filledList(iri('ELI of an act, such as http://data.europa.eu/eli/reg_impl/2023/138/oj.'), 'Acts that apply.'),
  ),
  hvdCategory: z.optional(codes('Categories of the regulation on high-value datasets.', 'c_dd313021')),
  personalData: z.optional(
    group({
      purpose: z.optional(
        list(
          text('A purpose of the Data Privacy Vocabulary, such as ScientificResearch.'),
          'What it is processed for.',
        ),
      ),
      legalBasis: z.optional(
        described(
          z.enum(['consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task', 'legitimate-interest']),
          'The basis of GDPR Art. 6(1).',
        ),
      ),
      assessment: z.optional(path('Path of the data protection impact assessment.')),
    }),
  ),
});

/** A dataset that is shared. */
export const dataset = group({
  id: iri('IRI of the dataset; the same one that the catalogue describes.'),
  title: texts('Name of the dataset as people know it.'),
  publisher: iri('IRI of the participant that publishes it.'),
  files: z.optional(list(path('Path of a data file, relative to this description.'), 'Data files of the dataset.')),
  model: z.optional(text('Entity type of its records, such as AirQualityObserved.')),
  policy: z.optional(iri('uid of the ODRL policy it is offered under.')),
  offer: z.optional(offer),
  metadata: z.optional(metadata),
  access: z.optional(access),
  legal: z.optional(legal),
});
