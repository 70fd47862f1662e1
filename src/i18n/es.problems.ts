import { onlyAsks } from '../ports/requests.js';
import type { AgentState } from '../domain/agent.js';
import type { RecipientProblem } from '../domain/refusal.js';
import { kilobytes, listing } from './format.js';
import type { ProblemWords } from './words.js';

const or = listing('es', 'disjunction');
const and = listing('es', 'conjunction');
const size = kilobytes('es');

const channelNames = { sms: 'SMS', email: 'correo electrónico' } as const;

export const agentStates: Readonly<Record<AgentState, string>> = {
  available: 'Disponible',
  rona: 'RONA',
  idle: 'Inactivo',
  offline: 'Desconectado',
};

export const recipientProblems: Readonly<Record<RecipientProblem, string>> = {
  empty: 'Falta el destinatario.',
  'not-a-number': 'No es un número de teléfono.',
  'no-country': 'Falta el código de país.',
  'unknown-country': 'Ningún país tiene ese código.',
  'too-short': 'El número es demasiado corto.',
  'too-long': 'El número es demasiado largo.',
  'not-in-use': 'Ese número no existe en el país.',
  several: 'Hay más de un destinatario.',
  'no-at-sign': 'Falta la @.',
  'local-part': 'La parte anterior a la @ no es válida.',
  domain: 'Lo que sigue a la @ no es un dominio válido.',
  'too-long-address': 'La dirección es demasiado larga.',
  'needs-smtputf8': 'Este escritorio no puede enviar a direcciones con letras no latinas antes de la @.',
  'control-characters': 'La dirección contiene caracteres que no se ven.',
};

const recipientTodo: Readonly<Record<'sms' | 'email', string>> = {
  sms: 'Escriba un solo móvil con su código de país, como +34 612 34 56 78.',
  email: 'Escriba una sola dirección, como nombre@example.com.',
};

export const problems: ProblemWords = {
  'licence-missing': () => ({
    why: 'Su licencia no incluye canales digitales.',
    todo: 'Pida a su administrador una licencia de agente Premium.',
  }),
  'channels-disabled': () => ({
    why: 'Su organización no ha habilitado los canales digitales.',
    todo: 'Pida a su administrador que los habilite.',
  }),
  'profile-missing': ({ channel }) => ({
    why: `Su perfil multimedia no admite ${channelNames[channel]}.`,
    todo: 'Use otro canal o pida a su supervisor que cambie el perfil.',
  }),
  'agent-state': ({ state, allowed }) => ({
    why: `Su estado es ${agentStates[state]}.`,
    todo: `Cambie su estado a ${or(allowed.map((name) => agentStates[name]))}.`,
  }),
  'task-limit': ({ channel, limit, used }) => ({
    why: `Tiene ${used} de las ${limit} tareas salientes de ${channelNames[channel]} que permite su perfil.`,
    todo: 'Cierre antes una conversación.',
  }),
  'no-entry-point': ({ channel }) => ({
    why: `No hay ningún punto de entrada de ${channelNames[channel]} configurado.`,
    todo: 'Pida a su administrador que configure uno.',
  }),
  'recipient-invalid': ({ channel, cause }) => ({ why: recipientProblems[cause], todo: recipientTodo[channel] }),
  'conversation-active': ({ address, existing }) => ({
    why: existing?.ownerName
      ? `${existing.ownerName} ya tiene una conversación con ${address} desde este punto de entrada.`
      : `Ya hay una conversación activa con ${address} desde este punto de entrada.`,
    todo: 'Ábrala o elija otro destinatario o punto de entrada.',
  }),
  'creation-failed': ({ trackingId }) => ({
    why: `El sistema no pudo crear la conversación (${trackingId}).`,
    todo: 'Inténtelo de nuevo: no se creará dos veces.',
  }),
  'assignment-failed': ({ trackingId }) => ({
    why: `La conversación se creó, pero no se le pudo asignar (${trackingId}).`,
    todo: 'Inténtelo de nuevo: no se creará dos veces.',
  }),
  'policy-blocked': ({ reason }) => ({
    why: `Una política impide contactar ahora con este cliente: ${reason}`,
    todo: 'Elija otro momento u otro canal.',
  }),
  'subject-used': ({ subject, suggestion }) => ({
    why: `El asunto «${subject}» ya se usó en una conversación anterior con este cliente.`,
    todo: `Elija otro, como «${suggestion}».`,
  }),
  'images-forbidden': () => ({
    why: 'Su organización no permite imágenes en los mensajes.',
    todo: 'Descríbala con palabras o envíe un enlace.',
  }),
  'image-too-large': ({ bytes, limit }) => ({
    why: `La imagen ocupa ${size(bytes)} y el máximo es ${size(limit)}.`,
    todo: 'Reduzca la imagen.',
  }),
  'cid-forbidden': ({ scheme }) => ({
    why: `No se puede enviar una imagen dentro del mensaje (${scheme}:).`,
    todo: 'Vuelva a insertar la imagen para que se suba.',
  }),
  'variables-unresolved': ({ names }) => ({
    why: `El texto aún tiene variables sin rellenar: ${and(names)}.`,
    todo: 'Sustituya cada una.',
  }),
  'workflow-forbidden': ({ trigger }) => ({
    why: `El flujo de trabajo «${trigger}» no se puede lanzar en una conversación saliente.`,
    todo: 'Elija otro flujo de trabajo.',
  }),
  'conference-forbidden': () => ({
    why: 'Una conversación saliente no admite a un tercero.',
    todo: 'Transfiera la conversación.',
  }),
  'not-accepted': () => ({
    why: 'La conversación no está aceptada.',
    todo: 'Espere a que lo esté o acéptela.',
  }),
  'target-unavailable': ({ target }) => ({
    why: `${target.name} ya no está disponible.`,
    todo: 'Elija otro destino.',
  }),
  'transfer-in-progress': ({ recipient }) => ({
    why: `Se está transfiriendo la conversación con ${recipient}.`,
    todo: 'Solo se transfiere una cada vez: espere a que termine.',
  }),
  'transfer-not-accepted': ({ target }) => ({
    why: `${target.name} no aceptó la conversación.`,
    todo: 'Sigue siendo suya: elija otra cola u otro agente.',
  }),
  'wrap-up-code-gone': ({ name }) => ({
    why: name === undefined ? 'La razón que eligió ya no existe.' : `La razón «${name}» ya no existe.`,
    todo: 'Elija otra o vuelva a pedir las razones.',
  }),
  'send-lapsed': ({ afterMs }) => ({
    why: `Este mensaje esperó más de ${afterMs / 3_600_000} horas y no se envió por sí solo.`,
    todo: 'Vuelva a enviarlo si aún procede.',
  }),
  'host-absent': () => ({
    why: 'Este escritorio no puede hacerlo.',
    todo: 'No se ha hecho nada. Avise a su administrador.',
  }),
  'host-vetoed': () => ({
    why: 'El escritorio lo ha impedido.',
    todo: 'No se ha hecho nada.',
  }),
  'host-silent': ({ request, deadlineMs }) => ({
    why: `El escritorio no respondió en ${deadlineMs / 1000} segundos.`,
    todo: onlyAsks(request) ? 'Inténtelo de nuevo.' : 'Puede que se haya hecho: compruébelo antes de repetir.',
  }),
  'host-malformed': ({ request, path }) => ({
    why: `El escritorio dio una respuesta que no se entiende (en ${path}).`,
    todo: onlyAsks(request) ? 'Avise a su administrador.' : 'Compruebe si se hizo y avise a su administrador.',
  }),
  'host-failed': ({ request, message }) => ({
    why: `El escritorio falló: ${message}`,
    todo: onlyAsks(request) ? 'Inténtelo de nuevo.' : 'Compruebe si se hizo e inténtelo de nuevo.',
  }),
};
