/**
 * Takes a text; returns what turns UTF-16 offsets into it into offsets in Unicode code points, as the Web Annotation Data
 * Model counts them. Offsets that are asked for in rising order cost one pass over the text.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      points = 0;
    }
    for (; at < offset; at += 1) {
      const unit = text.charCodeAt(at);
      const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && at > 0 && isFirstHalf(text.charCodeAt(at - 1));
      if (!isSecondHalf) points += 1;
    }
    return points;
  };
}

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
