/** vocabulary.yaml of a generated dossier: a valley of bridges, those who build them and those who pay. */
export const VOCABULARY = {
  'entity-kinds': {
    bridge: {
      label: 'Bridge',
      plural: 'Bridges',
      path: 'bridges',
      expects: [
        { title: 'who keeps it', relations: { types: 'maintains', as: 'object' } },
        { title: 'how much crosses it', figures: { metrics: 'traffic' } },
      ],
    },
    council: { label: 'Council', plural: 'Councils', path: 'councils' },
    company: { label: 'Company', plural: 'Companies', path: 'companies' },
    engineer: { label: 'Engineer', plural: 'Engineers', path: 'engineers' },
    journal: { label: 'Journal', plural: 'Journals', path: 'journals' },
  },
  relations: {
    maintains: { label: 'maintains', inverse: 'maintained by', category: 'works' },
    builds: { label: 'builds', inverse: 'built by', category: 'works' },
    supplies: { label: 'supplies', inverse: 'supplied by', category: 'trade' },
    advises: { label: 'advises', inverse: 'advised by', category: 'service' },
    'rival-of': {
      label: 'rival of',
      sentence: 'is a rival of',
      inverse: 'rival of',
      category: 'trade',
      symmetric: true,
      stance: 'against',
    },
  },
  'relation-categories': {
    works: { label: 'Works' },
    service: { label: 'Service' },
    trade: { label: 'Trade' },
  },
  'event-types': {
    opening: {
      label: 'Opening',
      category: 'building',
      stance: 'with',
      verb: 'opened',
      from: 'builder',
      to: 'work',
      opens: 'builds',
    },
    contract: {
      label: 'Contract',
      category: 'building',
      stance: 'with',
      verb: 'signed with',
      from: 'builder',
      to: 'client',
      opens: 'supplies',
    },
    lawsuit: {
      label: 'Lawsuit',
      category: 'dispute',
      stance: 'against',
      verb: 'sued',
      from: 'plaintiff',
      to: 'defendant',
    },
    appointment: {
      label: 'Appointment',
      category: 'staff',
      verb: 'went into the service of',
      from: 'appointed',
      to: 'client',
      opens: 'advises',
    },
    closure: { label: 'Closure', category: 'dispute', stance: 'against' },
  },
  'event-categories': {
    building: { label: 'Building' },
    dispute: { label: 'Disputes' },
    staff: { label: 'Staff' },
  },
  stances: { title: 'For and against the bridges', against: 'Against', with: 'For' },
  roles: {
    builder: { label: 'Builder' },
    work: { label: 'Work' },
    client: { label: 'Client' },
    plaintiff: { label: 'Plaintiff' },
    defendant: { label: 'Defendant' },
    appointed: { label: 'Appointed' },
  },
  metrics: {
    traffic: {
      label: 'Traffic',
      unit: '{n} carts a day',
      span: 24,
      scopes: { loaded: 'loaded carts alone', all: 'carts of every sort' },
    },
    cost: { label: 'Cost', unit: '£{n} thousand', span: 60 },
    span: { label: 'Span', unit: '{n} feet', span: 600 },
  },
  topics: {
    money: { label: 'Money', metrics: ['cost'], relations: ['supplies'] },
    building: { label: 'Building', events: ['opening', 'contract'], relations: ['builds'] },
    quarrels: { label: 'Quarrels', events: ['lawsuit', 'closure'], relations: ['rival-of'] },
    carriage: { label: 'Carriage', metrics: ['traffic'] },
  },
};

/** comparison.yaml. */
export const COMPARISON = {
  kinds: ['council'],
  questions: [
    {
      id: 'first-contract',
      title: 'First contract',
      events: { types: 'contract', roles: 'client' },
      pick: 'first',
    },
    { id: 'keeps', title: 'Keeps', relations: { types: 'maintains', as: 'subject' } },
    { id: 'advice', title: 'Advised by', relations: { types: 'advises', as: 'object' } },
    {
      id: 'quarrel',
      title: 'Sued by',
      events: { types: 'lawsuit', roles: 'defendant' },
      pick: 'last',
    },
  ],
};
