import { defineUnlistedScript } from '#imports';
import { addLegible } from '../../src/view/typeface';
import { providePart } from '../../src/view/parts';

/** The typeface whose bytes come with the extension, injected when it is to be shown. */
export default defineUnlistedScript({ main: () => providePart('typeface', addLegible) });
