import { page } from './page.js';
import { pixels } from './pixels.js';
import { scripts } from './scripts.js';
import { structure } from './structure.js';
import { styles } from './styles.js';

/** Everything that hostile mail tries, way by way. */
export const threats = [...pixels, ...styles, ...scripts, ...structure, ...page];
