import type { PersonView } from '../../local-api';
import { becomePerson } from '../data/become-person';
import { useWords } from '../words/words';
import { SiteMark } from './site-mark';
import { PersonAvatar } from '../people/person-avatar';

export function SignInScreen({ people, siteName }: { people: PersonView[]; siteName: string }) {
  const words = useWords();
  return (
    <main className="sign-in">
      <SiteMark size={40} />
      <h1>{words.signInTitle(siteName)}</h1>
      <p>{words.signInHint}</p>
      <ul className="sign-in-people">
        {people
          .filter((person) => person.status === 'active')
          .map((person) => (
            <li key={person.accountId}>
              <button type="button" className="menu-item" onClick={() => void becomePerson(person)}>
                <PersonAvatar name={person.name} size="small" />
                <span className="menu-item-text">
                  <span>{person.name}</span>
                  <span className="menu-item-hint">{person.email}</span>
                </span>
              </button>
            </li>
          ))}
      </ul>
    </main>
  );
}
