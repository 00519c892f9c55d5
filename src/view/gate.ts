import DOMPurify from 'dompurify';
import { ALLOWED, COMMON_ATTRIBUTES } from '../clean/allowed';

const GATE = {
  ALLOWED_TAGS: Object.keys(ALLOWED),
  ALLOWED_ATTR: [...new Set([...COMMON_ATTRIBUTES, ...Object.values(ALLOWED).flat()])],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|blob:|data:image\/|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  // Nodes in, the same nodes out. No string is parsed, so no policy is needed, and a page that forbids policies sees no attempt.
  IN_PLACE: true,
  TRUSTED_TYPES_POLICY: null,
} as const;

/**
 * The last gate before the article enters the reader: DOMPurify over nodes that are built already.
 *
 * @param container - Holds the built nodes, in a document that is not shown. It is emptied.
 * @returns The nodes that may be shown, to be inserted once. They keep their identity.
 * @throws Error where DOMPurify can't work in this browser: then nothing may be shown.
 */
export function passGate(container: HTMLElement): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('The reader cannot clean this page in this browser.');
  DOMPurify.sanitize(container, { ...GATE, ALLOWED_TAGS: [...GATE.ALLOWED_TAGS], ALLOWED_ATTR: [...GATE.ALLOWED_ATTR] });
  const fragment = container.ownerDocument.createDocumentFragment();
  fragment.append(...container.childNodes);
  return fragment;
}
