import type { Look, Theme, Typeface } from '../../settings';
import { BOUNDS, DEFAULT_SETTINGS, LONGEST_FONT } from '../../settings';
import { say, type Context } from '../context';
import { element } from '../element';
import type { MessageKey } from '../translate';
import type { LookPanel } from '../parts';
import { onTrusted } from '../trusted';

const THEME_NAMES: Readonly<Record<Theme, MessageKey>> = {
  auto: 'view.themeAuto',
  light: 'view.themeLight',
  sepia: 'view.themeSepia',
  dark: 'view.themeDark',
  black: 'view.themeBlack',
  contrast: 'view.themeContrast',
};

const TYPEFACE_NAMES: Readonly<Record<Typeface, MessageKey>> = {
  serif: 'view.typefaceSerif',
  sans: 'view.typefaceSans',
  legible: 'view.typefaceLegible',
  system: 'view.typefaceSystem',
  own: 'view.typefaceOwn',
};

/** What the person sets by a slider, in the order of the panel. */
const SCALES = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];

/**
 * The panel in which the person sets the look; each change is seen at once. Its style is apart: `panel.css`.
 *
 * @param context - The view's context.
 * @param start - The look now.
 * @param onChange - Called with the whole look after each change.
 * @param onSite - Called where the person wants to decide for this site; without it nothing is offered.
 * @returns The panel, and what shows a look in it that is changed from elsewhere.
 */
export function makeLookPanel(context: Context, start: Look, onChange: (look: Look) => void, onSite?: () => void): LookPanel {
  const { document, language, direction, signal, translate } = context;
  let look = start;
  const refreshes: (() => void)[] = [];
  const show = (shown: Look): void => {
    look = shown;
    for (const refresh of refreshes) refresh();
  };
  const change = (changed: Partial<Look>): void => {
    show({ ...look, ...changed });
    onChange(look);
  };

  const panel = element(document, 'div', {
    id: 'look',
    class: 'panel look',
    popover: 'auto',
    role: 'group',
    'aria-label': translate('view.look'),
    lang: language,
    dir: direction,
  });
  const choose = <T extends string>(
    name: 'theme' | 'typeface',
    title: MessageKey,
    options: Readonly<Record<T, MessageKey>>,
  ): void => {
    const group = element(document, 'fieldset', { class: name }, element(document, 'legend', {}, translate(title)));
    for (const [value, label] of Object.entries(options) as [T, MessageKey][]) {
      const input = element(document, 'input', { type: 'radio', name, value });
      onTrusted(input, 'change', () => change({ [name]: value }), signal);
      refreshes.push(() => (input.checked = look[name] === value));
      group.append(element(document, 'label', { 'data-value': value }, input, element(document, 'span', {}, translate(label))));
    }
    panel.append(group);
  };
  choose('theme', 'view.theme', THEME_NAMES);
  choose('typeface', 'view.typeface', TYPEFACE_NAMES);
  panel.append(makeFontField(context, () => look, change, refreshes));
  for (const name of SCALES) panel.append(makeScale(context, name, () => look, change, refreshes));
  for (const name of ['justify', 'images'] as const) {
    const input = element(document, 'input', { type: 'checkbox', role: 'switch' });
    onTrusted(input, 'change', () => change({ [name]: input.checked }), signal);
    refreshes.push(() => (input.checked = look[name]));
    panel.append(element(document, 'label', { class: 'switch' }, say(context, 'span', {}, `view.${name}`), input));
  }
  const reset = element(document, 'button', { type: 'button', class: 'quiet' }, translate('view.reset'));
  onTrusted(reset, 'click', () => change(DEFAULT_SETTINGS.look), signal);
  const keys = element(document, 'button', { type: 'button', class: 'quiet', popovertarget: 'keys' }, translate('view.keys'));
  const foot = element(document, 'div', { class: 'panel-foot' }, reset, keys);
  if (onSite) {
    const site = element(document, 'button', { type: 'button', class: 'quiet' }, translate('view.alwaysOpen'));
    onTrusted(site, 'click', onSite, signal);
    foot.prepend(site);
  }
  panel.append(foot);
  show(start);
  panel.addEventListener(
    'toggle',
    ({ newState }) => {
      if (newState === 'open') panel.querySelector<HTMLElement>(':checked')?.focus();
    },
    { signal },
  );
  return { panel, show };
}

/** The name of an installed typeface; there only where that is the choice. */
function makeFontField(
  { document, signal, translate }: Context,
  current: () => Look,
  change: (changed: Partial<Look>) => void,
  refreshes: (() => void)[],
): HTMLElement {
  const input = element(document, 'input', { type: 'text', maxlength: LONGEST_FONT, autocomplete: 'off', spellcheck: 'false' });
  const field = element(document, 'label', { class: 'font' }, element(document, 'span', {}, translate('view.fontName')), input);
  onTrusted(input, 'input', () => change({ font: input.value }), signal);
  refreshes.push(() => {
    if (input.value !== current().font) input.value = current().font;
    field.hidden = current().typeface !== 'own';
  });
  return field;
}

function makeScale(
  { document, signal, translate }: Context,
  name: keyof typeof BOUNDS,
  current: () => Look,
  change: (changed: Partial<Look>) => void,
  refreshes: (() => void)[],
): HTMLElement {
  const { from, to, step } = BOUNDS[name];
  const input = element(document, 'input', { type: 'range', min: from, max: to, step });
  onTrusted(input, 'input', () => change({ [name]: input.valueAsNumber }), signal);
  refreshes.push(() => (input.value = String(current()[name])));
  return element(document, 'label', { class: 'scale' }, element(document, 'span', {}, translate(`view.${name}`)), input);
}
