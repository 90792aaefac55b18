-- Comments are data here: the line above a table or view and the comment behind a column fill `schema_doc`, and from it
-- docs/schema.md. Offsets are half-open and count UTF-16 code units of document.text.

-- What every table, view and column of this database means.
CREATE TABLE schema_doc (
  table_name TEXT NOT NULL, -- Table or view.
  column_name TEXT NOT NULL, -- Column; empty for the table or view itself.
  description TEXT NOT NULL, -- What it holds.
  PRIMARY KEY (table_name, column_name)
) WITHOUT ROWID;

-- One run of the program over a corpus.
CREATE TABLE run (
  id INTEGER PRIMARY KEY, -- Number of the run.
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'interrupted', 'failed')), -- How it ended; a run that was killed stays `running`.
  program_version TEXT NOT NULL, -- Version of newsfacts.
  versions TEXT NOT NULL, -- JSON object: version of each stage, of the pack and of the rules.
  options TEXT NOT NULL, -- JSON object: the options it ran with.
  corpus TEXT NOT NULL, -- Folder as given on the command line.
  started_at TEXT NOT NULL, -- Time in UTC.
  finished_at TEXT, -- Time in UTC; empty unless it ended.
  seconds REAL, -- Duration.
  counts TEXT -- JSON object: sources new, changed, unchanged, gone, failed; documents, facts by kind, copies.
);

-- One file of the corpus.
CREATE TABLE source (
  id INTEGER PRIMARY KEY, -- Number.
  path TEXT NOT NULL UNIQUE, -- Path relative to the corpus folder, `/` between folders.
  state TEXT NOT NULL CHECK (state IN ('partial', 'done', 'failed')), -- `partial` while its documents are being written, `failed` where it could not be read.
  size INTEGER NOT NULL, -- Bytes.
  sha256 TEXT, -- Hash of its bytes; empty where it could not be read.
  fingerprint TEXT NOT NULL, -- Versions of parsing and cleaning and the site settings that made its documents.
  run_id INTEGER NOT NULL REFERENCES run (id) -- Run that last worked on it.
);

-- One article, feed entry or report, cleaned.
CREATE TABLE document (
  id INTEGER PRIMARY KEY, -- Number; lasts as long as the document keeps its place in its source.
  key TEXT NOT NULL UNIQUE, -- Its URL where it holds the claim to it, else its path key.
  path_key TEXT NOT NULL UNIQUE, -- Path of the source, with `#N` for the N-th item of a source that can hold several.
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE, -- File it came from.
  ordinal INTEGER NOT NULL, -- Number of the item in its source, from 1.
  url TEXT, -- Address it claims, normalised.
  credited TEXT, -- Publisher that the text itself credits as its origin.
  title TEXT, -- Headline.
  author TEXT, -- Names of the authors, separated by `, `.
  authors TEXT NOT NULL DEFAULT '[]', -- JSON array of the authors' names.
  publisher TEXT, -- Who published it.
  published TEXT, -- ISO date or date-time of publication.
  modified TEXT, -- ISO date or date-time of its last change.
  section TEXT, -- Section of the publication.
  language TEXT NOT NULL, -- BCP 47 code; `und` where unknown.
  readability TEXT NOT NULL, -- `article`, `report`, `not_article` or `foreign_language`; the last two yield no facts.
  readability_reason TEXT, -- What it is instead of an article, or which language.
  text TEXT NOT NULL, -- Clean text, one block a line, without the title.
  text_sha256 TEXT NOT NULL, -- Hash of title, publication date, block kinds and text: what extraction depends on.
  analysis TEXT, -- Versions of recognition, rules and resolution that made its mentions and facts; empty until they are made.
  run_id INTEGER NOT NULL REFERENCES run (id), -- Run that last wrote it.
  UNIQUE (source_id, ordinal)
);
CREATE INDEX document_url ON document (url) WHERE url IS NOT NULL;
CREATE INDEX document_published ON document (published);
CREATE INDEX document_publisher ON document (publisher);
CREATE INDEX document_analysis ON document (analysis);
CREATE INDEX document_text_sha256 ON document (text_sha256);

-- Full-text index over title and text of the documents.
CREATE VIRTUAL TABLE document_fts USING fts5 (
  title, -- Headline.
  text, -- Clean text.
  content = "document",
  content_rowid = "id",
  tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER document_fts_insert AFTER INSERT ON document BEGIN
  INSERT INTO document_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER document_fts_delete AFTER DELETE ON document BEGIN
  INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER document_fts_update AFTER UPDATE OF title, text ON document
WHEN old.title IS NOT new.title OR old.text IS NOT new.text BEGIN
  INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO document_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

-- One block of a document's source in reading order, kept or dropped.
CREATE TABLE block (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Document.
  position INTEGER NOT NULL, -- Number in reading order, from 0.
  kind TEXT NOT NULL, -- `heading`, `paragraph`, `list_item`, `quote`, `table_row`, `notice` or `preformatted`.
  reason TEXT, -- Why it is not part of the clean text; empty for a kept block.
  start_offset INTEGER, -- Start of its line in the clean text; empty for a dropped block.
  end_offset INTEGER, -- End of its line.
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

-- Texts of the dropped blocks of a document, apart and compressed.
CREATE TABLE dropped_text (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE, -- Document.
  data BLOB NOT NULL -- JSON array of the texts in order of position, compressed (deflate, raw).
);

-- One value that a source offers for a field of metadata.
CREATE TABLE metadata_candidate (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Document.
  position INTEGER NOT NULL, -- Number within the document, from 0.
  field TEXT NOT NULL, -- `url`, `title`, `author`, `publisher`, `published`, `modified`, `section` or `language`.
  value TEXT NOT NULL, -- Value offered.
  origin TEXT NOT NULL, -- Where it stands: `json-ld`, `meta`, `byline`, `feed`, …
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)), -- 1 where it won.
  why TEXT NOT NULL, -- Why it won or lost.
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

-- A body, place or organisation that facts and mentions name.
CREATE TABLE entity (
  id TEXT PRIMARY KEY, -- ONS code, or the pack's own id of a trust.
  type TEXT NOT NULL, -- `council`, `trust`, `region` or `body`.
  name TEXT NOT NULL, -- Full name.
  start TEXT, -- First day it existed, where known.
  "end" TEXT, -- Last day it existed, where known.
  region TEXT, -- Code of the region it lies in.
  nation TEXT -- Code of the nation.
) WITHOUT ROWID;

-- One kind and measure that a fact can state.
CREATE TABLE measure (
  kind TEXT NOT NULL, -- Kind of fact.
  id TEXT NOT NULL, -- What is stated.
  kind_title TEXT NOT NULL, -- Title of the kind.
  title TEXT NOT NULL, -- Title of the measure.
  shape TEXT NOT NULL, -- `grade`, `quantity`, `event` or `post`: which columns of a fact it fills.
  units TEXT NOT NULL, -- Units its values may have, separated by spaces.
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- One rule that finds facts.
CREATE TABLE rule (
  id TEXT PRIMARY KEY, -- Path below its rule folder, without the ending.
  title TEXT NOT NULL -- What it finds, in words.
) WITHOUT ROWID;

-- One place of a clean text that names or states something: a council, a date, a sum, a grade, a person.
CREATE TABLE mention (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Document.
  position INTEGER NOT NULL, -- Number within the document, from 0.
  type TEXT NOT NULL, -- `council`, `trust`, `region`, `date`, `duration`, `set`, `money`, `percent`, `count`, `grade`, `person`, `body`, …
  start_offset INTEGER NOT NULL, -- Start in the clean text.
  end_offset INTEGER NOT NULL, -- End in the clean text.
  text TEXT NOT NULL, -- The words.
  ref TEXT, -- What it means: id of the body, term id, TIMEX3 value.
  value REAL, -- Number, in base units.
  value_high REAL, -- Upper end of a range, else the number.
  unit TEXT, -- Currency, `percent` or the noun counted.
  date_start TEXT, -- First day it means.
  date_end TEXT, -- Last day it means.
  detail TEXT, -- What else is known, in a few words: fullest name and role of a person, precision of a date, bound of a number.
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;
CREATE INDEX mention_ref ON mention (ref, document_id) WHERE type IN ('council', 'trust', 'region');

-- One fact that a document states.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY, -- Number; changes when the document is read again.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Document that states it.
  kind TEXT NOT NULL, -- Kind of fact.
  measure TEXT NOT NULL, -- What is stated.
  subject TEXT NOT NULL REFERENCES entity (id), -- Body or place it is about.
  value REAL, -- Number as stated, in base units; empty for grades and events.
  value_high REAL, -- Upper end of a range, else the number.
  bound TEXT NOT NULL DEFAULT '', -- `exact`, `about`, `at_least` or `at_most`; empty where there is no number.
  unit TEXT NOT NULL DEFAULT '', -- Unit of the number.
  per TEXT NOT NULL DEFAULT '', -- `year`, `month`, `week` or `day` of a recurring sum.
  grade TEXT NOT NULL DEFAULT '', -- Grade of a rating.
  date_start TEXT, -- First day it holds, as far as the text says.
  date_end TEXT, -- Last day it holds.
  status TEXT NOT NULL CHECK (status IN ('asserted', 'negated', 'hypothetical', 'forecast')), -- How it is meant.
  said_by TEXT NOT NULL DEFAULT '', -- Whose claim or estimate it is, where the text attributes it.
  person TEXT NOT NULL DEFAULT '', -- Person appointed or leaving.
  role TEXT NOT NULL DEFAULT '', -- Post of the person.
  start_offset INTEGER NOT NULL, -- Start of the evidence in the clean text.
  end_offset INTEGER NOT NULL, -- End of the evidence.
  evidence TEXT NOT NULL, -- The words that state it: exactly that slice of the clean text.
  rule TEXT NOT NULL REFERENCES rule (id), -- Rule that found it.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure the rule is, 0 to 1.
  why TEXT NOT NULL DEFAULT '[]', -- JSON array: why this subject, date and status.
  FOREIGN KEY (kind, measure) REFERENCES measure (kind, id)
);
CREATE INDEX fact_document ON fact (document_id);
CREATE INDEX fact_subject ON fact (subject, kind, measure);
CREATE INDEX fact_kind ON fact (kind, measure, subject);
CREATE INDEX fact_rule ON fact (rule);
CREATE INDEX fact_grade ON fact (grade) WHERE grade <> '';
CREATE INDEX fact_status ON fact (status);
CREATE INDEX fact_date ON fact (date_start);

-- Another place of the document that states the same fact.
CREATE TABLE fact_place (
  fact_id INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE, -- Fact.
  start_offset INTEGER NOT NULL, -- Start in the clean text.
  end_offset INTEGER NOT NULL, -- End in the clean text.
  PRIMARY KEY (fact_id, start_offset, end_offset)
) WITHOUT ROWID;

-- A find of a rule that became no fact, with the reason.
CREATE TABLE refusal (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Document.
  position INTEGER NOT NULL, -- Number within the document, from 0.
  rule TEXT NOT NULL, -- Rule that found it.
  start_offset INTEGER NOT NULL, -- Start of the place in the clean text.
  end_offset INTEGER NOT NULL, -- End of the place.
  reason TEXT NOT NULL, -- Why it is no fact.
  PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

-- What a document is compared by when copies are looked for.
CREATE TABLE sketch (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE, -- Document.
  fingerprint TEXT NOT NULL, -- Version of the method that made it.
  data BLOB NOT NULL, -- The sketch.
  compared_as TEXT, -- Key of the document when its copies were last looked for; empty before.
  waiting INTEGER NOT NULL DEFAULT 1 CHECK (waiting IN (0, 1)) -- 1 while the sketch is not the one that was compared.
);
CREATE INDEX sketch_waiting ON sketch (document_id) WHERE waiting = 1;
CREATE INDEX sketch_compared_as ON sketch (compared_as);

-- Two documents that share text, and how.
CREATE TABLE copy_edge (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- One document: the copy, where one is.
  other_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- The other: the original, where one is.
  kind TEXT NOT NULL CHECK (kind IN ('exact', 'near', 'excerpt', 'spun', 'revision', 'shares_background', 'suspected')), -- How they are related; the last three are no copies.
  score REAL NOT NULL, -- Strength, 0 to 1.
  evidence TEXT NOT NULL, -- JSON object: aligned sentences, shared names and numbers.
  PRIMARY KEY (document_id, other_id),
  CHECK (document_id <> other_id)
) WITHOUT ROWID;
CREATE INDEX copy_edge_other ON copy_edge (other_id);

-- A copy and the canonical document of its cluster. A document without a row is its own canonical.
CREATE TABLE cluster_member (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE, -- The copy.
  canonical_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- The canonical document.
  kind TEXT NOT NULL CHECK (kind IN ('exact', 'near', 'excerpt', 'spun')), -- Kind of copy.
  CHECK (document_id <> canonical_id)
);
CREATE INDEX cluster_member_canonical ON cluster_member (canonical_id);

-- A fact as all documents state it together.
CREATE TABLE merged_fact (
  id TEXT PRIMARY KEY, -- Stable id, made from what it states.
  kind TEXT NOT NULL, -- Kind of fact.
  measure TEXT NOT NULL, -- What is stated.
  subject TEXT NOT NULL REFERENCES entity (id), -- Body or place it is about.
  value REAL, -- Number as stated, in base units.
  value_high REAL, -- Upper end of a range, else the number.
  bound TEXT NOT NULL DEFAULT '', -- `exact`, `about`, `at_least` or `at_most`.
  unit TEXT NOT NULL DEFAULT '', -- Unit of the number.
  per TEXT NOT NULL DEFAULT '', -- Period of a recurring sum.
  grade TEXT NOT NULL DEFAULT '', -- Grade of a rating.
  date_start TEXT, -- First day it holds.
  date_end TEXT, -- Last day it holds.
  status TEXT NOT NULL, -- How it is meant.
  said_by TEXT NOT NULL DEFAULT '', -- Whose claim it is.
  person TEXT NOT NULL DEFAULT '', -- Person.
  role TEXT NOT NULL DEFAULT '', -- Post.
  confidence REAL NOT NULL, -- 0 to 1.
  documents INTEGER NOT NULL, -- How many documents state it.
  reports INTEGER NOT NULL, -- How many independent reports state it: clusters of copies count once.
  first_published TEXT, -- Earliest publication date of a document that states it.
  conflict INTEGER NOT NULL DEFAULT 0 CHECK (conflict IN (0, 1)), -- 1 where another merged fact gives another value for the same subject, measure and time.
  conflict_group TEXT, -- Id shared by the merged facts that contradict each other.
  FOREIGN KEY (kind, measure) REFERENCES measure (kind, id)
) WITHOUT ROWID;
CREATE INDEX merged_fact_subject ON merged_fact (subject, kind, measure);
CREATE INDEX merged_fact_kind ON merged_fact (kind, measure, subject);
CREATE INDEX merged_fact_conflict ON merged_fact (conflict_group) WHERE conflict = 1;

-- Which facts of documents a merged fact rests on.
CREATE TABLE merged_fact_source (
  merged_id TEXT NOT NULL REFERENCES merged_fact (id) ON DELETE CASCADE, -- Merged fact.
  fact_id INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE, -- Fact of one document.
  copied INTEGER NOT NULL CHECK (copied IN (0, 1)), -- 1 where the document is a copy and adds a place only.
  PRIMARY KEY (merged_id, fact_id)
) WITHOUT ROWID;
CREATE INDEX merged_fact_source_fact ON merged_fact_source (fact_id);

-- Something a person should know about one source or about the corpus.
CREATE TABLE problem (
  id INTEGER PRIMARY KEY, -- Number.
  run_id INTEGER NOT NULL REFERENCES run (id), -- Run that found it.
  source_id INTEGER REFERENCES source (id) ON DELETE CASCADE, -- Source, while it is part of the corpus.
  code TEXT NOT NULL, -- Stable code.
  source TEXT NOT NULL, -- Path of the source; empty for the corpus as a whole.
  place TEXT, -- Where within the source.
  message TEXT NOT NULL, -- What is wrong.
  next TEXT NOT NULL -- What to do about it.
);
CREATE INDEX problem_source ON problem (source_id);
CREATE INDEX problem_code ON problem (code);

-- What a person decided, as read from newsfacts.decisions.jsonl.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, -- Line of the file.
  action TEXT NOT NULL, -- What was decided: `join`, `split`, `accept`, `refuse`, `correct`, `add`, …
  target TEXT NOT NULL, -- Key of the document it is about.
  payload TEXT NOT NULL, -- JSON object: the decision as written.
  decided_by TEXT NOT NULL DEFAULT '', -- Who.
  decided_at TEXT NOT NULL DEFAULT '', -- When.
  reason TEXT NOT NULL DEFAULT '', -- Why.
  applies INTEGER NOT NULL DEFAULT 0 CHECK (applies IN (0, 1)), -- 1 where it found its place in this run.
  note TEXT NOT NULL DEFAULT '' -- Why it does not apply.
);

-- How often each value of a facet occurs, counted at the end of a run.
CREATE TABLE facet_count (
  view TEXT NOT NULL, -- View that is counted.
  facet TEXT NOT NULL, -- Column.
  value TEXT NOT NULL, -- Value of the column.
  count INTEGER NOT NULL, -- Rows with it.
  PRIMARY KEY (view, facet, value)
) WITHOUT ROWID;

-- (In triggers, ON CONFLICT DO NOTHING: the outer statement's own conflict clause would override an OR IGNORE.)

-- What the end of a run still has to look at; empty between runs.
CREATE TABLE pending (
  kind TEXT NOT NULL, -- `url`: claims to an address changed; `neighbour`: a document that shared text with it went, or a decision on it changed; `sketch_gone`: a sketch that had been compared went; `merge`: facts of a kind, measure and subject changed.
  item TEXT NOT NULL, -- The address; the number of the document; the key it was compared as; or kind, measure and subject with `|` between.
  data BLOB, -- The sketch that went.
  PRIMARY KEY (kind, item)
) WITHOUT ROWID;
CREATE TRIGGER document_url_insert AFTER INSERT ON document WHEN new.url IS NOT NULL BEGIN
  INSERT INTO pending (kind, item) VALUES ('url', new.url) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER document_url_update AFTER UPDATE OF url ON document WHEN old.url IS NOT new.url BEGIN
  INSERT INTO pending (kind, item) SELECT 'url', old.url WHERE old.url IS NOT NULL ON CONFLICT DO NOTHING;
  INSERT INTO pending (kind, item) SELECT 'url', new.url WHERE new.url IS NOT NULL ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER document_url_delete AFTER DELETE ON document WHEN old.url IS NOT NULL BEGIN
  INSERT INTO pending (kind, item) VALUES ('url', old.url) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER document_metadata_update AFTER UPDATE OF key, published ON document
WHEN old.key IS NOT new.key OR old.published IS NOT new.published BEGIN
  INSERT INTO pending (kind, item)
    SELECT 'merge', kind || '|' || measure || '|' || subject FROM fact WHERE document_id = new.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER document_neighbours BEFORE DELETE ON document BEGIN
  INSERT INTO pending (kind, item) SELECT 'neighbour', other_id FROM copy_edge WHERE document_id = old.id ON CONFLICT DO NOTHING;
  INSERT INTO pending (kind, item) SELECT 'neighbour', document_id FROM copy_edge WHERE other_id = old.id ON CONFLICT DO NOTHING;
  INSERT INTO pending (kind, item)
    SELECT 'neighbour', document_id FROM cluster_member
    WHERE canonical_id = old.id OR canonical_id = (SELECT canonical_id FROM cluster_member WHERE document_id = old.id) ON CONFLICT DO NOTHING;
  INSERT INTO pending (kind, item) SELECT 'neighbour', canonical_id FROM cluster_member WHERE document_id = old.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER sketch_delete AFTER DELETE ON sketch WHEN old.compared_as IS NOT NULL BEGIN
  INSERT INTO pending (kind, item, data) VALUES ('sketch_gone', old.compared_as, old.data) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER sketch_update AFTER UPDATE OF data, fingerprint ON sketch
WHEN old.compared_as IS NOT NULL AND (old.data IS NOT new.data OR old.fingerprint IS NOT new.fingerprint) BEGIN
  INSERT INTO pending (kind, item, data) VALUES ('sketch_gone', old.compared_as, old.data) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER fact_insert AFTER INSERT ON fact BEGIN
  INSERT INTO pending (kind, item) VALUES ('merge', new.kind || '|' || new.measure || '|' || new.subject) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER fact_delete AFTER DELETE ON fact BEGIN
  INSERT INTO pending (kind, item) VALUES ('merge', old.kind || '|' || old.measure || '|' || old.subject) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER cluster_member_insert AFTER INSERT ON cluster_member BEGIN
  INSERT INTO pending (kind, item)
    SELECT 'merge', kind || '|' || measure || '|' || subject FROM fact WHERE document_id IN (new.document_id, new.canonical_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER cluster_member_update AFTER UPDATE ON cluster_member BEGIN
  INSERT INTO pending (kind, item)
    SELECT 'merge', kind || '|' || measure || '|' || subject FROM fact
    WHERE document_id IN (old.document_id, old.canonical_id, new.document_id, new.canonical_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER cluster_member_delete AFTER DELETE ON cluster_member BEGIN
  INSERT INTO pending (kind, item)
    SELECT 'merge', kind || '|' || measure || '|' || subject FROM fact WHERE document_id IN (old.document_id, old.canonical_id) ON CONFLICT DO NOTHING;
END;

-- Every fact with the exact words that state it, one row a fact and document.
CREATE VIEW fact_export AS
SELECT
  document.key AS document, -- Key of the document.
  fact.kind AS kind, -- Kind of fact.
  fact.measure AS measure, -- What is stated.
  fact.subject AS subject, -- ONS code or trust id it is about.
  fact.value AS value, -- Number as stated, in base units.
  fact.value_high AS value_high, -- Upper end of a range, else the number.
  fact.bound AS bound, -- `exact`, `about`, `at_least` or `at_most`.
  fact.unit AS unit, -- Unit of the number.
  fact.per AS per, -- Period of a recurring sum.
  fact.grade AS grade, -- Grade of a rating.
  fact.date_start AS date_start, -- First day it holds, as far as the text says.
  fact.date_end AS date_end, -- Last day it holds.
  fact.status AS status, -- `asserted`, `negated`, `hypothetical` or `forecast`.
  fact.said_by AS said_by, -- Whose claim it is.
  fact.person AS person, -- Person appointed or leaving.
  fact.role AS role, -- Post of the person.
  fact.start_offset AS start, -- Start of the evidence in the clean text, in UTF-16 units.
  fact.end_offset AS "end", -- End of the evidence.
  fact.evidence AS evidence, -- The words that state it.
  fact.rule AS rule, -- Rule that found it.
  fact.confidence AS confidence -- 0 to 1.
FROM fact
JOIN document ON document.id = fact.document_id;

-- Every document, cleaned, with its cluster of copies.
CREATE VIEW document_export AS
SELECT
  document.key AS document, -- Key of the document.
  source.path AS source, -- Path of its file in the corpus.
  document.ordinal AS ordinal, -- Number of the item in its file.
  document.url AS url, -- Address it claims.
  document.title AS title, -- Headline.
  document.author AS author, -- Authors.
  document.publisher AS publisher, -- Publisher.
  document.published AS published, -- ISO date or date-time of publication.
  document.modified AS modified, -- ISO date or date-time of its last change.
  document.language AS language, -- BCP 47 code.
  document.text AS text, -- Clean text.
  coalesce(canonical.key, document.key) AS cluster, -- Key of the canonical document of its cluster.
  cluster_member.document_id IS NULL AS canonical, -- 1 for the canonical document of a cluster, 0 for a copy.
  cluster_member.kind AS copy_kind -- `exact`, `near`, `spun` or `excerpt`; empty for a canonical document.
FROM document
JOIN source ON source.id = document.source_id
LEFT JOIN cluster_member ON cluster_member.document_id = document.id
LEFT JOIN document AS canonical ON canonical.id = cluster_member.canonical_id;

-- Every mention of the kinds that the export knows.
CREATE VIEW mention_export AS
SELECT
  document.key AS document, -- Key of the document.
  mention.type AS type, -- Type of mention.
  mention.start_offset AS start, -- Start in the clean text, in UTF-16 units.
  mention.end_offset AS "end", -- End in the clean text.
  mention.text AS text, -- The words.
  mention.ref AS id, -- ONS code, trust id or TIMEX3 value.
  mention.value AS value, -- Number, in base units.
  mention.value_high AS value_high, -- Upper end of a range, else the number.
  mention.unit AS unit, -- Currency, `percent` or the noun counted.
  mention.date_start AS date_start, -- First day it means.
  mention.date_end AS date_end -- Last day it means.
FROM mention
JOIN document ON document.id = mention.document_id
WHERE mention.type IN (
  'council', 'trust', 'region', 'date', 'duration', 'set', 'money', 'percent', 'count', 'grade', 'person', 'body'
);

-- Every fact once, with how many documents and independent reports state it.
CREATE VIEW merged_fact_export AS
SELECT
  kind AS kind, -- Kind of fact.
  measure AS measure, -- What is stated.
  subject AS subject, -- ONS code or trust id it is about.
  value AS value, -- Number as stated, in base units.
  value_high AS value_high, -- Upper end of a range, else the number.
  bound AS bound, -- `exact`, `about`, `at_least` or `at_most`.
  unit AS unit, -- Unit of the number.
  per AS per, -- Period of a recurring sum.
  grade AS grade, -- Grade of a rating.
  date_start AS date_start, -- First day it holds.
  date_end AS date_end, -- Last day it holds.
  status AS status, -- `asserted`, `negated`, `hypothetical` or `forecast`.
  said_by AS said_by, -- Whose claim it is.
  person AS person, -- Person appointed or leaving.
  role AS role, -- Post of the person.
  confidence AS confidence, -- 0 to 1.
  id AS id, -- Stable id.
  documents AS documents, -- How many documents state it.
  reports AS reports, -- How many independent reports state it.
  first_published AS first_published, -- Earliest publication date of a document that states it.
  conflict AS conflict -- 1 where another merged fact contradicts it.
FROM merged_fact;
