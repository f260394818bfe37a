import { Resvg } from '@resvg/resvg-js';
import { colours } from '../../basics/colours.ts';

/** The icons that systems ask for as PNG: the names of their files. */
export const iconNames = ['apple-touch-icon', 'icon-192', 'icon-512', 'icon-maskable'] as const;

export type IconName = (typeof iconNames)[number];

interface Icon {
  /** Of each side, in pixels. */
  readonly size: number;
  /** Whether it fills its square, for systems that cut it to a shape of their own. */
  readonly filled: boolean;
}

export const icons: Readonly<Record<IconName, Icon>> = {
  'apple-touch-icon': { size: 180, filled: true },
  'icon-192': { size: 192, filled: false },
  'icon-512': { size: 512, filled: false },
  'icon-maskable': { size: 512, filled: true },
};

/** The site's icon, which comes as SVG, as PNG: in its light colours. */
export function drawIcon(svg: string, name: IconName): Uint8Array {
  const { size, filled } = icons[name];
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
    ...(filled ? { background: colours.accent } : {}),
  })
    .render()
    .asPng();
}
