import { view } from '@forge/bridge';
import ForgeReconciler, { Box, ChromelessEditor, Frame, Stack, Text, xcss } from '@forge/react';
import { useEffect } from 'react';

const styles = xcss({ width: '50%', borderRadius: 'radius.small' });

function Unknown() {
  useEffect(() => {
    view.createHistory().catch(() => undefined);
  }, []);
  return (
    <Stack>
      <Text>Known</Text>
      <ChromelessEditor />
      <Frame resource="copy" />
      <Frame resource="copy" />
      <Box xcss={{ ...styles, ...{ zIndex: 3 } }}>In a box</Box>
    </Stack>
  );
}

ForgeReconciler.render(<Unknown />);
