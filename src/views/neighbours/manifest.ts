import { colours } from '../../basics/colours.ts';
import { href, type Context } from '../context.ts';
import { icons, type IconName } from './icons.ts';

/**
 * What a browser is told of the site, so that a reader can keep it among other programs: a web application manifest.
 */
export interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly description: string;
  readonly lang: string;
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: 'minimal-ui';
  readonly theme_color: string;
  readonly background_color: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose?: 'maskable';
  }[];
}

/** The manifest of the site under its base path. Where it is for the desk alone, its name says so. */
export function manifestOf(context: Context): Manifest {
  const { t } = context.words;
  const { title, description, language } = context.site.settings;
  const home = href(context, '');
  const drawn = (name: IconName) => ({
    src: href(context, `${name}.png`),
    sizes: `${icons[name].size}x${icons[name].size}`,
    type: 'image/png',
  });
  return {
    name: context.stamp === undefined ? title : t('title.stamped', { title, stamp: context.stamp }),
    short_name: title,
    description,
    lang: language,
    id: home,
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    theme_color: colours.paper,
    background_color: colours.paper,
    icons: [
      { src: href(context, 'favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      drawn('icon-192'),
      drawn('icon-512'),
      { ...drawn('icon-maskable'), purpose: 'maskable' },
    ],
  };
}
