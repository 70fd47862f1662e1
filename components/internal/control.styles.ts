import { buttonStyles } from './button.styles.js';
import { fieldStyles } from './field.styles.js';

/** Buttons, fields and notices together. */
export const controlStyles = [buttonStyles, fieldStyles];
