DROP VIEW mention_export;

-- Every place of a text that names a body, date, number, grade or person; bodies are of the types that the pack declares.
CREATE VIEW mention_export AS
SELECT
  document.key AS document, -- Key of the document.
  mention.type AS type, -- Type of mention.
  mention.start_offset AS start, -- Start in the clean text, in UTF-16 units.
  mention.end_offset AS "end", -- End in the clean text.
  mention.text AS text, -- The words.
  mention.ref AS id, -- ONS code, trust id, the pack's own id, or TIMEX3 value.
  mention.value AS value, -- Number, in base units.
  mention.value_high AS value_high, -- Upper end of a range, else the number.
  mention.unit AS unit, -- Currency, `percent` or the noun counted.
  mention.date_start AS date_start, -- First day it means.
  mention.date_end AS date_end -- Last day it means.
FROM mention
JOIN document ON document.id = mention.document_id
WHERE mention.type IN (
  'date', 'duration', 'set', 'money', 'percent', 'count', 'grade', 'person'
) OR mention.type IN (SELECT type FROM entity);
