import { expect, it } from 'vitest';
import { escapeBareAmpersands } from '../src/bare-ampersands.js';

it('leaves comments, sections and instructions as they are, closed or not', () => {
  expect(escapeBareAmpersands('& <!-- & --> & <![CDATA[ & ]]> & <?a & ?> & <!-- &').text).toBe(
    '&amp; <!-- & --> &amp; <![CDATA[ & ]]> &amp; <?a & ?> &amp; <!-- &',
  );
});

it.each(['<![CDATA[', '<!--', '<?'])('reads a text with many %s that are never closed once', (opening) => {
  const text = `&amp;${opening.repeat(500_000)}`;
  expect(escapeBareAmpersands(`& ${text}`).bare).toEqual([0]);
});
