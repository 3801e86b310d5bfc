import { bundledThemes, normalizeTheme, type ThemeRegistration, type ThemeRegistrationResolved } from 'shiki';

/**
 * The colours of code, light and dark, as one theme. Of two themes Shiki would read each line twice, once for either; these
 * two have the same rules and differ in their colours only.
 */
export async function createCodeTheme(): Promise<ThemeRegistrationResolved> {
  const [light, dark] = await Promise.all([
    bundledThemes['github-light-high-contrast'](),
    bundledThemes['github-dark-high-contrast'](),
  ]);
  return joinThemes(light.default, dark.default);
}

/** Throws where the two have not the same rules. */
function joinThemes(light: ThemeRegistration, dark: ThemeRegistration): ThemeRegistrationResolved {
  const { tokenColors: rules = [] } = light;
  const { tokenColors: others = [] } = dark;
  if (describeRules(rules) !== describeRules(others)) {
    throw new Error(`the themes ${light.name} and ${dark.name} have not the same rules`);
  }
  const fg = joinColors(light.colors?.['editor.foreground'], dark.colors?.['editor.foreground']);
  const bg = joinColors(light.colors?.['editor.background'], dark.colors?.['editor.background']);
  const settings = rules.map(({ scope, settings: { foreground, fontStyle } }, index) => ({
    ...(scope && { scope }),
    settings: {
      ...(fontStyle !== undefined && { fontStyle }),
      ...(foreground && { foreground: joinColors(foreground, others[index]?.settings.foreground) }),
    },
  }));
  return normalizeTheme({
    name: 'four-lanes',
    type: 'light',
    fg,
    bg,
    // What no rule speaks of has the theme's own colour.
    settings: [{ settings: { foreground: fg } }, ...settings],
  });
}

const joinColors = (light = '', dark = ''): string => `light-dark(${light}, ${dark})`;

/** The rules of a theme without their colours. */
const describeRules = (rules: NonNullable<ThemeRegistration['tokenColors']>): string =>
  JSON.stringify(rules.map(({ scope, settings }) => [scope, settings.fontStyle, Boolean(settings.foreground)]));
