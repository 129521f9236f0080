/** Whether the keyword `format` of JSON Schema states a rule (`assert`), or only a remark (`annotate`). */
export type FormatPolicy = 'assert' | 'annotate';
