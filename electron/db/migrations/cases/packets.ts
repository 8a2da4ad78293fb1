import { PACKET_WAYS, SENT_STATES, TAKEN_STATES } from '../../../../shared/domain/packet/packetLife.ts'
import { PACKET_CUSTODIES, PACKET_PURPOSES } from '../../../../shared/domain/packet/packetPurpose.ts'
import { namesInSql } from '../../namesInSql.ts'
import { keptWithFile } from '../frozen.ts'

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
const FIXED = same('packet_key', 'id', 'case_id', 'office', 'sequence', 'purpose', 'custody', 'act', 'at', 'by')
const RECEIVED_FIXED = same(
  'packet_id',
  'case_key',
  'claim_id',
  'office',
  'number',
  'issued',
  'sha256',
  'pages',
  'awarded_cents',
  'received_at',
  'received_by',
  'record',
  'pdf',
)

export const PACKETS = `
CREATE TABLE sent_packet (${PACKET}
  -- The issued act that goes with it, by its id.
  act TEXT CHECK (length(act) = 32),
  receiver TEXT NOT NULL CHECK (length(receiver) = 32),
  -- Which of the offices here has sent it.
  sender TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN (${namesInSql(PACKET_WAYS)})),
  has_left INTEGER NOT NULL CHECK (has_left IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN (${namesInSql(SENT_STATES)})),
  -- When it was first called back; the receiver's answer says whether it was.
  recalled_at TEXT CHECK (recalled_at IS NOT NULL OR state <> 'recalled'),
  CHECK ((state = 'sent') = (receipt IS NULL)),
  CHECK ((purpose = 'order') = (act IS NOT NULL)),
  UNIQUE (receiver, sequence)
) STRICT;
-- An act goes to an office once, unless the packet was declined or called back.
CREATE UNIQUE INDEX sent_packet_act ON sent_packet (act) WHERE act IS NOT NULL AND state IN ('sent', 'received');
CREATE UNIQUE INDEX sent_packet_under_way ON sent_packet (case_id) WHERE state = 'sent' AND custody = 'moved';
CREATE TRIGGER sent_packet_gapless BEFORE INSERT ON sent_packet
WHEN NEW.state <> 'sent' OR NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM sent_packet WHERE receiver = NEW.receiver)
BEGIN SELECT RAISE(ABORT, 'a gap'); END;
CREATE TRIGGER sent_packet_frozen BEFORE UPDATE ON sent_packet
WHEN ${FIXED} OR NEW.receiver <> OLD.receiver OR NEW.sender <> OLD.sender OR OLD.state <> 'sent'
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

-- An order, or a ruling on one, that a court on another installation has issued: its pages and its signed data, byte by byte as they
-- came, beside the file that it decides. Nothing of it changes; when somebody here has read it first is added once.
CREATE TABLE received_order (
  received_order_key INTEGER PRIMARY KEY,
  packet_id TEXT NOT NULL UNIQUE REFERENCES received_packet (id),
  case_key INTEGER NOT NULL REFERENCES case_file (case_key),
  claim_id TEXT NOT NULL,
  office TEXT NOT NULL,
  number TEXT NOT NULL,
  issued TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pages INTEGER NOT NULL CHECK (pages > 0),
  awarded_cents INTEGER NOT NULL CHECK (awarded_cents >= 0),
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES staff (id),
  read_at TEXT,
  read_by TEXT REFERENCES staff (id),
  record TEXT NOT NULL CHECK (json_valid(record)),
  pdf BLOB NOT NULL CHECK (length(pdf) > 0),
  CHECK ((read_at IS NULL) = (read_by IS NULL)),
  UNIQUE (case_key, sha256)
) STRICT;
CREATE INDEX received_order_unread ON received_order (read_at) WHERE read_at IS NULL;
CREATE TRIGGER received_order_frozen BEFORE UPDATE ON received_order
WHEN OLD.read_at IS NOT NULL OR NEW.received_order_key <> OLD.received_order_key OR ${RECEIVED_FIXED}
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
${keptWithFile('received_order', 'OLD.case_key')}`
