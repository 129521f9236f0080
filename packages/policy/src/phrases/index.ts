export { dutch } from './dutch.js';
export { english } from './english.js';
export { french } from './french.js';
export { german } from './german.js';
export { spanish } from './spanish.js';
