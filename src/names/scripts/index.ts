// The scripts that names are written in, in one list.
import { burmese } from './burmese.js';
import { chinese } from './chinese.js';
import { khmer } from './khmer.js';
import { lao } from './lao.js';
import { latin } from './latin.js';
import type { Script } from './script.js';
import { thai } from './thai.js';

export const scripts: readonly Script[] = [burmese, chinese, khmer, lao, latin, thai];
