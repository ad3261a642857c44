import about from '../../package.json' with { type: 'json' };

export const versiPanji: string = about.version;
