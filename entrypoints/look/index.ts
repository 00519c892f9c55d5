import { defineUnlistedScript } from '#imports';
import { makeKeySheet } from '../../src/view/look/key-sheet';
import { makeLookPanel } from '../../src/view/look/panel';
import hiding from '../../src/view/look/hiding.css?inline';
import style from '../../src/view/look/panel.css?inline';
import { providePart } from '../../src/view/parts';
import { addStyle } from '../../src/view/style-sheet';

/** The panel of the look, the sheet of keys and how parts are hidden by hand, injected when the person first wants one of them. */
export default defineUnlistedScript({
  main: () =>
    providePart('look', (context, ...given) => {
      addStyle(context, `@layer lede {${style}${hiding}}`);
      return { ...makeLookPanel(context, ...given), keySheet: makeKeySheet(context) };
    }),
});
