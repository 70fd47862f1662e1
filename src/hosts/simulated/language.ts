/** The language in which customers write and the centre names things. */
export type SimulatedLanguage = 'en' | 'es';

/** Something in every language. */
export type InEveryLanguage<Thing> = Readonly<Record<SimulatedLanguage, Thing>>;
