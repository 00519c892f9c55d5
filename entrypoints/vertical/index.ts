import { defineUnlistedScript } from '#imports';
import { providePart } from '../../src/view/parts';
import style from '../../src/view/styles/vertical.css?inline';

/** How lines run from top to bottom, injected where the page sets its article so. */
export default defineUnlistedScript({ main: () => providePart('vertical', style) });
