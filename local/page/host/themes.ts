import { createTheme } from '@fluentui/react/lib/Theme';
import type { ITheme } from '@fluentui/react/lib/Theme';
import type { ThemeName } from '../pageData';

/** SharePoint's default palette on a white page. */
const light = createTheme({
  palette: {
    themePrimary: '#0f6c81', themeDark: '#0b5162', themeDarker: '#083c49', themeDarkAlt: '#0d6174',
    themeSecondary: '#247e92', themeTertiary: '#6fb0bf', themeLight: '#b5d8e0', themeLighter: '#d8ecf0',
    themeLighterAlt: '#f5fafc'
  }
});

/** An inverted section: light words on a dark ground. */
const dark = createTheme({
  isInverted: true,
  palette: {
    themePrimary: '#6cc5d9', themeLighterAlt: '#040809', themeLighter: '#111f23', themeLight: '#203b41',
    themeTertiary: '#417682', themeSecondary: '#5fadbf', themeDarkAlt: '#7acbdd', themeDark: '#8ed3e2',
    themeDarker: '#acdfea', neutralLighterAlt: '#282a2c', neutralLighter: '#303234', neutralLight: '#3d4042',
    neutralQuaternaryAlt: '#45484a', neutralQuaternary: '#4c4f51', neutralTertiaryAlt: '#686b6d',
    neutralTertiary: '#c8c8c8', neutralSecondary: '#d0d0d0', neutralSecondaryAlt: '#d0d0d0',
    neutralPrimaryAlt: '#dadada', neutralPrimary: '#ffffff', neutralDark: '#f4f4f4', black: '#f8f8f8', white: '#1f2123'
  }
});

/** The theme of a page, complete as Fluent makes it: palette, semantic colours, fonts. */
export function themeNamed(name: ThemeName): ITheme {
  return name === 'dark' ? dark : light;
}
