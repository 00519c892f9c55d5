/** The one way to the browser's extension interfaces; the finder alone goes without, since it only sends a message. */
import './own-names';

export { default as browser } from 'webextension-polyfill';
