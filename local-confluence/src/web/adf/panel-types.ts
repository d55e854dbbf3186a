/** ADF's panel types, with the colour that each has. */
export const PANEL_TYPES = {
  info: 'blue',
  note: 'purple',
  tip: 'green',
  success: 'green',
  warning: 'yellow',
  error: 'red',
  custom: 'grey',
} as const;

export type PanelType = keyof typeof PANEL_TYPES;

const PANEL_TYPE_NAMES = ['info', 'note', 'tip', 'success', 'warning', 'error', 'custom'] as const;

export function panelTypeOf(name: string): PanelType {
  return PANEL_TYPE_NAMES.find((type) => type === name) ?? 'info';
}
