/** Whether a JSON text may be a service description whose format is not its first key. */
export function mayDescribeApi(text: string): boolean {
  return /"(?:openapi|asyncapi|swagger)"\s*:/.test(text);
}
