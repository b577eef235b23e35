import type { TileMap } from '../../charts/tile-map.ts';
import type { ChartKindOf, ChartRequest } from './kind.ts';

/** The prefectures of the dataset as tiles. */
export const tileMap: ChartKindOf<TileMap> = { shows: 'prefectures', contentOf };

/** With the fields of work in the report's order. */
function contentOf({ dataset, lang }: ChartRequest): TileMap {
  const named = new Set(dataset.places.flatMap((place) => place.mentions.map((mention) => mention.topic)));
  return {
    kind: 'tile-map',
    fields: dataset.topics
      .filter((topic) => named.has(topic.id))
      .map((topic) => ({ id: topic.id, name: topic.name[lang] })),
    places: dataset.places.map((place) => ({
      id: place.id,
      name: place.name[lang],
      column: place.column,
      row: place.row,
      mentions: place.mentions.map((mention) => ({ field: mention.topic, text: mention.for[lang] })),
    })),
  };
}
