/** What JavaScript is asked. */
export declare function parseNumber(start: usize, end: usize): f64;
export declare function isUri(start: usize, end: usize, ofAscii: i32): i32;
export declare function spellsDeletion(start: usize, end: usize): i32;
export declare function isLanguageTag(start: usize, end: usize): i32;
export declare function isScope(start: usize, end: usize): i32;
/** Makes room for more spans in a list that is full. */
export declare function makeRoom(list: usize): void;
export declare function millisecondsOf(start: usize, end: usize): f64;
export declare function test(number: i32, start: usize, end: usize): i32;
export declare function learn(model: i32, start: usize, end: usize): i32;
export declare function modelAt(start: usize, end: usize): usize;
export declare function acceptContext(model: i32, start: usize, end: usize): i32;
