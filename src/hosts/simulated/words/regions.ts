/** A region in which customers of the centre live. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
  readonly callingCode: string;
  /** IANA name; of a region with several, the one where most people live. */
  readonly timeZone: string;
  /** A mobile number with two places for figures: kept for fiction where the numbering plan has some, else like its example. */
  readonly mobile: string;
}

const inRegion = (region: string, callingCode: string, mobile: string, timeZone: string): Region => ({
  region,
  callingCode,
  timeZone,
  mobile: callingCode + mobile,
});

/** Where a customer is taken to be of whom nothing is known. */
export const homeRegion = inRegion('ES', '+34', '6123400##', 'Europe/Madrid');

/** Where customers live; no calling code is the beginning of another. */
export const regions: readonly Region[] = [
  homeRegion,
  inRegion('AR', '+54', '911234567##', 'America/Argentina/Buenos_Aires'),
  inRegion('BG', '+359', '8812345##', 'Europe/Sofia'),
  inRegion('BR', '+55', '119612345##', 'America/Sao_Paulo'),
  inRegion('CN', '+86', '131234567##', 'Asia/Shanghai'),
  inRegion('CO', '+57', '32112345##', 'America/Bogota'),
  inRegion('DE', '+49', '17139200##', 'Europe/Berlin'),
  inRegion('FR', '+33', '6123456##', 'Europe/Paris'),
  inRegion('GB', '+44', '74001234##', 'Europe/London'),
  inRegion('GR', '+30', '69123456##', 'Europe/Athens'),
  inRegion('IL', '+972', '5023456##', 'Asia/Jerusalem'),
  inRegion('IN', '+91', '81234567##', 'Asia/Kolkata'),
  inRegion('JP', '+81', '90123456##', 'Asia/Tokyo'),
  inRegion('MA', '+212', '6501234##', 'Africa/Casablanca'),
  inRegion('MX', '+52', '22212345##', 'America/Mexico_City'),
  inRegion('PE', '+51', '9123456##', 'America/Lima'),
  inRegion('PT', '+351', '9123456##', 'Europe/Lisbon'),
  inRegion('US', '+1', '20255501##', 'America/New_York'),
];
