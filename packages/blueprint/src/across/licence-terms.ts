/** What a licence lets everybody do, beside using the data for themselves. */
export interface LicenceTerms {
  readonly commercial: boolean;
  readonly derivatives: boolean;
}

// Creative Commons and the German data licence name their terms, in the EU table (`CC_BYNC_4_0`) and in their IRIs.
const named = [
  /(?:^|\/licence\/)CC_(BY[A-Z]*)(?:_|$)/,
  /creativecommons\.org\/licenses\/(by[a-z-]*)\//,
  /govdata\.de\/dl-de\/([a-z-]+?)-\d/,
];
const open = [
  /(?:^|\/licence\/)(?:CC0|ODC_PDDL|ODC_BY|ODC_BL)(?:_|$)/,
  /creativecommons\.org\/publicdomain\//,
  /opendatacommons\.org\/licenses\/(?:by|odbl|pddl)\//,
];

/** What a licence says, by its IRI or its code in the EU licence table; `undefined` for one that is not known here. */
export function licenceTerms(licence: string): LicenceTerms | undefined {
  for (const pattern of named) {
    const terms = pattern.exec(licence)?.[1]?.toLowerCase();
    if (terms !== undefined) return { commercial: !terms.includes('nc'), derivatives: !terms.includes('nd') };
  }
  return open.some((pattern) => pattern.test(licence)) ? { commercial: true, derivatives: true } : undefined;
}
