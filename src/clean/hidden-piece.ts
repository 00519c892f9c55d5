import { type Container, Role } from '../capture/page';

/** Paragraphs from which on a part that the page hides is the article's collapsed rest. */
const REST = 2;

/** Whether a container stands in a part that the page hides and that is too little for the article's collapsed rest. */
export function isHiddenPiece(container: Container): boolean {
  let root: Container | null = null;
  for (let c: Container | null = container; c && c.flags & Role.hidden; c = c.parent) root = c;
  return root !== null && root.prose < REST;
}
