/* oxlint-disable unicorn/no-thenable -- `then` is Spectral's own word in a rule */
import { casing, pattern, schema, truthy } from '@stoplight/spectral-functions';

/**
 * The NL API Design Rules that a linter can see, in our own words after the rules of Logius
 * (https://logius-standaarden.github.io/API-Design-Rules/, linter of version 2.1). Left out, with the reason in
 * docs/keputusan/0014: camelCase query keys.
 */
const ERROR = 'error' as const;
const refusals = '$.paths[*][*].responses[?(@property.match(/^[45]/))]';

export const ADR = {
  'adr:doc-openapi': { severity: ERROR, given: '$', then: { field: 'openapi', function: pattern, functionOptions: { match: '^3\\.' } } },
  'adr:doc-openapi-contact': {
    severity: ERROR,
    given: '$.info.contact',
    then: { function: schema, functionOptions: { schema: { type: 'object', required: ['name', 'url', 'email'] } } },
  },
  'adr:semver': {
    severity: ERROR,
    given: '$.info.version',
    then: { function: pattern, functionOptions: { match: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$' } },
  },
  'adr:uri-version': {
    severity: ERROR,
    given: '$.servers[*]',
    then: { field: 'url', function: pattern, functionOptions: { match: '/v\\d+' } },
  },
  'adr:version-header': {
    severity: ERROR,
    given: '$.paths[*][*].responses[?(@property.match(/^[23]/))]',
    then: { field: 'headers.API-Version', function: truthy },
  },
  'adr:no-trailing-slash': {
    severity: ERROR,
    given: '$.paths',
    then: { field: '@key', function: pattern, functionOptions: { notMatch: '.+/$' } },
  },
  'adr:path-segments-kebab-case': {
    severity: ERROR,
    given: '$.paths',
    then: { field: '@key', function: pattern, functionOptions: { match: '^(/([a-z0-9-]+|\\{[^}]+\\}))+$' } },
  },
  'adr:http-methods': {
    severity: ERROR,
    given: '$.paths[*]',
    then: { field: '@key', function: pattern, functionOptions: { match: '^(get|post|put|patch|delete|head|options|parameters)$' } },
  },
  'adr:schema-names': {
    severity: ERROR,
    given: '$.components.schemas',
    then: { field: '@key', function: casing, functionOptions: { type: 'pascal' } },
  },
  'adr:problem-details': {
    severity: ERROR,
    given: `${refusals}.content`,
    then: { function: schema, functionOptions: { schema: { type: 'object', required: ['application/problem+json'] } } },
  },
  'adr:problem-members': {
    severity: ERROR,
    given: `${refusals}.content[*].schema.properties`,
    then: { function: schema, functionOptions: { schema: { type: 'object', required: ['status', 'title', 'detail'] } } },
  },
  'adr:invalid-input': {
    severity: ERROR,
    given: '$.paths[*][*].responses',
    then: { function: schema, functionOptions: { schema: { type: 'object', required: ['400'] } } },
  },
  'adr:date-time': {
    severity: ERROR,
    given: '$..properties[*].format',
    then: { function: pattern, functionOptions: { notMatch: '^(time|date-time-local)$' } },
  },
};
