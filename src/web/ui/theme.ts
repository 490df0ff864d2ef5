import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { colours, font, radius, rem, type Scheme, sizes } from './tokens.ts';

// Mantine wants ten shades. Ours are the accent of each scheme and mixes between it and the ground.
const accent: MantineColorsTuple = [
  '#E3F0EE', '#C9E3E0', '#9FCFCA', '#79BFB8', '#4FB8AE', '#2C8F88', '#0B6B66', '#085853', '#064642', '#04332F',
]; // biome-ignore format: one line reads better.
const grey: MantineColorsTuple = [
  '#FBFAF7', '#F1EFE9', '#E6E2DA', '#D5D2CA', '#B9BDB6', '#7C827B', '#5E655F', '#454B46', '#2F3531', '#1F2421',
]; // biome-ignore format: one line reads better.
// Its places in the dark: 3 edge, 4 border, 5 hover, 6 what floats and fields, 7 ground.
const dark: MantineColorsTuple = ['#E9ECE7', '#C9CEC9', '#A3ABA5', '#828A84', '#2E3431', '#262B28', '#1D211F', '#151816', '#101311', '#0C0F0D']; // biome-ignore format: one line reads better.

const red: MantineColorsTuple = [
  '#FBEAE7', '#F6D0CA', '#F0A99F', '#FFB0A5', '#FF9486', '#D9483D', '#B3261E', '#951E17', '#771711', '#5A100C',
]; // biome-ignore format: one line reads better.

/** Mantine picks white or black once for both schemes; ours turn over, so the word on a filled thing must too. */
const variantColours: VariantColorsResolver = (input) => {
  const found = defaultVariantColorsResolver(input);
  if (input.variant === 'light' && !input.color)
    return {
      ...found,
      background: 'var(--heed-accent-tint)',
      hover: 'var(--heed-accent-tint)',
      color: 'var(--heed-accent)',
    };
  return input.variant === 'filled' ? { ...found, color: 'var(--heed-accent-ink)' } : found;
};

export const theme = createTheme({
  colors: { accent, red, gray: grey, dark },
  variantColorResolver: variantColours,
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  white: '#FFFFFF',
  black: colours.light.ink,
  fontFamily: font,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSizes: {
    xs: rem(sizes.xs),
    sm: rem(sizes.sm),
    md: rem(sizes.md),
    lg: rem(sizes.lg),
    xl: rem(sizes.xl),
  },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(radius), lg: rem(radius), xl: rem(radius) },
  defaultRadius: 'md',
  defaultGradient: { from: 'accent', to: 'accent' },
  shadows: Object.fromEntries(['xs', 'sm', 'md', 'lg', 'xl'].map((size) => [size, 'var(--heed-shadow)'])),
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(sizes.xl), lineHeight: '1.3' },
      h2: { fontSize: rem(sizes.lg), lineHeight: '1.4' },
      h3: { fontSize: rem(sizes.md), lineHeight: '1.5' },
    },
  },
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      // A field needs an outline that is seen; a button has its word.
      vars: (_: unknown, { variant }: { variant?: string }) =>
        variant === 'default' ? { root: { '--button-bd': '1px solid var(--heed-faint)' } } : { root: {} },
    },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    SegmentedControl: {
      styles: {
        root: { background: 'var(--heed-sunken)' },
        indicator: { background: 'var(--heed-surface)', boxShadow: 'none' },
      },
    },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 300, withArrow: false } },
  },
});

/** Mantine's own variables and ours (`--heed-ground`, `--heed-complaint`, …) from the same tokens. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--heed-measure': '68ch' },
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
});

const schemeVariables = (scheme: Scheme): Record<string, string> => {
  const found = colours[scheme];
  return {
    ...Object.fromEntries(Object.entries(found).map(([name, value]) => [`--heed-${kebab(name)}`, value])),
    '--heed-shadow': scheme === 'light' ? '0 4px 16px rgb(31 36 33 / 14%)' : '0 4px 16px rgb(0 0 0 / 55%)',
    '--mantine-color-body': found.ground,
    '--mantine-color-text': found.ink,
    '--mantine-color-dimmed': found.quiet,
    '--mantine-color-placeholder': found.quiet,
    '--mantine-color-anchor': found.accent,
    '--mantine-color-error': found.alarm,
    '--mantine-color-default': found.surface,
    '--mantine-color-default-hover': found.sunken,
    '--mantine-color-default-color': found.ink,
    '--mantine-color-default-border': found.edge,
    '--mantine-color-accent-light': found.accentTint,
    '--mantine-color-accent-light-color': found.accent,
    '--mantine-color-accent-filled': found.accent,
    '--mantine-color-red-light': found.alarmTint,
    '--mantine-color-red-light-color': found.alarm,
    '--mantine-primary-color-filled': found.accent,
    '--mantine-primary-color-contrast': found.accentInk,
  };
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
