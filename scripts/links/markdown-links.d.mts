export function brokenLinks(root: string, files: readonly string[], isGenerated: (path: string) => boolean): string[];
