import { define } from '../internal/define.js';
import { WrapUpDialog } from './wrap-up-dialog.js';

define('wrap-up-dialog', WrapUpDialog);
