// Where the measured programs lie once they are built: plain JavaScript, so that nothing stands between them and Node.
import { fileURLToPath } from 'node:url';

export const builtPath = (name: string): string => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));
