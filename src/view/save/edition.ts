import type { Edition } from '../../export/edition';
import { withChanges } from '../../export/changes';
import { tellCount } from '../translate';
import type { Opened } from '../parts';

/**
 * What is saved: the article as it stands on screen, now.
 *
 * @param opened - The open reader.
 */
export function editionOf({ context, page, article, points, address }: Opened): Edition {
  const { translate, language, direction } = context;
  return {
    article: withChanges(article, (block) => page.blocks.get(block)?.hidden === true, page.restored),
    points: points(),
    address,
    now: new Date(),
    words: {
      language,
      direction,
      inShort: translate('view.inShort'),
      picture: translate('view.picture'),
      missing: (count) => tellCount(context, 'view.missing', count),
      saved: (date) => translate('view.savedOn', [date]),
    },
  };
}
