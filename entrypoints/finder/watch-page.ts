/** What an address change or late content may cost a page that never comes to rest. */
const LIMITS = {
  /** A page that fills late is watched for so long. */
  watchMs: 10_000,
  /** It counts as filled when nothing was added for so long. */
  quietMs: 400,
  /** Batches of changes, after which a page counts as one that never rests. */
  batches: 500,
  /** Looks for late content per address. */
  looks: 3,
  /** Some pages rewrite their address many times a second; one look in this time answers them all. */
  addressMs: 500,
};

export interface Watch {
  /** Ends it all. */
  readonly signal: AbortSignal;
  /** The page came to the screen: what was said of it before is forgotten. */
  readonly shown: () => void;
  /** Looks at the page; true where it is an article, and so no late content needs to be waited for. */
  readonly look: () => boolean;
}

/**
 * Says when to look at a page: now (once it is no longer prerendered), when it comes back from the back/forward cache, when its address
 * changes without a load, and when content that fills in late has come to rest. No polling; bounded in time and work.
 *
 * @param watch - What to do.
 */
export function watchPage({ signal, shown, look }: Watch): void {
  let settling: AbortController | null = null;
  let address = location.href;
  let addressTimer: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    settling?.abort();
    settling = null;
    if (look()) return;
    settling = new AbortController();
    whenFilled(look, AbortSignal.any([signal, settling.signal]));
  }

  function readdressed(): void {
    if (location.href === address || addressTimer !== undefined) return;
    addressTimer = setTimeout(() => {
      addressTimer = undefined;
      address = location.href;
      start();
    }, LIMITS.addressMs);
  }

  if (isPrerendering()) document.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();

  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      shown();
      start();
    },
    { signal },
  );

  const navigation = 'navigation' in window ? (window.navigation as EventTarget | null) : null;
  if (navigation) navigation.addEventListener('currententrychange', readdressed, { signal });
  else for (const type of ['popstate', 'hashchange']) window.addEventListener(type, readdressed, { signal });

  signal.addEventListener('abort', () => clearTimeout(addressTimer));
}

/** Chromium only; elsewhere a prerendered page does not exist. */
function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/** Looks again once nodes were added and then none for a while; gives up for good at the limits, or when an article is found. */
function whenFilled(look: () => boolean, signal: AbortSignal): void {
  let batches = 0;
  let looks = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    batches += 1;
    clearTimeout(quiet);
    quiet = setTimeout(lookAgain, LIMITS.quietMs);
    if (batches >= LIMITS.batches) stop();
  });
  const end = setTimeout(stop, LIMITS.watchMs);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', cancel, { once: true });

  function lookAgain(): void {
    quiet = undefined;
    looks += 1;
    if (look() || looks >= LIMITS.looks) cancel();
  }

  function cancel(): void {
    observer.disconnect();
    clearTimeout(end);
    clearTimeout(quiet);
    quiet = undefined;
  }

  /** The last look, where something changed since the one before. */
  function stop(): void {
    const changed = quiet !== undefined;
    cancel();
    if (changed) look();
  }
}
