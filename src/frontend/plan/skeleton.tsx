import { Box, Stack, xcss } from '@forge/react';

const bar = (width: string, height: string) =>
  xcss({ width, height, backgroundColor: 'color.background.neutral', borderRadius: 'radius.small' });

const line = bar('100%', '1rem');
const heading = bar('40%', '1.5rem');
const panel = bar('100%', '7rem');
const SECTIONS = [0, 1, 2];

/** About as high as what comes, so that the page does not jump. Without words: whose language is not known yet. */
export function Skeleton() {
  return (
    <Box role="status">
      <Stack space="space.300">
        <Box xcss={panel} />
        {SECTIONS.map((section) => (
          <Stack key={section} space="space.150">
            <Box xcss={heading} />
            <Box xcss={line} />
            <Box xcss={line} />
            <Box xcss={line} />
          </Stack>
        ))}
      </Stack>
    </Box>
  );
}
