/** Bytes as people read them: "12,3 MB". */
export function inMegabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
}
