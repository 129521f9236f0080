import { json, type Mock } from './mock-server.js';

const metadata = {
  name: 'noise',
  versions: ['1'],
  platform: 'onnxruntime_onnx',
  inputs: [{ name: 'flow', datatype: 'FP32', shape: [-1, 24] }],
  outputs: [{ name: 'levels', datatype: 'FP32', shape: [-1, 24] }],
};

/** A correct server of one model (Open Inference Protocol, version 2). */
export const kserve: Mock = ({ url }) => {
  if (url.pathname === '/v2/models/noise') return json(200, metadata);
  if (url.pathname === '/v2/models/noise/ready') return json(200, { name: 'noise', ready: true });
  return json(404, { error: 'there is no such model' });
};
