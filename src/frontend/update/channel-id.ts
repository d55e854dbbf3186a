import { NO_CHANNEL } from '../../plan/update/preparation';
import type { PreparedChannel } from '../../plan/update/prepared';

export const idOf = ({ channel }: PreparedChannel): string => channel?.id ?? NO_CHANNEL;
