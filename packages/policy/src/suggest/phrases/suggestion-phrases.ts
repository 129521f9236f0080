/** How suggestions are said in one language. */
export interface SuggestionPhrases {
  readonly wouldBePermitted: (changes: string) => string;
  /** Between two changes. */
  readonly and: string;
  readonly nothingHelps: string;
  readonly validUntil: (instant: string) => string;
  /** An operand of an asset or a party. */
  readonly of: (operand: string, thing: string) => string;
  readonly state: (operand: string, value: string) => string;
  readonly instead: (operand: string, value: string, given: string) => string;
  readonly otherThan: (operand: string, values: string) => string;
  readonly time: (from: string, until: string | undefined) => string;
  readonly duty: (actions: string, targets: string | undefined, by: string | undefined) => string;
  readonly member: (thing: string, collection: string) => string;
  readonly noMember: (thing: string, collection: string) => string;
  readonly action: (action: string, asked: string) => string;
  readonly assignee: (assignee: string) => string;
}
