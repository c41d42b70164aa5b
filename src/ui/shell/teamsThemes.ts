import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { HubColor } from './theme';

/** The names that Teams has for its looks (teams-js, `app.theme`). */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** Colours of Fluent's controls, the few that the others follow from. */
type Palette = Readonly<Record<'themePrimary' | 'themeDark' | 'themeDarker' | 'themeDarkAlt' | 'themeSecondary' | 'themeTertiary' | 'themeLight'
  | 'themeLighter' | 'themeLighterAlt' | 'neutralLighterAlt' | 'neutralLighter' | 'neutralLight' | 'neutralQuaternaryAlt' | 'neutralQuaternary'
  | 'neutralTertiaryAlt' | 'neutralTertiary' | 'neutralSecondary' | 'neutralSecondaryAlt' | 'neutralPrimaryAlt' | 'neutralPrimary' | 'neutralDark' | 'black'
  | 'white', string>>;

interface Look {
  readonly isInverted: boolean;
  readonly palette: Palette;
  readonly semanticColors: Readonly<Record<HubColor, string>>;
}

/** Fifteen colours of a palette out of three: one on which nothing is drawn but words and lines, and its lines and words. */
const plain = (ground: string, line: string, words: string): Omit<Palette, `theme${string}`> => ({
  neutralLighterAlt: ground, neutralLighter: ground, neutralLight: line, neutralQuaternaryAlt: line, neutralQuaternary: line, neutralTertiaryAlt: line,
  neutralTertiary: words, neutralSecondary: words, neutralSecondaryAlt: words, neutralPrimaryAlt: words, neutralPrimary: words, neutralDark: words,
  black: words, white: ground
});

/** Teams' own colours, as Fluent publishes them for it (`teamsLightTheme`, `teamsDarkTheme`, `teamsHighContrastTheme`). */
const looks: Readonly<Record<TeamsTheme, Look>> = {
  default: {
    isInverted: false,
    palette: {
      themePrimary: '#5b5fc7', themeDark: '#444791', themeDarker: '#383966', themeDarkAlt: '#4f52b2', themeSecondary: '#7579eb', themeTertiary: '#aab1fa',
      themeLight: '#dce0fa', themeLighter: '#e8ebfa', themeLighterAlt: '#f0f2ff',
      neutralLighterAlt: '#fafafa', neutralLighter: '#f5f5f5', neutralLight: '#ebebeb', neutralQuaternaryAlt: '#e0e0e0', neutralQuaternary: '#d1d1d1',
      neutralTertiaryAlt: '#c7c7c7', neutralTertiary: '#a3a3a3', neutralSecondary: '#616161', neutralSecondaryAlt: '#707070', neutralPrimaryAlt: '#424242',
      neutralPrimary: '#242424', neutralDark: '#1f1f1f', black: '#000000', white: '#ffffff'
    },
    semanticColors: {
      bodyText: '#242424', bodySubtext: '#616161', bodyBackground: '#ffffff', bodyStandoutBackground: '#fafafa', bodyDivider: '#e0e0e0',
      bodyFrameDivider: '#e0e0e0', link: '#4f52b2', linkHovered: '#383966', listItemBackgroundHovered: '#f5f5f5', listItemBackgroundChecked: '#ebebeb',
      primaryButtonBackground: '#5b5fc7', primaryButtonText: '#ffffff', buttonBackground: '#ffffff', buttonBackgroundHovered: '#f5f5f5',
      buttonText: '#242424', buttonBorder: '#8a8a8a', inputBorder: '#616161', focusBorder: '#242424', disabledText: '#8a8a8a', errorText: '#b10e1c',
      errorBackground: '#fdf3f4', warningBackground: '#fff9f5', warningText: '#242424', successBackground: '#f1faf1', successIcon: '#0e700e',
      menuBackground: '#ffffff'
    }
  },
  dark: {
    isInverted: true,
    palette: {
      themePrimary: '#9299f7', themeDark: '#b6bcfa', themeDarker: '#dce0fa', themeDarkAlt: '#aab1fa', themeSecondary: '#7f85f5', themeTertiary: '#4f52b2',
      themeLight: '#444791', themeLighter: '#383966', themeLighterAlt: '#2f2f4a',
      neutralLighterAlt: '#1f1f1f', neutralLighter: '#333333', neutralLight: '#3d3d3d', neutralQuaternaryAlt: '#474747', neutralQuaternary: '#525252',
      neutralTertiaryAlt: '#666666', neutralTertiary: '#c7c7c7', neutralSecondary: '#d6d6d6', neutralSecondaryAlt: '#d6d6d6', neutralPrimaryAlt: '#e0e0e0',
      neutralPrimary: '#ffffff', neutralDark: '#ffffff', black: '#ffffff', white: '#292929'
    },
    semanticColors: {
      bodyText: '#ffffff', bodySubtext: '#d6d6d6', bodyBackground: '#292929', bodyStandoutBackground: '#1f1f1f', bodyDivider: '#525252',
      bodyFrameDivider: '#525252', link: '#aab1fa', linkHovered: '#c5cbfa', listItemBackgroundHovered: '#3d3d3d', listItemBackgroundChecked: '#474747',
      primaryButtonBackground: '#9299f7', primaryButtonText: '#1f1f1f', buttonBackground: '#292929', buttonBackgroundHovered: '#3d3d3d',
      buttonText: '#ffffff', buttonBorder: '#adadad', inputBorder: '#adadad', focusBorder: '#ffffff', disabledText: '#999999', errorText: '#eeacb2',
      errorBackground: '#3b0509', warningBackground: '#4a1e04', warningText: '#ffffff', successBackground: '#052505', successIcon: '#9fd89f',
      menuBackground: '#292929'
    }
  },
  contrast: {
    isInverted: true,
    palette: {
      themePrimary: '#ffff00', themeDark: '#1aebff', themeDarker: '#1aebff', themeDarkAlt: '#1aebff', themeSecondary: '#ffff00', themeTertiary: '#ffff00',
      themeLight: '#000000', themeLighter: '#000000', themeLighterAlt: '#000000', ...plain('#000000', '#ffffff', '#ffffff'),
      neutralTertiary: '#3ff23f', neutralLighter: '#000000', neutralLight: '#333333'
    },
    semanticColors: {
      bodyText: '#ffffff', bodySubtext: '#ffffff', bodyBackground: '#000000', bodyStandoutBackground: '#000000', bodyDivider: '#ffffff',
      bodyFrameDivider: '#ffffff', link: '#ffff00', linkHovered: '#1aebff', listItemBackgroundHovered: '#333333', listItemBackgroundChecked: '#333333',
      primaryButtonBackground: '#ffffff', primaryButtonText: '#000000', buttonBackground: '#000000', buttonBackgroundHovered: '#333333',
      buttonText: '#ffffff', buttonBorder: '#ffffff', inputBorder: '#ffffff', focusBorder: '#1aebff', disabledText: '#3ff23f', errorText: '#ffff00',
      errorBackground: '#000000', warningBackground: '#000000', warningText: '#ffffff', successBackground: '#000000', successIcon: '#1aebff',
      menuBackground: '#000000'
    }
  }
};

/**
 * One of Teams' looks as the theme of a page. A name that is not known, which a later Teams may send, gets the default look. Where the browser
 * forces the user's own colours, they go before all of these.
 */
export const teamsTheme = (name: string): IReadonlyTheme => looks[name === 'dark' || name === 'contrast' ? name : 'default'] as IReadonlyTheme;
