import * as ort from 'onnxruntime-web/wasm';
import { join, type Library } from './library.ts';
import { models } from './models.ts';
import { encodeModel, inputName } from './onnx.ts';
import peers from './package.json' with { type: 'json' };

/** ONNX Runtime Web on WebAssembly; `folder` has its binary where the library cannot find it by itself. */
export async function openOrt(folder?: string): Promise<Library> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.simd = true;
  if (folder !== undefined) ort.env.wasm.wasmPaths = folder;
  return {
    name: 'onnxruntime',
    version: peers.dependencies['onnxruntime-web'],
    async prepare(kind, operands) {
      const model = models[kind];
      // addInto brings an array for the result, which a model does not take.
      const used = kind === 'addInto' ? operands.slice(0, 2) : operands;
      const bytes = encodeModel(
        model,
        used.map(({ shape }) => shape),
      );
      const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
      const feeds: Record<string, ort.Tensor> = {};
      used.forEach(({ data, shape }, i) => {
        feeds[inputName(i)] = new ort.Tensor('float32', data, shape);
      });
      return {
        run: () => session.run(feeds),
        read: async () => {
          const results = await session.run(feeds);
          return join(model.results.map((name) => results[name]!.data));
        },
        close: () => session.release(),
      };
    },
  };
}
