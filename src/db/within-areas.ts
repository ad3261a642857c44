import { type Expression, type SqlBool, sql } from 'kysely';

/** Whether an area code lies in one of `areas` ("35.73.01" holds "35.73.01.1001"). Spelled so that an index by code serves. */
export function withinAreas(column: Expression<string | null>, areas: readonly string[]): Expression<SqlBool> {
  const terms = areas.map((area) => sql<SqlBool>`(${column} = ${area} or ${column} like ${`${area}.%`})`);
  return sql<SqlBool>`(${sql.join(terms, sql` or `)})`;
}
