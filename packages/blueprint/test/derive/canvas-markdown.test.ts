import { type DataSpace, deriveCanvas } from '@ds4sscc/blueprint';
import { expect, it } from 'vitest';

const space: DataSpace = {
  dataspace: '1',
  id: 'https://city.example/space',
  title: 'City',
  description: '~~~',
  participants: [{ id: 'https://city.example/', name: '<b>City</b> @board', role: 'data-provider' }],
  datasets: [{ id: 'https://city.example/air', title: 'Air', publisher: 'https://city.example/' }],
};

it('starts no block of code and no markup where a text of the description could', () => {
  const { markdown } = deriveCanvas(space);
  expect(markdown).not.toMatch(/^~~~|<b>|@board/m);
  expect(markdown).toContain('## Why');
});
