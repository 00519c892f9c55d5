import { defineUnlistedScript } from '#imports';
import { makePlayer } from '../../src/view/listen/player';
import { providePart } from '../../src/view/parts';

/** What reading aloud needs, injected when the person first wants to listen. */
export default defineUnlistedScript({ main: () => providePart('listen', makePlayer) });
