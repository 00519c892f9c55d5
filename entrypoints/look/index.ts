import { defineUnlistedScript } from '#imports';
import { makeKeySheet } from '../../src/view/look/key-sheet';
import { makeLookPanel } from '../../src/view/look/panel';
import style from '../../src/view/look/panel.css?inline';
import { providePart } from '../../src/view/parts';
import { addStyle } from '../../src/view/style-sheet';

/** The panel of the look and the sheet of keys, injected when the person first opens one of them. */
export default defineUnlistedScript({
  main: () =>
    providePart('look', (context, ...given) => {
      addStyle(context, style);
      return { ...makeLookPanel(context, ...given), keySheet: makeKeySheet(context) };
    }),
});
