import createPurifier, { type DOMPurify } from 'dompurify';
import { ALLOWED, COMMON_ATTRIBUTES } from '../clean/allowed';
import type { Steps } from '../steps';

const GATE = {
  ALLOWED_TAGS: Object.keys(ALLOWED),
  ALLOWED_ATTR: [...new Set(['id', ...COMMON_ATTRIBUTES, ...Object.values(ALLOWED).flat()])],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|blob:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  // Nodes in, the same nodes out. No string is parsed, so no policy is needed, and a page that forbids policies sees no attempt.
  IN_PLACE: true,
  TRUSTED_TYPES_POLICY: null,
};

/** So many nodes side by side pass together: some milliseconds of paragraphs. */
const BATCH = 20;

/**
 * The last gate before the article enters the reader: DOMPurify over nodes that are built already, in steps.
 *
 * @param container - Holds the built nodes, in a document that is not shown. It is emptied.
 * @returns The nodes that may be shown, to be inserted once. They keep their identity.
 * @throws Error where DOMPurify can't work in this browser: then nothing may be shown.
 */
export function* passGate(container: HTMLElement): Steps<DocumentFragment> {
  const document = container.ownerDocument;
  const purifier = purifierFor(document);
  if (!purifier.isSupported) throw new Error('DOMPurify does not work in this browser.');
  const fragment = document.createDocumentFragment();
  const nodes = [...container.childNodes];
  for (let from = 0; from < nodes.length; from += BATCH) {
    const batch = document.createElement('div');
    batch.append(...nodes.slice(from, from + BATCH));
    purifier.sanitize(batch, GATE);
    fragment.append(...batch.childNodes);
    yield;
  }
  return fragment;
}

const purifiers = new WeakMap<Document, DOMPurify>();

/** Given our own document: in the page's, an element named "implementation" would hide what DOMPurify needs. */
function purifierFor(document: Document): DOMPurify {
  const known = purifiers.get(document);
  if (known) return known;
  const purifier = createPurifier({
    document,
    DocumentFragment,
    HTMLTemplateElement,
    Node,
    Element,
    NodeFilter,
    NamedNodeMap,
    HTMLFormElement,
    DOMParser,
    trustedTypes: undefined,
  });
  purifiers.set(document, purifier);
  return purifier;
}
