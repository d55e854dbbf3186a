import type { Ground } from './ground';
import type { PersonRecord } from './records';
import { people } from './tables';

export function createPeople({ store }: Ground) {
  const everybody = () => people.all(store).filter(({ accountType }) => accountType === 'atlassian');
  return {
    add(person: PersonRecord): void {
      store.transact((writer) => people.put(writer, person));
    },
    get: (accountId: string): PersonRecord | undefined => people.get(store, accountId),
    byEmail(email: string): PersonRecord | undefined {
      const wanted = email.trim().toLowerCase();
      return everybody().find((each) => each.email.toLowerCase() === wanted);
    },
    /** People, not apps; whatever their status. */
    everybody,
    /** Who can be named: active people of whose name a word begins so. */
    find(query: string): PersonRecord[] {
      const wanted = folded(query.trim());
      return everybody()
        .filter(({ status }) => status === 'active')
        .filter(({ name }) => beginnings(name).some((part) => part.startsWith(wanted)))
        .sort((a, b) => a.name.localeCompare(b.name));
    },
    setStatus(accountId: string, status: PersonRecord['status']): void {
      store.transact((writer) => {
        const person = people.get(writer, accountId);
        if (person) people.put(writer, { ...person, status });
      });
    },
  };
}

/** `Anne-Marie Roy` begins with `anne-marie roy`, `marie roy` and `roy`. */
function beginnings(name: string): string[] {
  const text = folded(name);
  return [text, ...[...text.matchAll(/[\s-]+/g)].map((gap) => text.slice(gap.index + gap[0].length))];
}

/** Without case and accents: who types `benedicte` means Bénédicte. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

export type People = ReturnType<typeof createPeople>;
