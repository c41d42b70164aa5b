import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/**
 * Colours that our own styles use, as `var(--hub-<name>)`. They are SharePoint's semantic names; the values here stand in where a host gives
 * no theme. In high contrast the browser replaces them all with the user's own.
 */
const light = {
  bodyText: '#323130',
  bodySubtext: '#605e5c',
  bodyBackground: '#ffffff',
  bodyStandoutBackground: '#faf9f8',
  bodyDivider: '#edebe9',
  bodyFrameDivider: '#edebe9',
  link: '#0f6c81',
  linkHovered: '#083c49',
  listItemBackgroundHovered: '#f3f2f1',
  listItemBackgroundChecked: '#edebe9',
  primaryButtonBackground: '#0f6c81',
  primaryButtonText: '#ffffff',
  buttonBackground: '#ffffff',
  buttonBackgroundHovered: '#f3f2f1',
  buttonText: '#323130',
  buttonBorder: '#8a8886',
  inputBorder: '#605e5c',
  focusBorder: '#605e5c',
  disabledText: '#a19f9d',
  errorText: '#a4262c',
  errorBackground: '#fde7e9',
  warningBackground: '#fff4ce',
  warningText: '#323130',
  successBackground: '#dff6dd',
  successIcon: '#107c10',
  menuBackground: '#ffffff'
} as const;

export type HubColor = keyof typeof light;

const dark: Readonly<Record<HubColor, string>> = {
  bodyText: '#ffffff',
  bodySubtext: '#d0d0d0',
  bodyBackground: '#1f2123',
  bodyStandoutBackground: '#282a2c',
  bodyDivider: '#3d4042',
  bodyFrameDivider: '#3d4042',
  link: '#6cc5d9',
  linkHovered: '#acdfea',
  listItemBackgroundHovered: '#303234',
  listItemBackgroundChecked: '#3d4042',
  primaryButtonBackground: '#6cc5d9',
  primaryButtonText: '#1f2123',
  buttonBackground: '#1f2123',
  buttonBackgroundHovered: '#303234',
  buttonText: '#ffffff',
  buttonBorder: '#c8c8c8',
  inputBorder: '#c8c8c8',
  focusBorder: '#d0d0d0',
  disabledText: '#8a8886',
  errorText: '#f1707b',
  errorBackground: '#442726',
  warningBackground: '#433519',
  warningText: '#ffffff',
  successBackground: '#393d1b',
  successIcon: '#92c353',
  menuBackground: '#282a2c'
};

/** A section's theme as style properties `--hub-…`; light where the host gives none. */
export function themeVariables(theme: IReadonlyTheme | undefined): React.CSSProperties {
  const fallback = theme?.isInverted ? dark : light;
  const given: Partial<Record<string, string>> = theme?.semanticColors ?? {};
  const named = (Object.keys(light) as HubColor[]).map(name => [`--hub-${name}`, given[name] ?? fallback[name]]);
  return { ...Object.fromEntries(named), colorScheme: theme?.isInverted ? 'dark' : 'light' } as React.CSSProperties;
}
