import Select from '@atlaskit/select';
import type { SpaceTree, TreeNode } from '../../local-api';
import { useAsked } from '../data/use-asked';
import { useCurrentSpace } from '../shell/current-space';
import { useWords } from '../words/words';

export interface ParentChoice {
  spaceKey: string;
  parentId: string;
}

interface ChooseParentProps {
  chosen: ParentChoice;
  choose: (choice: ParentChoice) => void;
  /** A page cannot go below itself. */
  withoutId?: string;
}

/** A space and the page in it under which something goes. */
export function ChooseParent({ chosen, choose, withoutId }: ChooseParentProps) {
  const words = useWords();
  const { spaces } = useCurrentSpace();
  const [tree] = useAsked<SpaceTree>(`/local/spaces/${encodeURIComponent(chosen.spaceKey)}/tree`);
  const spaceChoices = (spaces ?? [])
    .filter((space) => space.canCreate)
    .map((space) => ({ label: space.name, value: space.key }));
  const pageChoices = tree.state === 'answered' ? pagesOf(tree.answer.pages, 0) : [];
  const homepageOf = (key: string): string => spaces?.find((space) => space.key === key)?.homepageId ?? '';
  return (
    <>
      <label className="field-label" htmlFor="to-space">
        {words.toSpace}
      </label>
      <Select
        inputId="to-space"
        options={spaceChoices}
        value={spaceChoices.find((choice) => choice.value === chosen.spaceKey) ?? null}
        onChange={(choice) => {
          if (choice !== null) choose({ spaceKey: choice.value, parentId: homepageOf(choice.value) });
        }}
        menuPosition="fixed"
      />
      <label className="field-label" htmlFor="under-page">
        {words.underPage}
      </label>
      <Select
        inputId="under-page"
        options={pageChoices}
        value={pageChoices.find((choice) => choice.value === chosen.parentId) ?? null}
        onChange={(choice) => {
          if (choice !== null) choose({ ...chosen, parentId: choice.value });
        }}
        isLoading={tree.state === 'asking'}
        menuPosition="fixed"
      />
    </>
  );

  function pagesOf(nodes: TreeNode[], depth: number): { label: string; value: string }[] {
    return nodes
      .filter((node) => node.id !== withoutId)
      .flatMap((node) => [
        {
          label: `${'\u2003'.repeat(depth)}${node.title === '' ? words.untitled : node.title}`,
          value: node.id,
        },
        ...pagesOf(node.children, depth + 1),
      ]);
  }
}
