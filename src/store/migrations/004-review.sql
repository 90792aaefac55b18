-- What people decide about facts, and a full-text index over the words of facts.

ALTER TABLE fact ADD COLUMN review TEXT NOT NULL DEFAULT '' CHECK (review IN ('', 'accepted', 'refused', 'replaced', 'corrected', 'added')); -- What a person decided: `accepted`; `refused` or `replaced` (kept here, but no part of `fact_export`); `corrected` or `added` (made by the person, rule `review`); empty where nobody looked.
ALTER TABLE fact ADD COLUMN decision_id INTEGER; -- Line of newsfacts.decisions.jsonl that says so.
CREATE INDEX fact_review ON fact (review, document_id) WHERE review <> '';
CREATE INDEX fact_confidence ON fact (confidence);
CREATE INDEX fact_value ON fact (value) WHERE value IS NOT NULL;
CREATE TRIGGER fact_review_update AFTER UPDATE OF review ON fact WHEN old.review <> new.review BEGIN
  INSERT INTO pending (kind, item) VALUES ('merge', new.kind || '|' || new.measure || '|' || new.subject) ON CONFLICT DO NOTHING;
END;

DROP VIEW fact_export;

-- Every fact with the exact words that state it, one row a fact and document; without those that a person refused or replaced.
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
  fact.rule AS rule, -- Rule that found it; `review` where a person corrected or added it.
  fact.confidence AS confidence -- 0 to 1.
FROM fact
JOIN document ON document.id = fact.document_id
WHERE fact.review NOT IN ('refused', 'replaced');

-- Full-text index over the evidence, persons and sayers of the facts.
CREATE VIRTUAL TABLE fact_fts USING fts5 (
  evidence, -- The words that state it.
  person, -- Person appointed or leaving.
  role, -- Post of the person.
  said_by, -- Whose claim it is.
  content = "fact",
  content_rowid = "id",
  tokenize = "porter unicode61 remove_diacritics 2"
);
INSERT INTO fact_fts (fact_fts) VALUES ('rebuild');
CREATE TRIGGER fact_fts_insert AFTER INSERT ON fact BEGIN
  INSERT INTO fact_fts (rowid, evidence, person, role, said_by) VALUES (new.id, new.evidence, new.person, new.role, new.said_by);
END;
CREATE TRIGGER fact_fts_delete AFTER DELETE ON fact BEGIN
  INSERT INTO fact_fts (fact_fts, rowid, evidence, person, role, said_by) VALUES ('delete', old.id, old.evidence, old.person, old.role, old.said_by);
END;
CREATE TRIGGER fact_fts_update AFTER UPDATE OF evidence, person, role, said_by ON fact BEGIN
  INSERT INTO fact_fts (fact_fts, rowid, evidence, person, role, said_by) VALUES ('delete', old.id, old.evidence, old.person, old.role, old.said_by);
  INSERT INTO fact_fts (rowid, evidence, person, role, said_by) VALUES (new.id, new.evidence, new.person, new.role, new.said_by);
END;
