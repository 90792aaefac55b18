/** The last words of papers' names. */
export const NEWSPAPER =
  'News|Times|Herald|Post|Telegraph|Gazette|Echo|Chronicle|Mail|Observer|Express|Star|Journal|Courier|Argus|Mercury|Advertiser|Standard|Guardian|Independent|Tribune|Examiner|Reporter|Mirror|Sun|Review|Leader|Press|Record|Recorder|Live|Today|Magazine|Bulletin|Eye|Voice';

const MASTHEAD = new RegExp(
  `^(?:(?:The|A) )?(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:${NEWSPAPER}|Blog|Watch|Weekly|Online)$`,
  'u',
);

/** True for a line that is nothing but the name of a paper or site. */
export const isMasthead = (line: string): boolean => line.length <= 50 && MASTHEAD.test(line);
