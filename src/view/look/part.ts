import type { Parts } from '../parts';
import { addStyle } from '../style-sheet';
import hiding from './hiding.css?inline';
import { makeKeySheet } from './key-sheet';
import { makeLookPanel } from './panel';
import style from './panel.css?inline';

/** Makes the panel of the look, the sheet of keys and the style of both and of how parts are hidden by hand. */
export const makeLook: Parts['look'] = (context, ...given) => {
  addStyle(context, style + hiding);
  return { ...makeLookPanel(context, ...given), keySheet: makeKeySheet(context) };
};
