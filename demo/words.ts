import type { RequestName } from 'outbound-elements/core';
import type { Fault, Knobs } from 'outbound-elements/hosts/simulated';

/** Every word of the demo page; a language that misses one does not compile. */
export interface DemoWords {
  readonly page: Readonly<Record<PageWord, string>>;
  readonly knobs: Readonly<Record<keyof Omit<Knobs, 'faults' | 'agentState'>, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<FaultyRequest, string>>;
  readonly faults: Readonly<Record<Fault | 'none', string>>;
}

/** The requests that the page can make fail. */
export type FaultyRequest = Exclude<RequestName, 'listTemplates' | 'openTask' | 'findMessage'>;

type PageWord =
  | 'title'
  | 'state'
  | 'language'
  | 'theme'
  | 'direction'
  | 'centre'
  | 'aboutCentre'
  | 'conversations'
  | 'workspace'
  | 'reply'
  | 'customerSays'
  | 'offer'
  | 'customerEnds'
  | 'faults'
  | 'events'
  | 'auto'
  | 'light'
  | 'dark'
  | 'ltr'
  | 'rtl'
  | 'available'
  | 'rona'
  | 'idle'
  | 'offline';

const en: DemoWords = {
  page: {
    title: 'Agent desktop',
    state: 'State',
    language: 'Language',
    theme: 'Theme',
    direction: 'Direction',
    centre: 'Contact centre',
    aboutCentre: 'This centre is simulated in the page. Turn its knobs and see what the agent is told.',
    conversations: 'Conversations',
    workspace: 'Workspace',
    reply: 'The customer writes',
    customerSays: 'One more thing: when will it arrive?',
    offer: 'A colleague hands over a task',
    customerEnds: 'The customer ends the conversation',
    faults: 'What goes wrong',
    events: 'Events on the page',
    auto: 'System',
    light: 'Light',
    dark: 'Dark',
    ltr: 'Left to right',
    rtl: 'Right to left',
    available: 'Available',
    rona: 'RONA',
    idle: 'Idle',
    offline: 'Offline',
  },
  knobs: {
    idleReason: 'Reason for being idle',
    licensed: 'Licence with digital channels',
    channelsEnabled: 'Digital channels enabled',
    smsHandled: 'Profile handles SMS',
    emailHandled: 'Profile handles email',
    taskLimit: 'Tasks allowed per channel',
    entryPoints: 'Entry points',
    imagesForbidden: 'Images forbidden',
    defaultRegion: 'Default region',
    duplicates: 'Recipient already has a conversation',
    receivers: 'Agents who are asked',
    customers: 'Customers',
    delivery: 'Messages',
    subjects: 'Email subjects',
    policy: 'Policy',
    wrapUpRequired: 'Wrap-up reason required',
    autoWrapUp: 'Automatic wrap-up',
    latency: 'Answers',
  },
  values: {
    several: 'several',
    one: 'one',
    none: 'none',
    mine: 'mine',
    'other-agent': "a colleague's",
    accept: 'accept',
    decline: 'decline',
    'never-answer': 'never answer',
    answer: 'answer',
    silent: 'stay silent',
    arrives: 'arrive',
    bounces: 'come back',
    free: 'free',
    used: 'used before',
    allow: 'allows',
    block: 'forbids',
    off: 'off',
    host: '30 s, by the desktop',
    ours: '30 s, by us',
    normal: 'normal',
    slow: 'slow',
  },
  requests: {
    readDesk: 'Who the agent is',
    createTask: 'Create',
    findTask: 'Look a task up',
    acceptTask: 'Accept',
    listMessages: 'History',
    sendMessage: 'Send',
    listTargets: 'Queues and agents',
    transferTask: 'Transfer',
    endTask: 'End',
    listWrapUpCodes: 'Wrap-up reasons',
    wrapUpTask: 'Submit wrap-up',
  },
  faults: {
    none: 'works',
    fails: 'fails',
    'assignment-fails': 'assignment fails',
    throws: 'throws',
    'throws-after-done': 'throws after it was done',
    'never-answers': 'never answers',
    'never-answers-but-done': 'never answers, but is done',
    malformed: 'answers nonsense',
    late: 'answers too late',
    twice: 'is told twice',
  },
};

const es: DemoWords = {
  page: {
    title: 'Escritorio del agente',
    state: 'Estado',
    language: 'Idioma',
    theme: 'Tema',
    direction: 'Dirección',
    centre: 'Centro de contacto',
    aboutCentre: 'Este centro se simula en la página. Cambie sus mandos y vea qué se le dice al agente.',
    conversations: 'Conversaciones',
    workspace: 'Espacio de trabajo',
    reply: 'El cliente escribe',
    customerSays: 'Una cosa más: ¿cuándo llega?',
    offer: 'Un compañero pasa una tarea',
    customerEnds: 'El cliente cierra la conversación',
    faults: 'Qué falla',
    events: 'Eventos en la página',
    auto: 'Sistema',
    light: 'Claro',
    dark: 'Oscuro',
    ltr: 'De izquierda a derecha',
    rtl: 'De derecha a izquierda',
    available: 'Disponible',
    rona: 'RONA',
    idle: 'Inactivo',
    offline: 'Desconectado',
  },
  knobs: {
    idleReason: 'Motivo de inactividad',
    licensed: 'Licencia con canales digitales',
    channelsEnabled: 'Canales digitales habilitados',
    smsHandled: 'El perfil admite SMS',
    emailHandled: 'El perfil admite correo',
    taskLimit: 'Tareas por canal',
    entryPoints: 'Puntos de entrada',
    imagesForbidden: 'Imágenes prohibidas',
    defaultRegion: 'Región predeterminada',
    duplicates: 'El destinatario ya tiene conversación',
    receivers: 'Agentes a los que se pide',
    customers: 'Clientes',
    delivery: 'Mensajes',
    subjects: 'Asuntos de correo',
    policy: 'Política',
    wrapUpRequired: 'Razón de cierre obligatoria',
    autoWrapUp: 'Cierre automático',
    latency: 'Respuestas',
  },
  values: {
    several: 'varios',
    one: 'uno',
    none: 'no hay',
    mine: 'mía',
    'other-agent': 'de un compañero',
    accept: 'aceptan',
    decline: 'rechazan',
    'never-answer': 'no contestan',
    answer: 'contestan',
    silent: 'callan',
    arrives: 'llegan',
    bounces: 'vuelven',
    free: 'libres',
    used: 'ya usados',
    allow: 'permite',
    block: 'prohíbe',
    off: 'no',
    host: '30 s, el escritorio',
    ours: '30 s, nosotros',
    normal: 'normales',
    slow: 'lentas',
  },
  requests: {
    readDesk: 'Quién es el agente',
    createTask: 'Crear',
    findTask: 'Buscar una tarea',
    acceptTask: 'Aceptar',
    listMessages: 'Historial',
    sendMessage: 'Enviar',
    listTargets: 'Colas y agentes',
    transferTask: 'Transferir',
    endTask: 'Finalizar',
    listWrapUpCodes: 'Razones de cierre',
    wrapUpTask: 'Enviar cierre',
  },
  faults: {
    none: 'funciona',
    fails: 'falla',
    'assignment-fails': 'falla la asignación',
    throws: 'lanza un error',
    'throws-after-done': 'lanza un error tras hacerlo',
    'never-answers': 'no contesta',
    'never-answers-but-done': 'no contesta, pero lo hace',
    malformed: 'contesta sin sentido',
    late: 'contesta demasiado tarde',
    twice: 'se cuenta dos veces',
  },
};

/** The demo's words by language. */
export const demoWords = { en, es };

/** A language of the demo. */
export type DemoLanguage = keyof typeof demoWords;

/** A word of the page by its name in the markup. */
export const pageWord = (words: DemoWords, name: string): string =>
  Object.entries(words.page).find(([word]) => word === name)?.[1] ?? '';
