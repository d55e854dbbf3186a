import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import NoteIcon from '@atlaskit/icon/core/status-discovery';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import TipIcon from '@atlaskit/icon/core/lightbulb';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { PanelType } from './panel-types';

const ICONS = {
  info: InformationIcon,
  note: NoteIcon,
  tip: TipIcon,
  success: SuccessIcon,
  warning: WarningIcon,
  error: ErrorIcon,
  custom: InformationIcon,
};

export function PanelIcon({ type }: { type: PanelType }) {
  const Icon = ICONS[type];
  return <Icon label="" />;
}
