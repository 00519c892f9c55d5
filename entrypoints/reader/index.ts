import { defineUnlistedScript } from '#imports';
import { press } from './press';

export default defineUnlistedScript({
  // Not to be waited for: a press that comes while the last one is under way is lost, and this one ends when the script runs.
  main: () => void press(),
});
