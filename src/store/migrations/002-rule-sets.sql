-- What analyses were made with, so that a changed rule has only those documents analysed again that it can touch.
CREATE TABLE rule_set (
  analysis TEXT PRIMARY KEY, -- Fingerprint that the documents analysed so carry in `document.analysis`.
  engine TEXT NOT NULL, -- Fingerprint of recognition, resolution and pack, without the rules.
  rules TEXT NOT NULL -- JSON object by rule id: hash, and the words that a text must hold for it to match.
) WITHOUT ROWID;
