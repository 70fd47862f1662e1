import { numbers, plural } from './format.js';
import type { TransferWords } from './words.transfer.js';

const count = plural('es');
const number = numbers('es');

/** Spanish words for handing a conversation on. */
export const esTransfer: TransferWords = {
  open: 'Transferir',
  title: 'Transferir la conversación',
  about: (recipient) => `Conversación con ${recipient}`,
  kinds: { queue: 'Colas', agent: 'Agentes' },
  search: { queue: 'Buscar colas', agent: 'Buscar agentes' },
  targets: { queue: 'Colas', agent: 'Agentes' },
  availability: { available: 'Disponible', busy: 'Ocupado', offline: 'Desconectado' },
  reload: 'Recargar',
  updated: (ago) => `Actualizado ${ago}`,
  loading: 'Buscando la lista más reciente…',
  none: 'Nada coincide con la búsqueda.',
  empty: { queue: 'No hay colas.', agent: 'No hay agentes.' },
  found: (found, total) =>
    count(found, { one: `# encontrado de ${number(total)}`, other: `# encontrados de ${number(total)}` }),
  foundSoFar: (found) => count(found, { one: '# encontrado hasta ahora', other: '# encontrados hasta ahora' }),
  unreadable: (entries) =>
    count(entries, {
      one: '# entrada del escritorio no se puede leer y no se muestra.',
      other: '# entradas del escritorio no se pueden leer y no se muestran.',
    }),
  lasting: (state, duration) => `${state} desde hace ${duration}`,
  agentsAvailable: (agents) => count(agents, { one: '# agente disponible', other: '# agentes disponibles' }),
  wait: (duration) => `unos ${duration} de espera`,
  load: (used, limit) => `${number(used)} de ${number(limit)} conversaciones`,
  extension: (extension) => `ext. ${extension}`,
  favourite: 'Favorito',
  recent: 'Reciente',
  lost: (name) => ({ why: `${name} no está en la lista más reciente.`, todo: 'Elija a otra persona.' }),
  alternative: (name) => `Transferir a ${name} en su lugar`,
  note: (name) => `Nota para ${name}`,
  confirm: 'Transferir',
  confirmTo: (name) => `Transferir a ${name}`,
  chooseFirst: 'Elija antes una cola o un agente.',
  starting: (name) => `Pasando la conversación a ${name}…`,
  waiting: (name) => `Esperando a que ${name} acepte…`,
  cancel: 'Recuperarla',
  cancelling: 'Recuperándola…',
  close: 'Cerrar',
};
