// What else a city could take, one entry for each: docs/peers.md and the table in the README are made of these, and a test runs
// each `command`. What is said of a peer stands in its own documentation (`sources`); what is said of ours, the command shows.

const cli = 'npx ds4sscc';

export const peers = [
  {
    name: 'ajv with Smart Data Models',
    sources: ['https://ajv.js.org', 'https://github.com/smart-data-models/data-models'],
    about:
      'ajv compiles any JSON Schema to JavaScript; Smart Data Models publishes a schema for the key-values of each of its models.',
    theirs: 'any JSON Schema of any field, and the schema of every model as it is published',
    ours: 'what NGSI-LD asks beyond a schema, every representation, line and column, files of any size',
    more: 'Schemas of others load in ours too (`--models`), but a schema of something that is no entity does not belong here: take ajv. For plain yes or no on objects that are parsed already, a validator of ajv is all one needs; [benchmarks](benchmarks.md) has both.',
    command: `${cli} data validate examples/two-cities-broken/data/parking.json`,
    exitCode: 1,
    shows: ['[373541.2, 5809274.6] is no place on the globe', 'parking.json:68:35'],
  },
  {
    name: 'pysmartdatamodels',
    sources: ['https://pypi.org/project/pysmartdatamodels/0.8.2.0/'],
    about:
      'The Python package of the Smart Data Models programme: all data models, their attributes, `validate_payload` for key-values, and `identify_or_draft_datamodel` for payloads of unknown origin.',
    theirs: 'all models of the programme in one package, for Python; drafts a model from a payload',
    ours: 'normalized, concise and temporal entities checked too, and converted with a list of losses',
    more: 'Ours has 63 models, for twelve of the thirteen priority data sets of DS4SSCC; other models of the programme are loaded from a folder, an npm package or a URL. It does not guess a model for data that matches none.',
    command: `${cli} data convert examples/two-cities/data/parking.json --to normalized`,
    exitCode: 0,
    shows: ['8 of 8 records converted to normalized.'],
  },
  {
    name: 'rdf-validate-shacl, shacl-engine',
    sources: ['https://www.npmjs.com/package/rdf-validate-shacl', 'https://www.npmjs.com/package/shacl-engine'],
    about:
      'Two SHACL engines for JavaScript. They take RDF/JS datasets that you have parsed, and give a validation report as objects and as RDF.',
    theirs: 'shacl-engine: constraints and targets in SPARQL, coverage and debug output; both: any RDF/JS dataset',
    ours: 'SHACL Core on files, with line and column; what to fix first; "not known" where shapes are not understood',
    more: 'Ours has its own tables for DCAT-AP and high-value datasets, knows the European code lists offline, and takes any SHACL Core file by `--shapes`. A constraint in SPARQL it cannot check, and then says so in place of "conforms". The results on the official shapes are compared with those of rdf-validate-shacl before [each benchmark](benchmarks.md).',
    command: `${cli} catalogue validate examples/two-cities-broken/catalogue.ttl`,
    exitCode: 1,
    shows: ['catalogue.ttl:66:47', '[dcat-ap/dataset-title-missing]'],
  },
  {
    name: 'Interoperability Test Bed',
    sources: ['https://github.com/ISAITB', 'https://interoperable-europe.ec.europa.eu/lt/node/702765'],
    about:
      'The service of the European Commission for testing the conformance of systems, with validators for RDF (among them the DCAT-AP validator of SEMIC), XML, JSON and CSV: in the browser, by REST and SOAP, as a command, as containers.',
    theirs: 'run by the Commission; test cases between two systems; validators for XML and any configured domain',
    ours: 'one run over data, policies, catalogue and services together; its report format among ten',
    more: 'It is the place to show conformance to others: ours is not endorsed by anybody. Ours writes reports that the test bed reads, so that one can be part of the other.',
    command: `${cli} check examples/two-cities-broken --output gitb`,
    exitCode: 1,
    shows: ['<TestStepReport xmlns="http://www.gitb.com/tr/v1/"', '<result>FAILURE</result>'],
  },
  {
    name: 'MQA of data.europa.eu',
    sources: [
      'https://dataeuropa.gitlab.io/data-provider-manual/metadata-quality-dashboard/',
      'https://data.europa.eu/mqa/methodology',
    ],
    about:
      'The Metadata Quality Assessment: scores what the portal has harvested, with each harvest, asks whether the links answer, and publishes the results; a validation service takes metadata before.',
    theirs: 'the score that the portal publishes, with links asked at each harvest',
    ours: 'the score before anything is published, as an interval while no link was asked, and what brings most points',
    more: 'Ours follows the published method; where that leaves a choice, the choice is an option. It is not the score of the portal.',
    command: `${cli} catalogue score examples/two-cities/catalogue.ttl`,
    exitCode: 0,
    shows: ['of 405 points on average', 'Accessibility'],
  },
  {
    name: 'odrl-evaluator, ODRE',
    sources: [
      'https://github.com/SolidLabResearch/ODRL-Evaluator',
      'https://github.com/ODRE-Framework/odre-python',
      'https://github.com/ODRE-Framework/odre-java',
    ],
    about:
      'odrl-evaluator says of each rule of a policy whether it is active, and why, as a compliance report in RDF. ODRE enforces policies in Python and Java, fills in variables, and runs functions that a program registers; the table of its Java version lists six comparisons and `dateTime` as supported, sets and `count` as not.',
    theirs:
      'the vocabulary and the test suite of compliance reports are theirs; ODRE: Python and Java, functions in policies',
    ours: 'denial by default with reasons, and whether an offer stays within a rulebook, with a request that shows it',
    more: 'The 68 cases of the SolidLab suite [come out the same](policy-conformance.md). Ours runs no code that stands in a policy.',
    command: `${cli} policy contains examples/two-cities/policies/air-quality.ttl --offer examples/two-cities/policies/parking.ttl`,
    exitCode: 1,
    shows: [
      'Not contained: the offer permits what the rulebook does not.',
      'such as use on https://havenburg.example/dataset/parking',
    ],
  },
  {
    name: 'Cedar, Casbin, OPA',
    sources: [
      'https://docs.cedarpolicy.com/other/security.html',
      'https://casbin.org',
      'https://www.openpolicyagent.org/docs',
    ],
    about:
      'Engines for access control and policies in general, each with a language of its own. The semantics of Cedar are proved in Lean, and its engine is tested against them; Casbin has many models of access control in many languages; OPA runs as a server beside anything.',
    theirs: 'languages for the access control of any application; Cedar: semantics proved in Lean',
    ours: 'ODRL as data spaces exchange it: offers that grant nothing, agreements, duties, purposes',
    more: 'For roles and permissions inside one application take one of these. How fast they decide the same agreements stands in [benchmarks](benchmarks.md).',
    command: `${cli} policy explain examples/two-cities/policies --action read --target https://riverton.example/dataset/air-quality`,
    exitCode: 1,
    shows: ['Denied: an offer is not in force and grants nothing.'],
  },
  {
    name: 'Spectral',
    sources: ['https://github.com/stoplightio/spectral'],
    about: 'A linter for JSON and YAML with rulesets for OpenAPI, AsyncAPI and Arazzo, and rules of your own.',
    theirs: 'a style guide of your own, by rulesets and functions; OpenAPI 2 and Arazzo',
    ours: 'whether the description meets the requirements of MIM0: a verdict for each, and what is still open',
    more: 'Ours has no rules about style, and none of your own: use both.',
    command: `${cli} interop assess examples/two-cities-broken/openapi.yaml`,
    exitCode: 0,
    shows: ['mims:9.0/MIM0/R1.3', 'The same operationId twice'],
  },
  {
    name: 'OGC TEAM Engine',
    sources: ['https://github.com/opengeospatial/cite/wiki', 'https://opengeospatial.github.io/ets-ogcapi-tiles10'],
    about: 'Runs the test suites of the Open Geospatial Consortium against a service; who passes can be certified.',
    theirs: 'the test suites by which the OGC certifies',
    ours: 'at most 80 reading requests, kept as a recording that is judged again offline; NGSI-LD and CKAN too',
    more: 'A probe finds defects and certifies nothing. The command below asks a QGIS Server of this machine, and skips where there is none.',
    command: 'npx vitest run --project workspace tests/qgis-server.test.ts',
  },
  {
    name: 'Eclipse EDC',
    sources: ['https://github.com/eclipse-edc', 'https://projects.eclipse.org/projects/technology.edc'],
    about:
      'The Eclipse Dataspace Components: connectors that negotiate contracts by the Dataspace Protocol, transfer data, and keep identities.',
    theirs: 'negotiation, transfer, identities: what a connector does',
    ours: 'no connector: the catalogue and the offers that one publishes, derived from the description and checked',
    more: 'Ours serves `/.well-known/dspace-version` and the catalogue of the protocol, and decides requests in front of an API; contracts and transfers are left to a connector.',
    command: `${cli} catalogue convert examples/two-cities/catalogue.ttl --to dsp --participant https://riverton.example/`,
    exitCode: 0,
    shows: ['"https://w3id.org/dspace/2025/1/context.jsonld"', '"@type": "Catalog"'],
  },
];
