/** What is said on screen of an update, in the reader's language. */
import type { Words } from '../words';
import type { Ask } from './asks';
import type { Check } from './checks';
import { isKnown, placeholderKey } from './placeholder-key';

/** Why a check speaks, and what to do. */
export function checkSentence(check: Check, words: Words): string {
  switch (check.code) {
    case 'blank':
      return words('update.check.blank', { names: listed(check.names, words) });
    case 'tooLong': {
      const { length, limit, counting, costly } = check;
      if (counting === 'x') return words('update.check.tooLong.x', { length, limit });
      return costly.length === 0
        ? words('update.check.tooLong', { length, limit })
        : words('update.check.tooLong.sms', { length, limit, signs: costly.join(' ') });
    }
    case 'avoid':
      return check.instead === null
        ? words('update.check.avoid', { word: check.word })
        : words('update.check.avoidFor', { word: check.word, instead: check.instead });
    case 'name':
      return words('update.check.name', { name: check.name });
    case 'account':
      return words('update.check.account', { account: check.account });
    case 'looksBlank':
      return words('update.check.looksBlank', { text: check.text });
    default:
      return words(`update.check.${check.code}`);
  }
}

/** What a placeholder is called where it is asked: a team's own by its own name. */
export function askLabel({ known, name }: Pick<Ask, 'known' | 'name'>, words: Words): string {
  return known === null ? name.replaceAll('_', ' ') : words(`update.ask.${known}`);
}

/** As they are called where they are asked. */
function listed(names: readonly string[], words: Words): string {
  const labels = names.map((name) => {
    const key = placeholderKey(name);
    return askLabel({ known: isKnown(key) ? key : null, name }, words);
  });
  return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(labels);
}
