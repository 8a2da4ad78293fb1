import { PACKET_WAYS, SENT_STATES, TAKEN_STATES } from '../../../../shared/domain/packet/packetLife.ts'
import { PACKET_CUSTODIES, PACKET_PURPOSES } from '../../../../shared/domain/packet/packetPurpose.ts'
import { namesInSql } from '../../namesInSql.ts'

// The delivery book: every packet that left for another installation and every one that came. No packet goes out of it, and
// its numbers are without gaps for each receiver. Files are named by their ids alone, so that the book outlives them.
const PACKET = `
  packet_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  case_id TEXT NOT NULL CHECK (length(case_id) = 32),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  office TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  purpose TEXT NOT NULL CHECK (purpose IN (${namesInSql(PACKET_PURPOSES)})),
  custody TEXT NOT NULL CHECK (custody IN (${namesInSql(PACKET_CUSTODIES)})),
  manifest TEXT NOT NULL CHECK (length(manifest) = 64),
  receipt TEXT CHECK (json_valid(receipt)),
  expires TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff (id),`

const same = (...columns: readonly string[]) =>
  `(${columns.map((one) => `NEW.${one}`).join(', ')}) IS NOT (${columns.map((one) => `OLD.${one}`).join(', ')})`
const FIXED = same('packet_key', 'id', 'case_id', 'office', 'sequence', 'purpose', 'custody', 'at', 'by')

export const PACKETS = `
CREATE TABLE sent_packet (${PACKET}
  receiver TEXT NOT NULL CHECK (length(receiver) = 32),
  way TEXT NOT NULL CHECK (way IN (${namesInSql(PACKET_WAYS)})),
  has_left INTEGER NOT NULL CHECK (has_left IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN (${namesInSql(SENT_STATES)})),
  -- When it was first called back; the receiver's answer says whether it was.
  recalled_at TEXT CHECK (recalled_at IS NOT NULL OR state <> 'recalled'),
  CHECK ((state = 'sent') = (receipt IS NULL)),
  UNIQUE (receiver, sequence)
) STRICT;
CREATE UNIQUE INDEX sent_packet_under_way ON sent_packet (case_id) WHERE state = 'sent' AND custody = 'moved';
CREATE TRIGGER sent_packet_gapless BEFORE INSERT ON sent_packet
WHEN NEW.state <> 'sent' OR NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM sent_packet WHERE receiver = NEW.receiver)
BEGIN SELECT RAISE(ABORT, 'a gap'); END;
CREATE TRIGGER sent_packet_frozen BEFORE UPDATE ON sent_packet
WHEN ${FIXED} OR NEW.receiver <> OLD.receiver OR OLD.state <> 'sent'
  OR OLD.recalled_at IS NOT NULL AND (NEW.recalled_at, NEW.manifest) IS NOT (OLD.recalled_at, OLD.manifest)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER sent_packet_no_delete BEFORE DELETE ON sent_packet BEGIN SELECT RAISE(ABORT, 'frozen'); END;

CREATE TABLE received_packet (${PACKET}
  sender TEXT NOT NULL CHECK (length(sender) = 32),
  state TEXT NOT NULL CHECK (state IN (${namesInSql(TAKEN_STATES)})),
  CHECK (receipt IS NOT NULL),
  UNIQUE (sender, sequence)
) STRICT;
CREATE INDEX received_packet_by_file ON received_packet (case_id);
CREATE TRIGGER received_packet_frozen BEFORE UPDATE ON received_packet BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER received_packet_no_delete BEFORE DELETE ON received_packet BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`
