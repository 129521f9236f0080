import type { Vocabulary } from '@ds4sscc/linked-data/vocabularies';

/** The lists that values are looked up in. */
export interface QualityLists {
  /** Formats: the EU file types unless told. */
  readonly formats: Vocabulary;
  /** Media types, for `mediaTypes: 'list'`: those of the EU table unless told. */
  readonly mediaTypes: Vocabulary;
  /** Open formats: the public copy of the list of data.europa.eu unless told. */
  readonly nonProprietary: Vocabulary;
  /** The public copy of the list of data.europa.eu unless told; that one holds every EU file type, PDF and images too. */
  readonly machineReadable: Vocabulary;
  /** Licences: the public copy of the list of data.europa.eu and the EU licences together unless told. */
  readonly licences: Vocabulary;
  /** Access rights: the seven that the MQA knows unless told. */
  readonly accessRights: Vocabulary;
}

/** What the published descriptions of the MQA leave open. Each option has the reading that is taken unless told. */
export interface QualityOptions {
  /** HTTP status of a link that works: `200-399` unless told; an older text wants `200`. */
  readonly workingStatus?: '200-399' | '200';
  /** Who takes part in an average: `datasets` (the average of their scores) unless told, or `population` (the share that earns each indicator). */
  readonly aggregation?: 'datasets' | 'population';
  /** First score that is sufficient: 121 unless told; one vocabulary says 120. */
  readonly sufficientFrom?: 121 | 120;
  /** A distribution without format and one without media type: `no-points` unless told; an older vocabulary takes five points off for each. */
  readonly absentFormat?: 'no-points' | 'minus-five';
  /** Where dates of issue and modification may stand: `dataset` unless told; a newer text looks at the distribution too. */
  readonly dates?: 'dataset' | 'dataset-or-distribution';
  /** What has to be of a list, format and media type: `both` unless told; `half-each` gives five points for either. */
  readonly formatAndMediaType?: 'both' | 'either' | 'half-each';
  /** Which media types are of IANA: any address below that of its registry (`iana-address`) unless told, or those of a `list`. */
  readonly mediaTypes?: 'iana-address' | 'list';
  /** Formats and media types that are written as words ("CSV", "text/csv"), not as IRIs: `not-listed` unless told. */
  readonly words?: 'not-listed' | 'listed';
  /** How IRIs are compared with lists: http or https and a slash at the end are no difference (`same-address`) unless told. */
  readonly iris?: 'same-address' | 'exact';
  readonly lists?: Partial<QualityLists>;
}
