/** How many elements are looked through for players in shadow roots, and how many frames are entered. */
const MOST_ELEMENTS = 50_000;
const MOST_FRAMES = 100;

/**
 * Pauses what plays in a page, in its open shadow roots and in its frames of the same origin. A video in a window of its own plays on:
 * the person watches it beside the text.
 *
 * @param document - The page.
 * @returns Lets the same media play on; to be called when the reader is gone.
 */
export function pauseMedia(document: Document): () => void {
  const paused: HTMLMediaElement[] = [];
  for (const media of mediaIn(document)) {
    const { pictureInPictureElement } = media.getRootNode() as Document | ShadowRoot;
    if (media.paused || media.ended || pictureInPictureElement === media) continue;
    media.pause();
    paused.push(media);
  }
  return () => {
    for (const media of paused) {
      // A browser may refuse to start sound without a press in the page; then it stays paused, which the page's own controls show.
      if (media.isConnected && media.paused) void media.play()?.catch(() => undefined);
    }
  };
}

function mediaIn(document: Document): HTMLMediaElement[] {
  const found: HTMLMediaElement[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  let elements = 0;
  let frames = 0;
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (
      let node = walker.nextNode() as Element | null;
      node && elements < MOST_ELEMENTS;
      node = walker.nextNode() as Element | null
    ) {
      elements += 1;
      if (node.shadowRoot) roots.push(node.shadowRoot);
      const name = node.localName;
      if (name === 'video' || name === 'audio') found.push(node as HTMLMediaElement);
      if ((name === 'iframe' || name === 'frame') && frames < MOST_FRAMES) {
        frames += 1;
        const inner = (node as HTMLIFrameElement).contentDocument;
        if (inner) roots.push(inner);
      }
    }
  }
  return found;
}
