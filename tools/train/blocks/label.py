"""Which text blocks of a page belong to its article, by the corpora's references.

A label is 1 (article), 0 (not), with a confidence in 0..1 (0: not known). References with the full text (wcxb, news) are aligned block by
block: blocks of six words or more by the heaviest increasing chain of four-word anchors, so that of repeated texts only the one in its place
counts; shorter blocks by an exact match in the gap between their neighbours. References with segments (trafilatura) label the blocks that
hold them.
"""
import bisect
from collections import Counter

import numpy as np

from text import squash, words

ANCHOR = 4
"""Words in an anchor: shorter ones hit by chance."""
LONG = 6
"""Blocks of fewer words can't be anchored."""


def label_full(texts, reference):
    """Labels blocks by a reference that holds the whole article.

    :param texts: the blocks' texts in page order
    :param reference: the article's text
    :return: (labels int8, confidences float32), one a block
    """
    ref = words(reference)
    blocks = [words(text) for text in texts]
    count = len(blocks)
    labels, confidence = np.zeros(count, np.int8), np.ones(count, np.float32)
    share, candidates = _anchors(blocks, ref)
    spans = _heaviest_chain(candidates, share, len(ref))
    used = {tuple(blocks[b]) for b in spans}
    for b, _, _ in candidates:
        if b in spans:
            labels[b] = share[b] >= 0.5
            confidence[b] = min(1, abs(share[b] - 0.5) * 2 + 0.2)
        elif tuple(blocks[b]) not in used:
            # In the reference but out of order: believed where nearly all of it is there, at half weight.
            labels[b], confidence[b] = share[b] > 0.8, 0.5
            used.add(tuple(blocks[b]))
    for b, block in enumerate(blocks):
        if len(block) >= LONG and share[b] <= 0.5:
            confidence[b] = min(1, abs(share[b] - 0.5) * 2 + 0.2)
    _label_short(blocks, ref, spans, labels, confidence)
    return labels, confidence


def _anchors(blocks, ref):
    """Share of each block's words that stand in anchors of the reference, and where such blocks may start in it."""
    positions = {}
    for i in range(len(ref) - ANCHOR + 1):
        positions.setdefault(tuple(ref[i : i + ANCHOR]), []).append(i)
    share, candidates = np.zeros(len(blocks)), []
    for b, block in enumerate(blocks):
        if len(block) < LONG:
            continue
        covered, starts = np.zeros(len(block), bool), Counter()
        for i in range(len(block) - ANCHOR + 1):
            found = positions.get(tuple(block[i : i + ANCHOR]))
            if found:
                covered[i : i + ANCHOR] = True
                if i < 60:
                    starts.update(q - i for q in found[:20])
        share[b] = covered.mean()
        if share[b] > 0.5:
            candidates.append((b, [s for s, _ in starts.most_common(3)], len(block)))
    return share, candidates


def _heaviest_chain(candidates, share, ref_length):
    """Blocks and their spans in the reference, increasing in both, with the greatest sum of matched words."""
    items = [(b, s, n) for b, starts, n in candidates for s in starts]
    if not items:
        return {}
    base = min(s for _, s, _ in items)
    size = ref_length - base + 2
    tree = [(0.0, -1)] * (size + 1)
    best, previous = [0.0] * len(items), [-1] * len(items)
    k = 0
    while k < len(items):
        end = k
        while end < len(items) and items[end][0] == items[k][0]:
            end += 1
        updates = []
        for x in range(k, end):
            b, s, n = items[x]
            i, found = s - base + 1, (0.0, -1)
            while i > 0:
                found = max(found, tree[i])
                i -= i & -i
            best[x], previous[x] = found[0] + n * share[b], found[1]
            updates.append((s + max(1, int(n * 0.8)) - base + 1, (best[x], x)))
        for i, value in updates:
            i = min(max(i, 1), size)
            while i <= size:
                tree[i] = max(tree[i], value)
                i += i & -i
        k = end
    x, spans = max(range(len(items)), key=best.__getitem__), {}
    while x >= 0:
        b, s, n = items[x]
        spans[b] = (s, s + n)
        x = previous[x]
    return spans


def _label_short(blocks, ref, spans, labels, confidence):
    anchored, last = sorted(spans), 0
    for b, block in enumerate(blocks):
        if len(block) >= LONG:
            continue
        if not block:
            confidence[b] = 0
            continue
        i = bisect.bisect_left(anchored, b)
        low = spans[anchored[i - 1]][1] if i > 0 else 0
        high = spans[anchored[i]][0] if i < len(anchored) else len(ref)
        low, high = max(0, low - 2, last if i > 0 and last <= high else 0), min(len(ref), high + 2)
        found = next((q for q in range(low, high - len(block) + 1) if ref[q : q + len(block)] == block), -1)
        if found < 0:
            continue
        labels[b], last = 1, found + len(block)
        if not anchored:
            confidence[b] = 0.5
        elif len(block) <= 2 and high - low > 40:
            confidence[b] = 0.3


def label_segments(texts, present, absent):
    """Labels blocks by segments that the article holds and segments that it must not hold.

    :return: (labels int8, confidences float32); blocks that hold no segment have confidence 0
    """
    texts = [squash(text) for text in texts]
    labels, confidence = np.zeros(len(texts), np.int8), np.zeros(len(texts), np.float32)
    for segment in filter(None, map(squash, absent)):
        for b, text in enumerate(texts):
            inside = len(text) > 25 and text in segment
            if segment in text or inside:
                part = 1 if inside else len(segment) / len(text)
                if part > 0.3:
                    labels[b], confidence[b] = 0, 1
                elif part > 0.1 or len(segment) > 30:
                    confidence[b] = 0.5
    for segment in filter(None, map(squash, present)):
        holders = [b for b, text in enumerate(texts) if segment in text]
        if len(holders) > 1:
            # Which one is meant is not known, but if one is longest it is likely the prose and not a teaser.
            longest = max(len(texts[b]) for b in holders)
            alone = sum(len(texts[b]) == longest for b in holders) == 1
            for b in holders:
                sure = alone and len(texts[b]) == longest
                labels[b], confidence[b] = int(sure), float(sure)
        else:
            for b, text in enumerate(texts):
                if segment in text or (len(text) > 25 and text in segment):
                    labels[b], confidence[b] = 1, 1
    return labels, confidence
