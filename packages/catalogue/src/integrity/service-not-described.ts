import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

const rule: Rule<{ service: string }> = defineRule<{ service: string }>({
  id: 'catalogue/service-not-described',
  title: 'Data service without a description of its interface',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Data Service, endpoint description',
  requirements: ['MIM0 R1.3'],
  help: 'Point dcat:endpointDescription to the OpenAPI or AsyncAPI document, the capabilities or the SPARQL service description.',
  message: ({ service }) => `data service ${service} has no dcat:endpointDescription`,
});

const endpointDescription = `${dcat}endpointDescription`;

/** Services that developers cannot use without asking. */
export const serviceNotDescribed: CatalogueCheck = {
  rule,
  check: (context) =>
    context
      .instances(`${dcat}DataService`)
      .filter((node) => !context.has(node, endpointDescription))
      .map((node) =>
        context.report(rule, node, context.declaration(node, `${dcat}DataService`), { service: context.show(node) }),
      ),
};
