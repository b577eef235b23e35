/** Red, green and blue of `#RRGGBB`, 0 to 255. */
export const channelsOf = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** `#RRGGBB` of red, green and blue, rounded. */
export const colorOfChannels = (channels: readonly number[]): string =>
  `#${channels.map((level) => Math.round(level).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** Relative luminance of `#RRGGBB` as WCAG 2.2 defines it, 0 for black to 1 for white. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((level) => {
    const share = level / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
