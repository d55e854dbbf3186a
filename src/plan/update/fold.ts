/** Text as two people would call it the same: without accents and capitals, with one kind of apostrophe and of blank. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase();
}

/** Its words alone, with one blank between them and one at either end: a whole word is found by `includes`. */
export function foldWords(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
