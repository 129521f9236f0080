import * as z from 'zod/mini';
import { day, described, filledList, group, text } from './pieces.js';

/** Models of cooperation of the governance scheme (D2.2). */
export const cooperationModels = [
  'commercial-data',
  'data-marketplace',
  'as-a-service',
  'open-data',
  'ad-hoc-sharing',
  'trusted-third-party',
  'personal-data-intermediary',
  'data-commons',
] as const;

/** Where the money comes from, as the governance scheme lists it (D2.2). */
export const revenues = [
  'usage-fees',
  'subscription',
  'services',
  'public-grants',
  'private-investment',
  'sponsorship',
  'in-kind',
] as const;

/** Stages of a data space (Data Spaces Support Centre). */
export const stages = ['exploratory', 'preparatory', 'implementation', 'operational', 'scaling'] as const;

const texts = (each: string, what: string) => filledList(text(each), what);

/** What the data cooperation canvas asks and nothing else in the description says. */
export const canvas = group({
  context: z.optional(text('The situation that the data space starts from.')),
  addedValue: z.optional(text('What becomes better by it, and for whom.')),
  objectives: z.optional(texts('An objective.', 'What it is to reach.')),
  processes: z.optional(
    texts('A process, such as "combine counts of bicycles".', 'What is done with the data together.'),
  ),
  resources: z.optional(texts('A resource, such as people, tools, money.', 'What is there to do it with.')),
  infrastructure: z.optional(texts('A component, such as a context broker.', 'What it runs on.')),
  cooperationModel: z.optional(described(z.enum(cooperationModels), 'How data is exchanged.')),
  revenue: z.optional(filledList(described(z.enum(revenues), 'A source of money.'), 'What pays for it.')),
  beneficiaries: z.optional(texts('A group of people or organisations.', 'Who gains by it.')),
  stage: z.optional(described(z.enum(stages), 'The stage it is in.')),
  roadmap: z.optional(
    filledList(
      group({
        stage: described(z.enum(stages), 'The stage it belongs to.'),
        step: text('What is to be done.'),
        by: z.optional(day('The day by which.')),
      }),
      'The next steps.',
    ),
  ),
});
