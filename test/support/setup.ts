import { afterAll } from 'vitest';
import { dropFreshDatabases } from './postgres.ts';

afterAll(dropFreshDatabases);
