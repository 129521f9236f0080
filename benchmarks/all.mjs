// Every benchmark: `npm run bench` starts each in a process of its own. `args` is the ordinary run (all together at most twenty
// minutes), `quick` shows in seconds that the script works, `full` are the sizes that take long.

/** The way each is measured stands in `about`, for docs/benchmarks.md; the figures come from the scripts themselves. */
export const benchmarks = [
  {
    name: 'sizes',
    script: 'sizes.mjs',
    about:
      'What of a program ends up in a browser that imports one entry and all it exports: bundled and minified by esbuild, compressed by gzip. Exact, not timed. Beside it what `npm pack` makes.',
    args: [],
    quick: [],
  },
  {
    name: 'start',
    script: 'cli-import.mjs',
    about:
      'A process of bare Node, one that imports the command line, and one that checks a file of one entity take turns; the difference to bare Node, wall time.',
    args: [],
    quick: ['3'],
  },
  {
    name: 'stream',
    script: 'stream.mjs',
    about:
      'Files of entities, made from a seed. The limit is what no program that parses can beat: lines cut out of the bytes, and `JSON.parse` of each. The usual way is `readline`, `JSON.parse`, attributes simplified, ajv. Each measurement is a process of its own, the ways take turns, and all give the same verdicts before the clock starts. CPU time. The bars are meant for 300 MB (`--full`): of a file of 40 MB, much of the time goes into starting and warming up.',
    args: ['--mb', '40', '--rounds', '5'],
    quick: ['--mb', '2', '--rounds', '1'],
    full: ['--mb', '300', '--rounds', '5'],
  },
  {
    name: 'stream-threads',
    script: 'stream-threads.mjs',
    about:
      'A file of a million entities, and parts of it, with one thread and with two; beside them two processes that share nothing. A thread compiles for itself what it runs often, so that a small file gains nothing. Each measurement is a process of its own, the ways take turns. Wall time.',
    args: [],
    quick: ['--entities', '20000', '--rounds', '1'],
  },
  {
    name: 'stream-others',
    script: 'stream-others.mjs',
    about:
      'Files of entities against models loaded from published JSON Schemas: with acceptors, which read the bytes of valid entities, against the evaluation of every entity, and against validators that ajv generates of the same schemas. Verdicts are the same before the clock starts; the ways take turns. CPU time.',
    args: ['--mb', '20', '--rounds', '5'],
    quick: ['--mb', '2', '--rounds', '1'],
  },
  {
    name: 'comparison',
    script: 'comparison.mjs',
    about:
      'What it takes to compare the entities of one file with each other, exactly: duplicates and relationships to nothing are planted and counted. Each number of entities is a process of its own.',
    args: ['1000000'],
    quick: ['100000'],
    full: ['1000000', '5000000'],
  },
  {
    name: 'policy',
    script: 'policy.mjs',
    about:
      'Agreements, each with a permission under time, purpose and place and a prohibition; the fewest and the most with closures written by hand, indexed by target and party, and with other engines given the same agreements in their own words. Every answer is compared before the clock starts. CPU time.',
    args: [],
    quick: ['--sizes', '1,100'],
  },
  {
    name: 'catalogue',
    script: 'catalogue.mjs',
    about:
      'A parsed catalogue against the full generated shapes of DCAT-AP 3.0.1; the results are those of rdf-validate-shacl, one by one. J is `JSON.parse` of the same catalogue as JSON-LD. CPU time.',
    args: ['--datasets', '1000', '--rounds', '3'],
    quick: ['--datasets', '50', '--rounds', '1'],
    full: ['--datasets', '10000', '--rounds', '3'],
  },
  {
    name: 'catalogue-text',
    script: 'catalogue-text.mjs',
    about: 'From the text of a catalogue to typed objects, all findings and the quality score. J as above. CPU time.',
    args: ['1000'],
    quick: ['100', 'small'],
  },
  {
    name: 'catalogue-quality',
    script: 'catalogue-quality.mjs',
    about: 'The quality score of a parsed catalogue whose findings are known. J as above. CPU time.',
    args: ['1000', '10000'],
    quick: ['200'],
  },
  {
    name: 'catalogue-stream',
    script: 'catalogue-stream.mjs',
    about:
      'Catalogues read in blocks, each in a process of its own: the most memory that it ever held. Faults planted far from what they are about are found, and no others.',
    args: ['100000'],
    quick: ['2000'],
    full: ['100000', '1000000'],
  },
  {
    name: 'json-ld',
    script: 'json-ld.mjs',
    about:
      'JSON-LD messages that share contexts, and documents whose context is known: beside `JSON.parse` and jsonld, whose results are the same. CPU time, in turns.',
    args: [],
    quick: ['10'],
  },
  {
    name: 'syntaxes',
    script: 'syntaxes.mjs',
    node: ['--expose-gc'],
    about: 'Ten times the data in each RDF syntax, to read and to write. CPU time.',
    args: ['1000'],
    quick: ['100'],
  },
  {
    name: 'graph',
    script: 'graph.mjs',
    node: ['--expose-gc'],
    about:
      'The graph beside the Store of n3, and reading Turtle beside its Parser, each in processes of their own, in turns. CPU time, and what the result holds in memory.',
    args: ['--scale', '0.4'],
    quick: ['--scale', '0.02', '--rounds', '1'],
    full: ['--scale', '1'],
  },
  {
    name: 'enforcement',
    script: 'enforcement.mjs',
    about:
      'The same handler with and without an enforcement point before it, in rounds that alternate, asked by another process. 1,000 agreements, each with a period, a purpose, a duty and an obligation; each request of another party at another moment; each decision written to a log before the request goes on. CPU time of the server for a request, so that a slow client hides nothing. Then a change of agreements in the middle of 10,000 requests.',
    args: ['10000', '5'],
    quick: ['500', '1'],
  },
  {
    name: 'incremental',
    script: 'incremental.mjs',
    about:
      'A data space of 40 files of data, a catalogue of 2,000 datasets and 300 offers, checked by the command line with a cache, again at another minute, and after one file changed; each in a process of its own. The reports are those without a cache, byte for byte, also where the cache was damaged. CPU time of all threads, and wall time.',
    args: ['3', '60'],
    quick: ['1', '2'],
    full: ['3', '60', '300'],
  },
];
