import * as React from 'react';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { PartialTheme } from '@fluentui/react/lib/Theme';
import { ShellContext } from '../shell/shellContext';
import { themeVariables } from '../shell/theme';
import styles from './fields.module.scss';

/** Gives Fluent controls the section's theme. Wrap a panel or dialog in it. */
export function Themed({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const { theme } = React.useContext(ShellContext);
  return <ThemeProvider theme={theme as PartialTheme | undefined} applyTo="none">{children}</ThemeProvider>;
}

/** Gives our own styles the theme's colours inside a panel or dialog, which stands outside of the web part's element. */
export function Surface({ children }: { readonly children: React.ReactNode }): JSX.Element {
  const { theme, language } = React.useContext(ShellContext);
  return <div className={styles.surface} style={themeVariables(theme)} lang={language}>{children}</div>;
}
