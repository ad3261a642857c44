export const pathApi = '/api';
export const pathOperasi = (operationId: string): string => `${pathApi}/${operationId}`;
export const pathDokumen = '/api/v1/openapi.json';
