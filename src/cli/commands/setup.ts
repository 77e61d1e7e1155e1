import type { Call } from '../call.ts';
import type { Store } from '../store/store.ts';

export async function runSetup(_call: Call, _store: Store): Promise<boolean> {
  throw new Error('setup is being written');
}
