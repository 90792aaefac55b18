/** The views that other programs read, with exactly these columns in this order; a change needs a migration. */
export const EXPORT_VIEWS: Readonly<Record<string, readonly string[]>> = {
  fact_export:
    'document kind measure subject value value_high bound unit per grade date_start date_end status said_by person role start end evidence rule confidence'.split(
      ' ',
    ),
  document_export:
    'document source ordinal url title author publisher published modified language text cluster canonical copy_kind'.split(
      ' ',
    ),
  mention_export: 'document type start end text id value value_high unit date_start date_end'.split(' '),
  merged_fact_export:
    'kind measure subject value value_high bound unit per grade date_start date_end status said_by person role confidence id documents reports first_published conflict'.split(
      ' ',
    ),
};
