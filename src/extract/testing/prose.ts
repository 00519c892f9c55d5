/** Prose of an article about a mill, for tests that need text around what they look at. Paragraphs as markup; no two are alike. */
export const PROSE: readonly string[] = [
  'The mill by the river, silent for forty years, began to turn on Monday morning, and half of the village stood on the bridge to watch it.',
  'Its wheel had been taken apart in spring, carried up the valley on two carts, and put together again by three carpenters and a clockmaker.',
  'Nobody had asked them to do it, the oldest of them said, but nobody had asked them to stop either, and so they went on until it was done.',
  'Flour from the first sack was given to the school, where the children baked it into forty-one loaves, one for each year that was lost.',
  'The council, which owns the building, will decide in autumn whether the miller may sell what he grinds, or only show how it was once done.',
].map((text) => `<p>${text}</p>`);
