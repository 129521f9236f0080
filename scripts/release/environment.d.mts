export function environment(home: string): NodeJS.ProcessEnv;
