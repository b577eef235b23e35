/* Pages of the wall: as many rows of tiles as the screen shows whole. */

/** Above the first tiles of a page, px; as in wall.css. */
const GAP_PX = 12;
/** Smaller nobody reads the tiles. */
const LEAST_ZOOM = 0.5;

interface WallPage {
  /** From the upper edge of the first tile, in px of the tiles. */
  readonly top: number;
  readonly tiles: HTMLElement[];
}

export const tilesOf = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-panel]')];

const roomOf = (): HTMLElement | null => document.querySelector('.columns');
const gridOf = (): HTMLElement | null => document.querySelector('main');

/** Shows the tiles in their own size. */
export function fullSize(): void {
  gridOf()?.style.removeProperty('zoom');
}

/**
 * Scrolls to a page, the first after the last, and hides the tiles that stand on others. A row stays together; where one is
 * higher than the screen, all tiles become smaller until it is not, and stay so until the window has another size.
 */
export function showPage(wanted: number): { at: number; count: number } {
  const [room, grid, tiles] = [roomOf(), gridOf(), tilesOf()];
  if (room === null || grid === null || tiles.length === 0) return { at: 0, count: 1 };
  const zoom = fittingZoom(grid, tiles, room.clientHeight);
  const pages = pagesOf(tiles, room.clientHeight / zoom - GAP_PX);
  const at = wanted % pages.length;
  const page = pages[at];
  if (page === undefined) return { at: 0, count: 1 };
  for (const tile of tiles) tile.toggleAttribute('data-off', !page.tiles.includes(tile));
  room.scrollTop = page.top * zoom;
  return { at, count: pages.length };
}

/** Heights within the grid are those of its own px, whatever its zoom. */
function fittingZoom(grid: HTMLElement, tiles: readonly HTMLElement[], roomPx: number): number {
  const now = Number(grid.style.getPropertyValue('zoom')) || 1;
  const highest = Math.max(...tiles.map((tile) => tile.offsetHeight));
  const zoom = Math.max(LEAST_ZOOM, Math.min(now, roomPx / (highest + GAP_PX)));
  if (zoom < now) grid.style.setProperty('zoom', zoom.toFixed(3));
  return zoom;
}

function pagesOf(tiles: readonly HTMLElement[], roomPx: number): WallPage[] {
  const pages: WallPage[] = [];
  const origin = tiles[0]?.offsetTop ?? 0;
  let row = Number.NaN;
  for (const tile of tiles) {
    const top = tile.offsetTop - origin;
    const last = pages.at(-1);
    if (last !== undefined && (top === row || top + tile.offsetHeight - last.top <= roomPx)) last.tiles.push(tile);
    else pages.push({ top, tiles: [tile] });
    row = top;
  }
  return pages;
}
