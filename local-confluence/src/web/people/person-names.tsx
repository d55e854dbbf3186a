import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PersonView, UsersFound } from '../../local-api';
import { ask } from '../data/ask';
import { useSession } from '../data/session';

/**
 * Names for account ids. Those of the session are known; others are asked once, all that one render
 * wants in one call, and kept. An id that nobody has stays null.
 */
class NameBook {
  private readonly known = new Map<string, PersonView | null>();
  private wanted = new Set<string>();
  private readonly readers = new Set<() => void>();

  constructor(people: PersonView[]) {
    for (const person of people) this.known.set(person.accountId, person);
  }

  get(accountId: string): PersonView | null | undefined {
    return this.known.get(accountId);
  }

  want(accountId: string): void {
    if (this.known.has(accountId) || this.wanted.has(accountId)) return;
    if (this.wanted.size === 0) queueMicrotask(() => this.askForWanted().catch(() => undefined)); // who fails is asked for again by the next reader
    this.wanted.add(accountId);
  }

  onNews(reader: () => void): () => void {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  }

  private async askForWanted(): Promise<void> {
    const ids = [...this.wanted];
    this.wanted = new Set();
    const found = await ask<UsersFound>('GET', `/local/users?ids=${ids.map(encodeURIComponent).join(',')}`);
    for (const id of ids) this.known.set(id, found.find((person) => person.accountId === id) ?? null);
    for (const reader of this.readers) reader();
  }
}

const NameBookContext = createContext<NameBook | null>(null);

export function PersonNames({ children }: { children: ReactNode }) {
  const { people } = useSession();
  const book = useMemo(() => new NameBook(people), [people]);
  return <NameBookContext.Provider value={book}>{children}</NameBookContext.Provider>;
}

/** The person of an account id: undefined while asked, null when there is none. */
export function usePerson(accountId: string): PersonView | null | undefined {
  const book = useContext(NameBookContext);
  if (book === null) throw new Error('usePerson stands outside PersonNames');
  const [person, setPerson] = useState(() => book.get(accountId));
  useEffect(() => {
    const look = (): void => setPerson(book.get(accountId));
    look();
    book.want(accountId);
    return book.onNews(look);
  }, [book, accountId]);
  return person;
}

/** A name to show while it is being asked for, too. */
export function usePersonName(accountId: string, fallback = '…'): string {
  return usePerson(accountId)?.name ?? fallback;
}
