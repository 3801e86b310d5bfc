import fc from 'fast-check';

// Properties are tried on the same cases each time, so that a change, and not luck, decides whether they hold. Another
// number tries others: `SEED=7 npx vitest run --project node`.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 42) });
