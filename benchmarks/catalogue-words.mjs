// Words for the texts of made-up catalogues.

const words =
  'air quality traffic counts parking bicycle stations noise levels waste collection points trees parks public transport stops routes energy use buildings water quality flood risk schools nurseries budget spending tourism events weather sensors street lighting charging points population districts land use planning permits accidents air temperature green roofs museums libraries markets licences of in by for per the city region'.split(
    ' ',
  );

/** A text of some words. */
export function wordsOf(random, least, most) {
  const count = least + Math.floor(random() * (most - least + 1));
  let text = '';
  for (let at = 0; at < count; at += 1) text += (at === 0 ? '' : ' ') + words[Math.floor(random() * words.length)];
  return text;
}
