import { z } from 'zod'
import program from '../../../package.json' with { type: 'json' }
import { madeBy as madeByForm, type MadeBy } from '../../../shared/contract/order.ts'

/** By which version of the program and of the engine that draws its pages an act is made: frozen with it, beside tables and template. */
export const ENGINE = { program: program.version, pages: `pdfkit ${program.dependencies.pdfkit}` }

const frozen = z.object({ engine: madeByForm.omit({ template: true }).optional(), template: z.string().optional() })

/** What stands of it in the snapshot of an act; undefined where it was issued before that was kept, or the snapshot does not open. */
export function readMadeBy(snapshot: string | undefined): MadeBy | undefined {
  if (snapshot === undefined) return undefined
  const { engine, template } = frozen.parse(JSON.parse(snapshot))
  return engine === undefined ? undefined : { ...engine, ...(template === undefined ? {} : { template }) }
}
