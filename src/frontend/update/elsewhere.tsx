import { Link, Text } from '@forge/react';
import { linkOf } from '../../plan/link';
import { splitSentence } from '../../plan/sentence';
import { useScreen } from '../screen';

/** A template that is only a link. */
export function Elsewhere({ link }: { readonly link: string }) {
  const { words } = useScreen();
  const href = linkOf(link);
  return (
    <Text>
      {splitSentence(words('update.elsewhere')).map((part) =>
        'text' in part ? (
          part.text
        ) : href === null ? (
          link
        ) : (
          <Link key="link" href={href} openNewTab>
            {link}
          </Link>
        ),
      )}
    </Text>
  );
}
