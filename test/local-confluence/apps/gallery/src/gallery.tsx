import ForgeReconciler, {
  AdfRenderer,
  Badge,
  Bleed,
  Box,
  Button,
  ButtonGroup,
  Checkbox,
  CheckboxGroup,
  Code,
  CodeBlock,
  DatePicker,
  DynamicTable,
  EmptyState,
  ErrorMessage,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  Heading,
  HelperMessage,
  Icon,
  Image,
  Inline,
  InlineEdit,
  Label,
  Link,
  LinkButton,
  List,
  ListItem,
  LoadingButton,
  Lozenge,
  Modal,
  ModalBody,
  ModalFooter,
  ModalTransition,
  Popup,
  Pressable,
  ProgressBar,
  ProgressTracker,
  Radio,
  RadioGroup,
  Range,
  RequiredAsterisk,
  SectionMessage,
  SectionMessageAction,
  Select,
  Spinner,
  Stack,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Tag,
  TagGroup,
  Text,
  TextArea,
  Textfield,
  Toggle,
  Tooltip,
  User,
  UserGroup,
  UserPicker,
  ValidMessage,
  xcss,
} from '@forge/react';
import { useState, type ReactNode } from 'react';

const TOM = '5f2a91c4d8e37b0046c1a002';
const PRIYA = '5f2a91c4d8e37b0046c1a003';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';

const card = xcss({
  backgroundColor: 'elevation.surface.raised',
  borderRadius: 'radius.large',
  boxShadow: 'elevation.shadow.raised',
  padding: 'space.200',
});
const half = xcss({ width: '40%', minWidth: '220px', flexGrow: '1' });
const wideOnly = xcss({ display: 'none', '@media (min-width: 48rem)': { display: 'block' } });
const cell = xcss({
  padding: 'space.050',
  borderRadius: 'radius.small',
  textAlign: 'start',
  width: '100%',
  backgroundColor: 'color.background.neutral.subtle',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small">
        {name}
      </Heading>
      {children}
    </Stack>
  );
}

function Words() {
  return (
    <Part name="Words">
      <Text>
        A text with <Text as="strong">strong</Text>, <Text as="em">emphasis</Text>,{' '}
        <Text as="strike">what is gone</Text>, <Code>code</Code>, a <Link href="/wiki/home">link</Link>,{' '}
        <User accountId={TOM} />, a <Lozenge appearance="removed">SEV1</Lozenge> and a <Badge>{7}</Badge>.
      </Text>
      <Text size="small" color="color.text.subtlest">
        e.g. Nobody can pay <Text weight="bold">at all</Text>.
      </Text>
      <Text size="large" weight="medium">
        Large and medium
      </Text>
      <List type="unordered">
        <ListItem>First</ListItem>
        <ListItem>
          Second
          <List type="ordered">
            <ListItem>One</ListItem>
            <ListItem>Two</ListItem>
          </List>
        </ListItem>
      </List>
      <CodeBlock text={'const answer = 42;\nreport(answer);'} language="javascript" />
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Lozenge appearance="inprogress">In progress</Lozenge>
        <Lozenge appearance="success">Done</Lozenge>
        <Lozenge appearance="moved">Moved</Lozenge>
        <Lozenge appearance="new">New</Lozenge>
        <Lozenge>Default</Lozenge>
        <Badge appearance="important">{120}</Badge>
        <TagGroup>
          <Tag text="customers" />
          <Tag text="staff" color="blue" />
        </TagGroup>
        <Icon glyph="warning" label="Warning" color="color.icon.warning" />
        <Image src={PIXEL} alt="A pixel" size="small" />
      </Inline>
      <UserGroup>
        <User accountId={TOM} />
        <User accountId={PRIYA} />
        <User accountId="nobody" />
      </UserGroup>
    </Part>
  );
}

function Messages() {
  return (
    <Part name="Messages">
      <SectionMessage
        appearance="information"
        title="In an incident, start here"
        actions={[
          <SectionMessageAction key="chat" href="https://chat.example.com/">
            Open the chat
          </SectionMessageAction>,
          <SectionMessageAction key="page" onClick={() => undefined}>
            Page somebody
          </SectionMessageAction>,
        ]}
      >
        <Text>Call the hotline.</Text>
      </SectionMessage>
      <SectionMessage appearance="warning">
        <Text>Two roles have nobody.</Text>
      </SectionMessage>
      <Inline space="space.200" alignBlock="center">
        <Spinner size="small" label="Loading" />
        <Box xcss={xcss({ width: '200px' })}>
          <ProgressBar value={0.4} ariaLabel="Progress" />
        </Box>
        <Tooltip content="What it says">
          <Button>With a tooltip</Button>
        </Tooltip>
      </Inline>
      <ProgressTracker
        items={[
          { id: 'a', label: 'Investigating', percentageComplete: 100, status: 'visited' },
          { id: 'b', label: 'Identified', percentageComplete: 0, status: 'current' },
          { id: 'c', label: 'Resolved', percentageComplete: 0, status: 'unvisited' },
        ]}
      />
      <EmptyState
        header="No templates yet"
        description="Write the first one."
        primaryAction={<Button appearance="primary">Add a template</Button>}
      />
    </Part>
  );
}

function Actions() {
  const [presses, setPresses] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <Part name="Actions">
      <Text>Pressed {presses} times</Text>
      <Inline space="space.100" shouldWrap>
        <Button appearance="primary" onClick={() => setPresses((before) => before + 1)}>
          Press
        </Button>
        <Button iconBefore="add">Add a role</Button>
        <Button appearance="subtle" spacing="compact">
          Quiet
        </Button>
        <Button appearance="danger" isDisabled>
          Remove
        </Button>
        <LoadingButton isLoading>Saving</LoadingButton>
        <LinkButton href="/wiki/home">Home</LinkButton>
        <ButtonGroup label="Choice">
          <Button isSelected>Left</Button>
          <Button>Right</Button>
        </ButtonGroup>
        <Popup
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          placement="bottom-start"
          trigger={() => <Button onClick={() => setOpen(!isOpen)}>More</Button>}
          content={() => (
            <Box padding="space.100">
              <Stack>
                <Button appearance="subtle" onClick={() => setOpen(false)}>
                  Move up
                </Button>
              </Stack>
            </Box>
          )}
        />
        <Button onClick={() => setAsking(true)}>Ask</Button>
      </Inline>
      <Pressable xcss={cell} onClick={() => setPresses((before) => before + 10)}>
        <Text>Press this cell</Text>
      </Pressable>
      <ModalTransition>
        {isAsking ? (
          <Modal onClose={() => setAsking(false)} width="small" title="Remove the role?">
            <ModalBody>
              <Text>Two channels use it.</Text>
            </ModalBody>
            <ModalFooter>
              <Button appearance="subtle" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button appearance="danger" onClick={() => setAsking(false)}>
                Remove it
              </Button>
            </ModalFooter>
          </Modal>
        ) : null}
      </ModalTransition>
    </Part>
  );
}

const STAGES = [
  { label: 'Investigating', value: 'investigating' },
  { label: 'Identified', value: 'identified' },
];

function Fields() {
  const [said, setSaid] = useState('nothing');
  const [controlled, setControlled] = useState('');
  const [saved, setSaved] = useState('Draft');
  const say = (what: string) => (value: unknown) => setSaid(`${what} ${JSON.stringify(value)}`);
  return (
    <Part name="Fields">
      <Text>Said: {said}</Text>
      <Text>Controlled: {controlled}</Text>
      <Form onSubmit={() => setSaid('submitted')}>
        <FormHeader title="A form">
          <Text>All fields</Text>
        </FormHeader>
        <FormSection>
          <Label labelFor="name">
            Name
            <RequiredAsterisk />
          </Label>
          <Textfield
            id="name"
            defaultValue="Communications lead"
            onBlur={({ target }) => say('left')(target.value)}
          />
          <HelperMessage>As people call it</HelperMessage>
          <ErrorMessage>Too long</ErrorMessage>
          <ValidMessage>Free</ValidMessage>
          <Label labelFor="controlled">Controlled</Label>
          <Textfield
            id="controlled"
            value={controlled}
            onChange={({ target }) => setControlled(String(target.value))}
          />
          <Label labelFor="text">Text</Label>
          <TextArea id="text" minimumRows={3} defaultValue="We are looking into it." />
          <Label labelFor="stage">Stage</Label>
          <Label labelFor="heard">Heard</Label>
          <Textfield
            id="heard"
            name="heard"
            onFocus={(event) => say('heard')([Object.keys(event).sort(), Object.keys(event.target).sort()])}
            onBlur={({ target }) => say('as')(target.id)}
          />
          <Select inputId="stage" options={STAGES} defaultValue={STAGES[0]} onChange={say('chose')} />
          <Label labelFor="stages">Stages</Label>
          <Select inputId="stages" isMulti options={STAGES} onChange={say('chose')} />
          <UserPicker name="who" label="Who" isMulti defaultValue={[TOM]} onChange={say('named')} />
          <UserPicker name="one" label="One" placeholder="@ Name someone" onChange={say('named')} />
          <Label labelFor="day">Reviewed on</Label>
          <DatePicker id="day" defaultValue="2026-05-12" shouldShowCalendarButton onChange={say('day')} />
          <Checkbox
            label="External"
            name="external"
            onChange={({ target }) => say('external')(target.checked)}
          />
          <CheckboxGroup name="for" options={STAGES} defaultValue={['identified']} onChange={say('group')} />
          <RadioGroup
            name="all"
            options={STAGES}
            defaultValue="identified"
            onChange={({ target }) => say('radio')(target.value)}
          />
          <Radio label="Alone" value="alone" />
          <Inline alignBlock="center">
            <Toggle id="works" defaultChecked onChange={({ target }) => say('toggle')(target.checked)} />
            <Label labelFor="works">Works when we are down</Label>
          </Inline>
          <Range defaultValue={40} onChange={say('range')} />
        </FormSection>
        <FormFooter>
          <Button type="submit" appearance="primary">
            Send
          </Button>
        </FormFooter>
      </Form>
      <InlineEdit
        label="Inline edit"
        defaultValue={saved}
        readView={() => <Text>{saved}</Text>}
        editView={(props) => <Textfield {...props} autoFocus />}
        onConfirm={(value) => setSaved(value)}
      />
    </Part>
  );
}

const head = {
  cells: [
    { key: 'severity', content: 'Severity', width: 16 },
    { key: 'counts', content: 'What counts', width: 46 },
    { key: 'first', content: 'First message', width: 14 },
    { key: 'then', content: 'Then every', width: 24 },
  ],
};

function Tables() {
  const rows = ['SEV1', 'SEV2', 'SEV3'].map((name, index) => ({
    key: name,
    cells: [
      {
        key: 'severity',
        content: (
          <Box>
            <Lozenge appearance={index === 0 ? 'removed' : 'moved'}>{name}</Lozenge>
          </Box>
        ),
      },
      {
        key: 'counts',
        content: (
          <Stack space="space.050">
            <Text>Customers cannot do what they pay us for, and nobody knows of a way round it.</Text>
            <Text size="small" color="color.text.subtlest">
              e.g. Nobody can check out.
            </Text>
          </Stack>
        ),
      },
      { key: 'first', content: <Text>Within 15 min</Text> },
      { key: 'then', content: <Text>Every 30 min</Text> },
    ],
  }));
  return (
    <Part name="Table">
      <DynamicTable head={head} rows={rows} highlightedRowIndex={[1]} isFixedSize label="Severities" />
      <Inline space="space.200" rowSpace="space.100" shouldWrap>
        <Box xcss={half}>
          <Box xcss={card}>
            <Text>Left of two</Text>
          </Box>
        </Box>
        <Box xcss={half}>
          <Box xcss={card}>
            <Bleed inline="space.100">
              <Text>Right of two</Text>
            </Bleed>
          </Box>
        </Box>
      </Inline>
      <Box xcss={wideOnly}>Only in a wide window</Box>
      <Tabs id="tabs">
        <TabList>
          <Tab>One</Tab>
          <Tab>Two</Tab>
        </TabList>
        <TabPanel>
          <Text>The first panel</Text>
        </TabPanel>
        <TabPanel>
          <Text>The second panel</Text>
        </TabPanel>
      </Tabs>
      <AdfRenderer
        document={{
          type: 'doc',
          version: 1,
          content: [
            { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'A heading in ADF' }] },
            { type: 'paragraph', content: [{ type: 'text', text: 'A paragraph in ADF' }] },
          ],
        }}
      />
    </Part>
  );
}

ForgeReconciler.render(
  <Stack space="space.400">
    <Words />
    <Messages />
    <Actions />
    <Fields />
    <Tables />
  </Stack>,
);
