export const pathApi = '/api';
