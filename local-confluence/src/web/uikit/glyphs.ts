/**
 * The glyphs of `Icon` and of buttons that this stand-in draws: those that a document with editing in it uses, of the
 * many that Atlaskit has; the rest is named in the log. A glyph more is a line here.
 */
import AddIcon from '@atlaskit/icon/core/add';
import AlertIcon from '@atlaskit/icon/core/alert';
import AngleBracketsIcon from '@atlaskit/icon/core/angle-brackets';
import ArchiveBoxIcon from '@atlaskit/icon/core/archive-box';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import ArrowRightIcon from '@atlaskit/icon/core/arrow-right';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import AttachmentIcon from '@atlaskit/icon/core/attachment';
import BugIcon from '@atlaskit/icon/core/bug';
import CalendarIcon from '@atlaskit/icon/core/calendar';
import ChartBarIcon from '@atlaskit/icon/core/chart-bar';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import ChartTrendUpIcon from '@atlaskit/icon/core/chart-trend-up';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import CheckboxCheckedIcon from '@atlaskit/icon/core/checkbox-checked';
import CheckboxIndeterminateIcon from '@atlaskit/icon/core/checkbox-indeterminate';
import CheckboxUncheckedIcon from '@atlaskit/icon/core/checkbox-unchecked';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronLeftIcon from '@atlaskit/icon/core/chevron-left';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import ClipboardIcon from '@atlaskit/icon/core/clipboard';
import ClockIcon from '@atlaskit/icon/core/clock';
import CommentIcon from '@atlaskit/icon/core/comment';
import CommentAddIcon from '@atlaskit/icon/core/comment-add';
import CompassIcon from '@atlaskit/icon/core/compass';
import CopyIcon from '@atlaskit/icon/core/copy';
import CrossIcon from '@atlaskit/icon/core/cross';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import DeleteIcon from '@atlaskit/icon/core/delete';
import DepartmentIcon from '@atlaskit/icon/core/department';
import DeviceMobileIcon from '@atlaskit/icon/core/device-mobile';
import DownloadIcon from '@atlaskit/icon/core/download';
import DragHandleHorizontalIcon from '@atlaskit/icon/core/drag-handle-horizontal';
import DragHandleVerticalIcon from '@atlaskit/icon/core/drag-handle-vertical';
import EditIcon from '@atlaskit/icon/core/edit';
import EmailIcon from '@atlaskit/icon/core/email';
import EmojiIcon from '@atlaskit/icon/core/emoji';
import ExclamationSquareIcon from '@atlaskit/icon/core/exclamation-square';
import EyeOpenIcon from '@atlaskit/icon/core/eye-open';
import EyeOpenStrikethroughIcon from '@atlaskit/icon/core/eye-open-strikethrough';
import FeedIcon from '@atlaskit/icon/core/feed';
import FeedbackIcon from '@atlaskit/icon/core/feedback';
import FileIcon from '@atlaskit/icon/core/file';
import FilesIcon from '@atlaskit/icon/core/files';
import FilterIcon from '@atlaskit/icon/core/filter';
import FlagIcon from '@atlaskit/icon/core/flag';
import FolderClosedIcon from '@atlaskit/icon/core/folder-closed';
import GlobeIcon from '@atlaskit/icon/core/globe';
import GrowVerticalIcon from '@atlaskit/icon/core/grow-vertical';
import HeartIcon from '@atlaskit/icon/core/heart';
import HomeIcon from '@atlaskit/icon/core/home';
import ImageIcon from '@atlaskit/icon/core/image';
import IncidentIcon from '@atlaskit/icon/core/incident';
import InformationCircleIcon from '@atlaskit/icon/core/information-circle';
import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import LinkIcon from '@atlaskit/icon/core/link';
import LinkBrokenIcon from '@atlaskit/icon/core/link-broken';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import ListBulletedIcon from '@atlaskit/icon/core/list-bulleted';
import ListChecklistIcon from '@atlaskit/icon/core/list-checklist';
import ListNumberedIcon from '@atlaskit/icon/core/list-numbered';
import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import LockUnlockedIcon from '@atlaskit/icon/core/lock-unlocked';
import LogInIcon from '@atlaskit/icon/core/log-in';
import LogOutIcon from '@atlaskit/icon/core/log-out';
import MagicWandIcon from '@atlaskit/icon/core/magic-wand';
import MegaphoneIcon from '@atlaskit/icon/core/megaphone';
import MenuIcon from '@atlaskit/icon/core/menu';
import MinusIcon from '@atlaskit/icon/core/minus';
import NotificationIcon from '@atlaskit/icon/core/notification';
import NotificationMutedIcon from '@atlaskit/icon/core/notification-muted';
import OfficeBuildingIcon from '@atlaskit/icon/core/office-building';
import OnCallIcon from '@atlaskit/icon/core/on-call';
import PageIcon from '@atlaskit/icon/core/page';
import PagesIcon from '@atlaskit/icon/core/pages';
import PenIcon from '@atlaskit/icon/core/pen';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import PersonIcon from '@atlaskit/icon/core/person';
import PersonAddIcon from '@atlaskit/icon/core/person-add';
import PersonAddedIcon from '@atlaskit/icon/core/person-added';
import PersonAvatarIcon from '@atlaskit/icon/core/person-avatar';
import PersonOffboardIcon from '@atlaskit/icon/core/person-offboard';
import PersonRemoveIcon from '@atlaskit/icon/core/person-remove';
import PersonWarningIcon from '@atlaskit/icon/core/person-warning';
import PhoneIcon from '@atlaskit/icon/core/phone';
import PinIcon from '@atlaskit/icon/core/pin';
import PowerPlugIcon from '@atlaskit/icon/core/power-plug';
import PrinterIcon from '@atlaskit/icon/core/printer';
import PriorityHighIcon from '@atlaskit/icon/core/priority-high';
import PriorityLowIcon from '@atlaskit/icon/core/priority-low';
import PriorityMediumIcon from '@atlaskit/icon/core/priority-medium';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import QuotationMarkIcon from '@atlaskit/icon/core/quotation-mark';
import RedoIcon from '@atlaskit/icon/core/redo';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import RetryIcon from '@atlaskit/icon/core/retry';
import ScalesIcon from '@atlaskit/icon/core/scales';
import ScreenIcon from '@atlaskit/icon/core/screen';
import SearchIcon from '@atlaskit/icon/core/search';
import SendIcon from '@atlaskit/icon/core/send';
import SettingsIcon from '@atlaskit/icon/core/settings';
import ShapesIcon from '@atlaskit/icon/core/shapes';
import ShareIcon from '@atlaskit/icon/core/share';
import ShieldIcon from '@atlaskit/icon/core/shield';
import ShowMoreHorizontalIcon from '@atlaskit/icon/core/show-more-horizontal';
import ShowMoreVerticalIcon from '@atlaskit/icon/core/show-more-vertical';
import ShrinkVerticalIcon from '@atlaskit/icon/core/shrink-vertical';
import StarStarredIcon from '@atlaskit/icon/core/star-starred';
import StarUnstarredIcon from '@atlaskit/icon/core/star-unstarred';
import StatusDiscoveryIcon from '@atlaskit/icon/core/status-discovery';
import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusVerifiedIcon from '@atlaskit/icon/core/status-verified';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import StopwatchIcon from '@atlaskit/icon/core/stopwatch';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import SupportIcon from '@atlaskit/icon/core/support';
import TagIcon from '@atlaskit/icon/core/tag';
import TaskIcon from '@atlaskit/icon/core/task';
import TeamsIcon from '@atlaskit/icon/core/teams';
import UndoIcon from '@atlaskit/icon/core/undo';
import VideoIcon from '@atlaskit/icon/core/video';

/** Atlaskit's icons are all of one type. */
export type Glyph = typeof AddIcon;

export const GLYPHS: ReadonlyMap<string, Glyph> = new Map(
  Object.entries({
    add: AddIcon,
    alert: AlertIcon,
    'angle-brackets': AngleBracketsIcon,
    'archive-box': ArchiveBoxIcon,
    'arrow-down': ArrowDownIcon,
    'arrow-left': ArrowLeftIcon,
    'arrow-right': ArrowRightIcon,
    'arrow-up': ArrowUpIcon,
    attachment: AttachmentIcon,
    bug: BugIcon,
    calendar: CalendarIcon,
    'chart-bar': ChartBarIcon,
    'check-circle-unchecked': CheckCircleUncheckedIcon,
    'check-mark': CheckMarkIcon,
    'checkbox-checked': CheckboxCheckedIcon,
    'checkbox-indeterminate': CheckboxIndeterminateIcon,
    'checkbox-unchecked': CheckboxUncheckedIcon,
    'chart-trend-up': ChartTrendUpIcon,
    'chevron-down': ChevronDownIcon,
    'chevron-left': ChevronLeftIcon,
    'chevron-right': ChevronRightIcon,
    'chevron-up': ChevronUpIcon,
    clipboard: ClipboardIcon,
    clock: ClockIcon,
    comment: CommentIcon,
    'comment-add': CommentAddIcon,
    compass: CompassIcon,
    copy: CopyIcon,
    cross: CrossIcon,
    'cross-circle': CrossCircleIcon,
    delete: DeleteIcon,
    department: DepartmentIcon,
    'device-mobile': DeviceMobileIcon,
    download: DownloadIcon,
    'drag-handle-horizontal': DragHandleHorizontalIcon,
    'drag-handle-vertical': DragHandleVerticalIcon,
    edit: EditIcon,
    email: EmailIcon,
    emoji: EmojiIcon,
    'exclamation-square': ExclamationSquareIcon,
    'eye-open': EyeOpenIcon,
    'eye-open-strikethrough': EyeOpenStrikethroughIcon,
    feed: FeedIcon,
    feedback: FeedbackIcon,
    file: FileIcon,
    files: FilesIcon,
    filter: FilterIcon,
    flag: FlagIcon,
    'folder-closed': FolderClosedIcon,
    globe: GlobeIcon,
    'grow-vertical': GrowVerticalIcon,
    heart: HeartIcon,
    home: HomeIcon,
    image: ImageIcon,
    incident: IncidentIcon,
    'information-circle': InformationCircleIcon,
    lightbulb: LightbulbIcon,
    link: LinkIcon,
    'link-broken': LinkBrokenIcon,
    'link-external': LinkExternalIcon,
    'list-bulleted': ListBulletedIcon,
    'list-checklist': ListChecklistIcon,
    'list-numbered': ListNumberedIcon,
    'lock-locked': LockLockedIcon,
    'lock-unlocked': LockUnlockedIcon,
    'log-in': LogInIcon,
    'log-out': LogOutIcon,
    'magic-wand': MagicWandIcon,
    megaphone: MegaphoneIcon,
    menu: MenuIcon,
    minus: MinusIcon,
    notification: NotificationIcon,
    'notification-muted': NotificationMutedIcon,
    'office-building': OfficeBuildingIcon,
    'on-call': OnCallIcon,
    page: PageIcon,
    pages: PagesIcon,
    pen: PenIcon,
    'people-group': PeopleGroupIcon,
    person: PersonIcon,
    'person-add': PersonAddIcon,
    'person-added': PersonAddedIcon,
    'person-avatar': PersonAvatarIcon,
    'person-offboard': PersonOffboardIcon,
    'person-remove': PersonRemoveIcon,
    'person-warning': PersonWarningIcon,
    phone: PhoneIcon,
    pin: PinIcon,
    'power-plug': PowerPlugIcon,
    printer: PrinterIcon,
    'priority-high': PriorityHighIcon,
    'priority-low': PriorityLowIcon,
    'priority-medium': PriorityMediumIcon,
    'question-circle': QuestionCircleIcon,
    'quotation-mark': QuotationMarkIcon,
    redo: RedoIcon,
    refresh: RefreshIcon,
    retry: RetryIcon,
    scales: ScalesIcon,
    screen: ScreenIcon,
    search: SearchIcon,
    send: SendIcon,
    settings: SettingsIcon,
    shapes: ShapesIcon,
    share: ShareIcon,
    shield: ShieldIcon,
    'show-more-horizontal': ShowMoreHorizontalIcon,
    'show-more-vertical': ShowMoreVerticalIcon,
    'shrink-vertical': ShrinkVerticalIcon,
    'star-starred': StarStarredIcon,
    'star-unstarred': StarUnstarredIcon,
    'status-discovery': StatusDiscoveryIcon,
    'status-error': StatusErrorIcon,
    'status-information': StatusInformationIcon,
    'status-success': StatusSuccessIcon,
    'status-verified': StatusVerifiedIcon,
    'status-warning': StatusWarningIcon,
    stopwatch: StopwatchIcon,
    subtasks: SubtasksIcon,
    support: SupportIcon,
    tag: TagIcon,
    task: TaskIcon,
    teams: TeamsIcon,
    undo: UndoIcon,
    video: VideoIcon,
    // The former names, which UI Kit still takes
    'chart-trend': ChartTrendUpIcon,
    close: CrossIcon,
    discovery: StatusDiscoveryIcon,
    information: StatusInformationIcon,
    warning: StatusWarningIcon,
    'add-circle': AddIcon,
    check: CheckMarkIcon,
    'check-circle': StatusSuccessIcon,
    'editor-close': CrossIcon,
    'editor-done': CheckMarkIcon,
    error: StatusErrorIcon,
    info: StatusInformationIcon,
    lock: LockLockedIcon,
    more: ShowMoreHorizontalIcon,
    'more-vertical': ShowMoreVerticalIcon,
    people: PeopleGroupIcon,
    question: QuestionCircleIcon,
    recent: ClockIcon,
    shortcut: LinkExternalIcon,
    time: ClockIcon,
    trash: DeleteIcon,
    unlock: LockUnlockedIcon,
    watch: EyeOpenIcon,
  }),
);
