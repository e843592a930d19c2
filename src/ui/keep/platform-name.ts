import type { TFunction } from "i18next";
import { keepZh } from "#ui/text/keep-zh.ts";

type Known = keyof typeof keepZh.platforms;

/** Name of a platform; its id where nobody has named it. */
export const platformName = (t: TFunction, platform: string): string =>
  isKnown(platform) ? t(`keep.platforms.${platform}`) : platform;

const isKnown = (platform: string): platform is Known => Object.hasOwn(keepZh.platforms, platform);
