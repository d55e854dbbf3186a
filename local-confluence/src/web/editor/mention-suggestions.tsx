import type { PeopleFound } from '../../local-api';
import { ask } from '../data/ask';
import { schema } from './schema';
import type { Suggestion } from './typeahead-list';
import { PersonAvatar } from '../people/person-avatar';

/** People whose name begins with what is typed after `@`; the chosen one becomes a mention. */
export async function mentionSuggestions(query: string): Promise<Suggestion[]> {
  const people = await ask<PeopleFound>('GET', `/local/people?query=${encodeURIComponent(query.trim())}`);
  return people.map((person) => ({
    id: person.accountId.replace(/[^\w-]/g, '_'),
    title: person.name,
    hint: person.email,
    icon: <PersonAvatar name={person.name} size="small" />,
    choose: ({ view }) => {
      const mention = schema.node('mention', {
        id: person.accountId,
        text: `@${person.name}`,
        accessLevel: '',
      });
      const { from } = view.state.selection;
      view.dispatch(view.state.tr.insert(from, [mention, schema.text(' ')]).scrollIntoView());
    },
  }));
}
