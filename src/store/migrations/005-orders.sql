-- In which order people expect measures and grades, as the pack declares it.

ALTER TABLE measure ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- Number in the order of the pack, from 0.

-- The scale of a kind of rating.
CREATE TABLE grade (
  kind TEXT NOT NULL, -- Kind of fact whose ratings are on this scale.
  id TEXT NOT NULL, -- Grade, as facts have it.
  title TEXT NOT NULL, -- Title of the grade.
  rank INTEGER NOT NULL, -- Number from the best, 0; grades of equal worth, as renamed ones, share it.
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
