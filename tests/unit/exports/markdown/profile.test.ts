import { expect, test } from 'vitest';
import { profileDocument } from '../../../../src/exports/markdown/profile.ts';
import { writeMarkdown } from '../../../../src/exports/markdown/write.ts';
import { modelTelling, type Report } from '../../../fixtures/reports.ts';
import { claimsIn, keeps, takes } from '../../../fixtures/upkeep.ts';

/** What stands under a heading of the profile of the council. */
function sectionOf(told: Readonly<Record<string, Report | string>>, heading: string): string {
  const { blocks } = profileDocument(modelTelling(told), 'council');
  return writeMarkdown(blocks)
    .split('\n## ')
    .find((text) => text.startsWith(heading))!;
}

test('an account that we hold to be false is marked where the sources of a profile disagree', () => {
  const told = {
    first: claimsIn({ events: [takes('a', 'event: taking, date: 2016')] }),
    second: claimsIn({ events: [takes('a', 'event: taking, date: 2018, corrected: none')] }),
  };
  const section = sectionOf(told, 'Where its sources disagree');
  expect(section).toContain('| 2018 `held to be false` |');
  expect(section).toContain('**We hold** 2016.');
});

test('a relation in which a document names the wrong one stands on its profile as one that we correct', () => {
  const told = {
    first: claimsIn({ relations: [keeps('a', 'corrected: { subject: alder-works }')] }),
  };
  const section = sectionOf(told, 'Relations that we correct');
  expect(section).toContain('**not dated** Alder Works maintains North Bridge');
  expect(section).toContain('*As printed, which we correct:* 1 says Kelda Council maintains North');
});
