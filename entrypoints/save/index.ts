import { defineUnlistedScript } from '#imports';
import { providePart } from '../../src/view/parts';
import { makeSavePanel } from '../../src/view/save/panel';

/** What saving and sharing needs, injected when the person first opens its menu. */
export default defineUnlistedScript({ main: () => providePart('save', makeSavePanel) });
