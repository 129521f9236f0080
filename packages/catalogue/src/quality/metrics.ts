/** Namespace of the metrics with which data.europa.eu publishes its measurements. */
export const piveau = 'https://piveau.eu/ns/voc#';

/** Namespace of the metrics that have no counterpart there. */
export const metricNamespace = 'https://ds4sscc.github.io/blueprint/metrics/mqa#';

/** A metric of our own. */
interface OwnMetric {
  readonly iri: string;
  readonly definition: string;
  readonly datatype: string;
}

/** What data.europa.eu states as an HTTP status or as one number, and we as what is known of it. */
export const ownMetrics: Readonly<
  Record<'accessUrlWorks' | 'downloadUrlWorks' | 'lowestScore' | 'highestScore', OwnMetric>
> = {
  accessUrlWorks: {
    iri: `${metricNamespace}accessUrlWorks`,
    definition: 'Whether a server answers at one of the access URLs',
    datatype: 'boolean',
  },
  downloadUrlWorks: {
    iri: `${metricNamespace}downloadUrlWorks`,
    definition: 'Whether a server answers at one of the download URLs',
    datatype: 'boolean',
  },
  lowestScore: {
    iri: `${metricNamespace}lowestScore`,
    definition: 'The score if no link works that was not tried',
    datatype: 'decimal',
  },
  highestScore: {
    iri: `${metricNamespace}highestScore`,
    definition: 'The score if all links work that were not tried',
    datatype: 'decimal',
  },
};
