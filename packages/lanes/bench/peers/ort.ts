import * as ort from '#ort';
import { join, type Library } from './library.ts';
import { models } from './models.ts';
import { encodeModel, inputName } from './onnx.ts';
import type { Kind, Operand } from './operations.ts';
import peers from './package.json' with { type: 'json' };

function createSession(kind: Kind, operands: readonly Operand[]): Promise<ort.InferenceSession> {
  const model = encodeModel(
    models[kind],
    operands.map(({ shape }) => shape),
  );
  return ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
}

/** Compiles the runtime. In Node it leaves a global Worker behind, by which others would know a browser. */
async function startRuntime(): Promise<void> {
  const hadWorker = 'Worker' in globalThis;
  const session = await createSession('exp', [{ shape: [1], data: new Float32Array(1) }]);
  await session.release();
  if (!hadWorker) Reflect.deleteProperty(globalThis, 'Worker');
}

/** ONNX Runtime Web on WebAssembly; `folder` has its binary where the library cannot find it by itself. */
export async function openOrt(folder?: string): Promise<Library> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.simd = true;
  if (folder !== undefined) ort.env.wasm.wasmPaths = { wasm: `${folder}ort-wasm-simd-threaded.wasm` };
  await startRuntime();
  return {
    name: 'onnxruntime',
    version: peers.dependencies['onnxruntime-web'],
    async prepare(kind, operands) {
      // addInto brings an array for the result, which a model does not take.
      const used = kind === 'addInto' ? operands.slice(0, 2) : operands;
      const session = await createSession(kind, used);
      const feeds: Record<string, ort.Tensor> = {};
      used.forEach(({ data, shape }, i) => {
        feeds[inputName(i)] = new ort.Tensor('float32', data, shape);
      });
      return {
        run: () => session.run(feeds),
        read: async () => {
          const results = await session.run(feeds);
          return join(models[kind].results.map((name) => results[name]!.data));
        },
        close: () => session.release(),
      };
    },
  };
}
