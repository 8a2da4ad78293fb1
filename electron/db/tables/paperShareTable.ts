import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'
import type { SealedText, TextCipher } from '../textCipher.ts'
import { sealedRow } from './sealed.ts'

const bytes = z.instanceof(Uint8Array).transform((value) => new Uint8Array(value))

/** The column that holds the wrap for who has made a paper, where its row is joined by paper and part. */
export const OWN_WRAP = 'paper_share.wrapped_key'
/** The columns of a sealed text of a paper. */
export const sharedRow = sealedRow.extend({ ownWrap: bytes.nullable() })

/** A coordinator as the maker of papers, and the day it is. */
export type Maker = Readonly<{ maker: string; today: string }>
/** That a paper opens for its maker: the person it is about lets that coordinator know who they are, until a day to come. */
export const PAPER_SHARED = `EXISTS (SELECT 1 FROM paper_share JOIN identity_share USING (case_key, person_id, staff)
  WHERE paper_share.paper_key = paper.paper_key AND part = 'paper' AND staff = $maker AND until >= $today)`

const readerRow = z.object({ staff: z.string(), publicKey: bytes })
type Reader = Readonly<{ staff: string; publicKey: Uint8Array }>
const READER = `SELECT staff, public_key AS publicKey FROM paper_share JOIN staff ON staff.id = staff
  WHERE paper_key = (SELECT paper_key FROM paper WHERE id = $id) AND part = 'paper' AND public_key IS NOT NULL`
const SHARE = `INSERT INTO paper_share (paper_key, part, case_key, person_id, staff, wrapped_key)
  SELECT paper_key, $part, case_key, injured_id, $staff, $wrap FROM paper WHERE id = $id`

type Sealed = Readonly<{
  sealed: SealedText
  /** Keeps the wrap for the reader, once the row it belongs to is there. */
  share(id: string, part: string): void
}>

/** For whom the texts of a paper are wrapped beside those who hold the identity key: the coordinator who has made it. */
export function createPaperShares(db: WriteHandle, cipher: TextCipher) {
  return {
    seal(place: string, text: string, reader: Reader | undefined): Sealed {
      const { sealed, wraps } = cipher.sealFor(place, text, reader === undefined ? [] : [reader.publicKey])
      return {
        sealed,
        share(id, part) {
          for (const wrap of wraps) write(db, SHARE, { id, part, staff: reader?.staff ?? null, wrap })
        },
      }
    },
    readerOf: (id: string): Reader | undefined => readOne(db, readerRow, READER, { id }),
  }
}
