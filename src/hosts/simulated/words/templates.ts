import type { MessageTemplate } from '../../../domain/template.js';
import type { InEveryLanguage } from '../language.js';
import { englishTemplates } from './templates.en.js';
import { spanishTemplates } from './templates.es.js';

/** What agents send again and again. */
export const templates: InEveryLanguage<readonly MessageTemplate[]> = { en: englishTemplates, es: spanishTemplates };
