/** Why a file cannot be written, in our words: those of runtimes differ, and name files that the person never heard of. */
export function writeFailure({ code, message }: Error & { readonly code?: unknown }): string {
  return (typeof code === 'string' ? reasons[code] : undefined) ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'what should be a folder is a file',
  EPERM: 'permission denied',
  EROFS: 'the disk can only be read',
};
