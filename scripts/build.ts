/** `npm run build`: the renderer and the desktop shell into dist/, always in full. */
import { buildAll } from './build-all.ts'

await buildAll()
