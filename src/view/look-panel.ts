import type { Look, Theme, Typeface } from '../settings';
import { DEFAULT_SETTINGS } from '../settings';
import { say, type Context } from './context';
import { element } from './element';
import type { MessageKey } from './translate';
import { onTrusted } from './trusted';

const THEMES: Readonly<Record<Theme, MessageKey>> = {
  auto: 'view.themeAuto',
  light: 'view.themeLight',
  sepia: 'view.themeSepia',
  dark: 'view.themeDark',
  black: 'view.themeBlack',
  contrast: 'view.themeContrast',
};

const TYPEFACES: Readonly<Record<Typeface, MessageKey>> = {
  serif: 'view.typefaceSerif',
  sans: 'view.typefaceSans',
  system: 'view.typefaceSystem',
};

type Measure = 'size' | 'width' | 'leading' | 'letterSpacing' | 'wordSpacing' | 'paragraphSpacing';

/** The panel, and what keys do without it. */
export interface LookPanel {
  readonly panel: HTMLElement;
  /** Makes the text larger or smaller by so many px. */
  resize(by: number): void;
}

interface Scale {
  readonly name: Measure;
  readonly title: MessageKey;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

const SIZE: Scale = { name: 'size', title: 'view.size', from: 14, to: 40, step: 1 };

const SCALES: readonly Scale[] = [
  SIZE,
  { name: 'width', title: 'view.width', from: 40, to: 100, step: 2 },
  { name: 'leading', title: 'view.leading', from: 0.8, to: 1.5, step: 0.05 },
  { name: 'paragraphSpacing', title: 'view.paragraphSpacing', from: 0, to: 2, step: 0.05 },
  { name: 'letterSpacing', title: 'view.letterSpacing', from: 0, to: 0.2, step: 0.01 },
  { name: 'wordSpacing', title: 'view.wordSpacing', from: 0, to: 0.5, step: 0.02 },
];

/**
 * The panel in which the person sets the look; each change is seen at once.
 *
 * @param context - The view's context.
 * @param start - The look now.
 * @param onChange - Called with the whole look after each change.
 */
export function makeLookPanel(context: Context, start: Look, onChange: (look: Look) => void): LookPanel {
  const { document, language, direction, signal, translate } = context;
  let look = start;
  const refreshes: (() => void)[] = [];
  const change = (changed: Partial<Look>): void => {
    look = { ...look, ...changed };
    for (const refresh of refreshes) refresh();
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
  choose('theme', 'view.theme', THEMES);
  choose('typeface', 'view.typeface', TYPEFACES);
  for (const scale of SCALES) panel.append(makeScale(context, scale, () => look, change, refreshes));
  for (const name of ['justify', 'images'] as const) {
    const input = element(document, 'input', { type: 'checkbox', role: 'switch' });
    onTrusted(input, 'change', () => change({ [name]: input.checked }), signal);
    refreshes.push(() => (input.checked = look[name]));
    panel.append(element(document, 'label', { class: 'switch' }, say(context, 'span', {}, `view.${name}`), input));
  }
  const reset = element(document, 'button', { type: 'button', class: 'quiet' }, translate('view.reset'));
  onTrusted(reset, 'click', () => change(DEFAULT_SETTINGS.look), signal);
  const keys = element(document, 'button', { type: 'button', class: 'quiet', popovertarget: 'keys' }, translate('view.keys'));
  panel.append(element(document, 'div', { class: 'panel-foot' }, reset, keys));
  for (const refresh of refreshes) refresh();
  panel.addEventListener(
    'toggle',
    ({ newState }) => {
      if (newState === 'open') panel.querySelector<HTMLElement>(':checked')?.focus();
    },
    { signal },
  );
  const resize = (by: number): void => change({ size: Math.min(SIZE.to, Math.max(SIZE.from, look.size + by)) });
  return { panel, resize };
}

function makeScale(
  { document, signal, translate }: Context,
  { name, title, from, to, step }: Scale,
  current: () => Look,
  change: (changed: Partial<Look>) => void,
  refreshes: (() => void)[],
): HTMLElement {
  const input = element(document, 'input', { type: 'range', min: from, max: to, step });
  onTrusted(input, 'input', () => change({ [name]: input.valueAsNumber }), signal);
  refreshes.push(() => (input.value = String(current()[name])));
  return element(document, 'label', { class: 'scale' }, element(document, 'span', {}, translate(title)), input);
}
