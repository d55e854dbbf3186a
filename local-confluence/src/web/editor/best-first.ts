/**
 * Those whose title holds every typed word at the beginning of a word of its own, accents and case aside;
 * titles that begin with the query first, otherwise in the order given.
 */
export function bestFirst<Named extends { title: string }>(all: readonly Named[], query: string): Named[] {
  const wanted = plain(query);
  const fitting = all.filter(({ title }) => {
    const words = wordsOf(title);
    return wordsOf(query).every((typed) => words.some((word) => word.startsWith(typed)));
  });
  const begins = (named: Named): boolean => plain(named.title).startsWith(wanted);
  return [...fitting.filter(begins), ...fitting.filter((named) => !begins(named))];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[\s’'-]+/u)
    .filter((word) => word !== '');
}
