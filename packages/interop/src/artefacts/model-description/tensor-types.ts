const tensorTypes: ReadonlySet<unknown> = new Set(
  ['BOOL', 'BYTES', 'BF16', 'FP16', 'FP32', 'FP64'].concat(
    ['8', '16', '32', '64'].flatMap((bits) => [`INT${bits}`, `UINT${bits}`]),
  ),
);

/** Whether a value is a data type of tensors (Open Inference Protocol, tensor data types). */
export function isTensorType(value: unknown): boolean {
  return tensorTypes.has(value);
}
