/** Every UI Kit component that this stand-in draws. Another one is a file beside this and a line here. */
import { AdfRenderer } from './adf-renderer';
import { Badge } from './badge';
import { Bleed } from './bleed';
import { Box } from './box';
import { Button } from './button';
import { ButtonGroup } from './button-group';
import { Checkbox } from './checkbox';
import { CheckboxGroup } from './checkbox-group';
import { CodeBlock } from './code-block';
import { DatePicker } from './date-picker';
import { DynamicTable } from './dynamic-table';
import { EmptyState } from './empty-state';
import { Form, FormFooter, FormHeader, FormSection } from './form';
import { Frame } from './frame';
import { Heading } from './heading';
import { Icon } from './icon';
import { Image } from './image';
import { Inline } from './inline';
import { InlineEdit } from './inline-edit';
import { Link } from './link';
import { LinkButton } from './link-button';
import { List, ListItem } from './list';
import { LoadingButton } from './loading-button';
import { Lozenge } from './lozenge';
import { Code, Em, Strike, Strong } from './marks';
import { ErrorMessage, HelperMessage, Label, RequiredAsterisk, ValidMessage } from './messages';
import { Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from './modal';
import { Popup } from './popup';
import { Pressable } from './pressable';
import { ProgressBar } from './progress-bar';
import { ProgressTracker } from './progress-tracker';
import { Radio, RadioGroup } from './radio';
import { Range } from './range';
import { Root } from './root';
import { SectionMessage, SectionMessageAction } from './section-message';
import { Select } from './select';
import { Spinner } from './spinner';
import { Stack } from './stack';
import { Tab, TabList, TabPanel, Tabs } from './tabs';
import { Tag, TagGroup } from './tag';
import { Text } from './text';
import { TextArea } from './text-area';
import { Textfield } from './textfield';
import { Toggle } from './toggle';
import { Tooltip } from './tooltip';
import { User, UserGroup } from './user';
import { UserPicker } from './user-picker';
import type { NodeComponent } from './ui-kit';

export const UIKIT: ReadonlyMap<string, NodeComponent> = new Map(
  Object.entries({
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
    Em,
    EmptyState,
    ErrorMessage,
    Form,
    FormFooter,
    FormHeader,
    FormSection,
    Frame,
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
    MacroConfig: Root,
    Modal,
    ModalBody,
    ModalFooter,
    ModalHeader,
    ModalTitle,
    ModalTransition,
    Popup,
    Pressable,
    ProgressBar,
    ProgressTracker,
    Radio,
    RadioGroup,
    Range,
    RequiredAsterisk,
    Root,
    SectionMessage,
    SectionMessageAction,
    Select,
    Spinner,
    Stack,
    Strike,
    Strong,
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
  }),
);
