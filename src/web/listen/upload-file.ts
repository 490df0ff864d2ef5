import type { EndpointOutput } from '#kit/endpoint.ts';
import { uploadFile } from '#listen/contract.ts';
import { address } from '../app/api.ts';
import { Problem } from '../app/problem.ts';

/** Streams a file up; `fetch` cannot tell how far it is, so the older way it is. Throws a `Problem`. */
export const upload = (
  source: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<EndpointOutput<typeof uploadFile>> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(uploadFile, { params: { source }, query: { name: file.name } }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Problem({ status: 0, code: 'out-of-reach' }));
    request.onload = () => {
      const said = spoken(request.responseText);
      if (request.status === 201) resolve(said as EndpointOutput<typeof uploadFile>);
      else
        reject(new Problem({ code: `status-${request.status}`, ...said, status: request.status } as never));
    };
    request.send(file);
  });

const spoken = (text: string): object => {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
};
