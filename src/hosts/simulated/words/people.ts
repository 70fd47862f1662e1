import type { Channel } from '../../../domain/channel.js';
import type { InEveryLanguage } from '../language.js';
import type { NonEmpty } from '../random.js';

/** What addresses are called, the first one of a person first. */
export const addressLabels: InEveryLanguage<Readonly<Record<Channel, NonEmpty<string>>>> = {
  en: { sms: ['mobile', 'work', 'family'], email: ['private', 'work', 'invoices'] },
  es: { sms: ['móvil', 'trabajo', 'familia'], email: ['personal', 'trabajo', 'facturas'] },
};

/** Who a customer is, where they live, what their mailboxes are called, and how many numbers and mailboxes they have. */
export type PersonRow = readonly [
  name: string,
  region: string,
  place: string,
  mailbox: string,
  numbers: 1 | 2 | 3,
  mailboxes: 1 | 2 | 3,
];

/** The customers that the centre has on file. Two have one name, and are told apart by their place. */
export const people: readonly PersonRow[] = [
  ['María García López', 'ES', 'Sevilla', 'maria.garcia', 2, 1],
  ['María García López', 'ES', 'Vigo', 'mgarcia.lopez', 1, 2],
  ['Aitor Etxeberria Goñi', 'ES', 'Donostia', 'aitor.goni', 1, 1],
  ['Núria Puigdomènech i Soler', 'ES', 'Girona', 'nuria.puig', 3, 2],
  ['José Ángel Muñoz Cañizares', 'ES', 'Albacete', 'ja.munoz', 1, 1],
  ['Uxía Castiñeira', 'ES', 'Lugo', 'uxia', 1, 1],
  ['Íker Zubizarreta', 'ES', 'Bilbao', 'iker.zubi', 2, 1],
  ['Inmaculada Peñalver', 'ES', 'Cádiz', 'inma', 1, 3],
  ['Óscar Güell', 'ES', 'Palma', 'oscar.guell', 1, 1],
  ['Lucía Fernández Ordóñez', 'ES', 'Oviedo', 'lucia.ordonez', 1, 1],
  ['Guadalupe Xicoténcatl', 'MX', 'Puebla', 'lupita', 2, 1],
  ['Iván Núñez de la Peña', 'MX', 'Mérida', 'ivan.nunez', 1, 1],
  ['Florencia Agüero', 'AR', 'Rosario', 'flor.aguero', 1, 1],
  ['Julián Bermúdez', 'CO', 'Medellín', 'julian.b', 1, 2],
  ['Wilson Quispe Mamani', 'PE', 'Cusco', 'wilson.quispe', 1, 1],
  ['João Gonçalves', 'PT', 'Braga', 'joao.g', 1, 1],
  ['Conceição Araújo', 'BR', 'Recife', 'conceicao', 2, 2],
  ['Oliver Grant', 'GB', 'Leeds', 'oliver.grant', 2, 1],
  ['Priya Natarajan', 'GB', 'Leicester', 'priya', 1, 1],
  ['Siobhán Ní Dhuibhne', 'GB', 'Belfast', 'siobhan', 1, 2],
  ['Marcus O’Brien-Lee', 'GB', 'Cardiff', 'marcus.ob', 1, 1],
  ['Thandiwe Mokoena', 'GB', 'Bristol', 'thandi', 1, 1],
  ['Hannah Goldberg', 'US', 'Boston', 'hannah.goldberg', 1, 2],
  ['Dwayne Baptiste', 'US', 'New Orleans', 'dwayne', 2, 1],
  ['Nguyễn Thị Hồng Ánh', 'US', 'San José', 'anh.nguyen', 1, 1],
  ['Éloïse Lefèvre-Œuvray', 'FR', 'Rennes', 'eloise', 1, 1],
  ['Jean-Luc Fay', 'FR', 'Lille', 'jl.fay', 1, 1],
  ['Jürgen Weiß', 'DE', 'Köln', 'j.weiss', 2, 2],
  ['Ağça Yıldız', 'DE', 'Bremen', 'agca', 1, 1],
  ['Αλέξανδρος Παπαδόπουλος', 'GR', 'Θεσσαλονίκη', 'alexandros', 1, 1],
  ['Σοφία Ζέρβα', 'GR', 'Πάτρα', 'sofia.zerva', 1, 1],
  ['Йоанна Колева', 'BG', 'Пловдив', 'yoanna', 1, 1],
  ['فاطمة الزهراء بنعلي', 'MA', 'فاس', 'fatima.zahra', 2, 1],
  ['يوسف أيت بن حدو', 'MA', 'مراكش', 'youssef', 1, 1],
  ['נועה ברק', 'IL', 'חיפה', 'noa.barak', 1, 1],
  ['अदिति शर्मा', 'IN', 'जयपुर', 'aditi', 1, 2],
  ['佐藤 花子', 'JP', '仙台', 'hanako.sato', 1, 1],
  ['すずき あおい', 'JP', '金沢', 'aoi', 1, 1],
  ['陳美玲', 'CN', '廣州', 'meiling', 1, 1],
  ['李小龙', 'CN', '昆明', 'xiaolong', 2, 1],
];
