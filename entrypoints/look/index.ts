import { defineUnlistedScript } from '#imports';
import { makeLook } from '../../src/view/look/part';
import { providePart } from '../../src/view/parts';

/** The panel of the look, the sheet of keys and how parts are hidden by hand, injected when the person first wants one of them. */
export default defineUnlistedScript({ main: () => providePart('look', makeLook) });
