-- The full-text indexes again, spelled as Datasette and sqlite-utils look for them: content="…" without spaces.

DROP TABLE document_fts;
-- Full-text index over title and text of the documents.
CREATE VIRTUAL TABLE document_fts USING fts5 (
  title, -- Headline.
  text, -- Clean text.
  content="document",
  content_rowid="id",
  tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO document_fts (document_fts) VALUES ('rebuild');

DROP TABLE fact_fts;
-- Full-text index over the evidence, persons and sayers of the facts.
CREATE VIRTUAL TABLE fact_fts USING fts5 (
  evidence, -- The words that state it.
  person, -- Person appointed or leaving.
  role, -- Post of the person.
  said_by, -- Whose claim it is.
  content="fact",
  content_rowid="id",
  tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO fact_fts (fact_fts) VALUES ('rebuild');
