/**
 * LIX (Björnsson 1968): words per sentence, and the share of words of more than six letters in percent. It needs no
 * syllables, so that it serves for many European languages; below 40 a text is easy, above 60 very hard.
 */
export function readability(text: string): number {
  const words = text.match(/\p{L}[\p{L}\p{M}\p{N}’'-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const long = words.filter((word) => [...word].length > 6).length;
  return Math.round(words.length / Math.max(1, sentences) + (100 * long) / words.length);
}
