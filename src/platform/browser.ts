/** The one way to the browser's extension interfaces; the finder alone goes without, since it only sends a message. */
// oxlint-disable-next-line import/no-unassigned-import -- it must have run before the polyfill looks
import './own-names';

export { default as browser } from 'webextension-polyfill';
