import { citationsAs } from './_citations.ts';

export const GET = citationsAs('ris');
